using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

public readonly record struct NetworkInvitationId(Guid Value) : IId<NetworkInvitationId>
{
    public static bool TryParse(string? text, out NetworkInvitationId id) => Ids.TryParse(text, out id);
}

public enum InvitationAnswer
{
    Yes,
    Later,
    No,
}

/// <summary>
/// An open invitation to a school (S-14). There is one for each school a network ever invited;
/// “later” and “no” close nothing, and are shown to the co-leaders alone.
/// </summary>
public sealed class NetworkInvitation : IVersioned, IInNetwork<NetworkInvitationId>
{
    public const int LongestReason = 500;

    private NetworkInvitation(NetworkInvitationId id, NetworkId networkId, SchoolId schoolId, DateOnly invitedOn) =>
        (Id, NetworkId, SchoolId, InvitedOn) = (id, networkId, schoolId, invitedOn);

    public NetworkInvitationId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public DateOnly InvitedOn { get; private init; }

    /// <summary>Null until the school answers.</summary>
    public InvitationAnswer? Said { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The answer was told to somebody who wrote it down; the school itself has not said it since.</summary>
    public bool WasTold { get; private set; }

    public int Version { get; private set; }

    public static NetworkInvitation Invite(NetworkId network, SchoolId school, DateOnly on, DateTimeOffset now) =>
        new(Ids.New<NetworkInvitationId>(now), network, school, on);

    /// <summary>
    /// Takes the school's answer, or the one that replaces it. What is told takes the place of nothing that the school said
    /// itself.
    /// </summary>
    /// <returns>Why it cannot be taken, or null once it is.</returns>
    public Refusal? Answer(InvitationAnswer answer, string? reason, bool told, DateOnly on)
    {
        if (told && Said is not null && !WasTold)
        {
            return OwnHand.Kept(AnsweredOn ?? InvitedOn, "the link in their invitation");
        }

        if (Said is InvitationAnswer.Yes && answer is not InvitationAnswer.Yes && (told || !WasTold))
        {
            return new(
                $"Your school said yes on {AnsweredOn?.Said()} and has joined. Ask a co-leader, or your head, to record that "
                    + "it leaves.");
        }

        if (Said != answer || WasTold != told)
        {
            AnsweredOn = on;
        }

        (Said, Reason, WasTold) = (answer, reason, told);
        return null;
    }
}

public static class InvitationWords
{
    public static string Told(this InvitationAnswer? answer) => answer switch
    {
        null => "has not answered",
        InvitationAnswer.Yes => "said yes",
        InvitationAnswer.Later => "said later",
        InvitationAnswer.No => "said no",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "No such answer."),
    };
}
