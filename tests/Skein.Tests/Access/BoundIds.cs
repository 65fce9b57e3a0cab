using System.Reflection;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Congruence;
using Skein.Duties;
using Skein.Forming;
using Skein.Groups;
using Skein.Networks;
using Skein.Pairs;
using Skein.People;
using Skein.Questions;
using Skein.Roles;
using Skein.Schools;
using Skein.Steering;
using Skein.Voice;

namespace Skein.Tests.Access;

/// <summary>Which id stands at a place of an address, as the parameter of the handler says that is found by it.</summary>
internal static class BoundIds
{
    /// <summary>What is found by more than its own id, or without a network.</summary>
    private static readonly Dictionary<Type, (string Place, Type Id)[]> Otherwise = new()
    {
        [typeof(AddPasskey.OwnPasskey)] = [("passkeyId", typeof(PasskeyId))],
        [typeof(MakeProgramKey.OwnKey)] = [("keyId", typeof(ProgramKeyId))],
        [typeof(SchoolFrame)] = [("schoolId", typeof(SchoolId))],
        [typeof(NamedSchool)] = [("schoolId", typeof(SchoolId))],
        [typeof(ConfirmNewcomers.NewcomersPlace)] = [("schoolId", typeof(SchoolId))],
        [typeof(AnyPerson)] = [("personId", typeof(PersonId))],
        [typeof(PartRecords.Partable)] = [("personId", typeof(PersonId)), ("goneId", typeof(PersonId))],
        [typeof(RoleFrame)] = [("personId", typeof(PersonId)), ("roleId", typeof(RoleAssignmentId))],
        [typeof(Administrators.HeldToday)] = [("roleId", typeof(RoleAssignmentId))],
        [typeof(ShowSupport.HardTime)] = [("turbulenceId", typeof(TurbulenceId))],
        [typeof(MailTroubles.Stuck)] = [("letterId", typeof(LetterId)), ("addresseeId", typeof(AddresseeId))],
        [typeof(TakeDownAnswer.Found)] = [("letterId", typeof(LetterId)), ("addresseeId", typeof(AddresseeId))],
        [typeof(CorrectCommitment.Found)] = [("textId", typeof(AgreementTextId)), ("commitmentId", typeof(CommitmentId))],
        [typeof(ItemOfSurvey)] = [("surveyId", typeof(SurveyId)), ("itemId", typeof(SurveyItemId))],
        [typeof(InvitationToGroup)] = [("groupId", typeof(GroupId)), ("invitationId", typeof(GroupInvitationId))],
        [typeof(OwnInvitation)] = [("invitationId", typeof(GroupInvitationId))],
        [typeof(OwnGroup)] = [("groupId", typeof(GroupId))],
        [typeof(OwnPair)] = [("pairId", typeof(PairId))],
        [typeof(Spokesperson)] = [("groupId", typeof(GroupId)), ("representsId", typeof(RepresentativeId))],
        [typeof(ReportingSlot)] = [("groupId", typeof(GroupId)), ("reportingId", typeof(GroupId))],
        [typeof(ProposalFrame)] = [("signUpId", typeof(SignUpId))],
        [typeof(OpenProposal)] = [("signUpId", typeof(SignUpId))],
        [typeof(LineOfSchool)] = [("schoolId", typeof(SchoolId)), ("lineId", typeof(SchoolPlanLineId))],
        [typeof(NoteOnCard)] = [("talkId", typeof(CardTalkId))],
    };

    public static bool IsFound(Type type) => IdsIn(type, typeof(IFound<>)) is not null;

    /// <summary>The id that a parameter says stands at this place; null where it says nothing of it.</summary>
    public static Type? KindOf(ParameterInfo parameter, string place)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (place == "networkId" && (type == typeof(Here) || IdsIn(type, typeof(IFoundHere<>)) is not null))
        {
            return typeof(NetworkId);
        }

        if (Otherwise.TryGetValue(type, out var ids))
        {
            return ids.Where(one => one.Place == place).Select(one => one.Id).SingleOrDefault();
        }

        var named = type.GetProperty(nameof(MembershipFrame.Place), BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        if (place == (named as string ?? $"{parameter.Name}Id"))
        {
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(InNetwork<>)
                ? IdsIn(type.GenericTypeArguments[0], typeof(IInNetwork<>))?[0]
                : IdsIn(type, typeof(IFoundHere<,>))?[1];
        }

        return parameter.Name == place && Catalogue.IsId(type) ? type : null;
    }

    private static Type[]? IdsIn(Type type, Type generic) => type.GetInterfaces()
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == generic)?
        .GenericTypeArguments;
}
