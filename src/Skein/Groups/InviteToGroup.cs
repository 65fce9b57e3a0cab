using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// Somebody is invited to a group, by its members, those who arrange the network, or a head. Whether they come is theirs to say
/// (S-25: nobody is added against their will).
/// </summary>
public static class InviteToGroup
{
    public sealed record Input
    {
        public string? Person { get; init; }
        public string? Part { get; init; }
        public string? Reason { get; init; }
        public string? Find { get; init; }
        public string? Look { get; init; }
    }

    public sealed record Model(GroupFrame Group, PeopleOffered People, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<InviteToGroupPage>, ForbidHttpResult>> Show(
        Here here, GroupFrame group, string? person, CancellationToken cancel) =>
        await MayInviteAsync(here, group, cancel)
            ? InviteToGroupPage.Show(await ModelAsync(here.Db, group, new() { Person = person }, new(), cancel))
            : TypedResults.Forbid();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<InviteToGroupPage>, ForbidHttpResult>> Invite(
        Here here, Me me, [Held] GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!await MayInviteAsync(here, group, cancel))
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        var model = await ModelAsync(here.Db, group, typed, problems, cancel);
        if (typed.Look is not null)
        {
            return InviteToGroupPage.Show(model);
        }

        var part = Enum.TryParse<GroupPart>(typed.Part, out var read) && Enum.IsDefined(read) ? read : GroupPart.Member;
        var reason = TypedText.Read(typed.Reason, nameof(Input.Reason), GroupInvitation.LongestReason, problems);
        if (group.Group.Until is not null)
        {
            problems.Add(nameof(Input.Person), "This group has closed. Start another, or invite to one that meets");
        }
        else if (!model.People.Offers(typed.Person) || !PersonId.TryParse(typed.Person, out var person))
        {
            problems.Add(nameof(Input.Person), "Choose who is invited");
        }
        else if (group.Group.On(group.Today).Any(m => m.PersonId == person && m.Part == part))
        {
            problems.Add(nameof(Input.Person), "They are in it already. Choose somebody else, or another part for them");
        }
        else if (
            await here.Db.GroupInvitations
                .OpenOn(group.Today)
                .AnyAsync(i => i.GroupId == group.Id && i.PersonId == person, cancel))
        {
            problems.Add(nameof(Input.Person), "They have been invited. Leave them the time to answer, or not to");
        }
        else if (!problems.Any)
        {
            var invitation = GroupInvitation.Invite(group.Id, person, me.Id, part, reason, group.Today, here.Now);
            await GroupInvitations.InviteAsync(here, group, invitation, here.Links, here.Options, cancel);
            here.Say("The invitation is on their page. They are in the group once they have said yes.");
            return TypedResults.LocalRedirect(group.Here);
        }

        return InviteToGroupPage.Show(model, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Somebody told the reader that they say yes.</summary>
    public static async Task<Results<RedirectHttpResult, ForbidHttpResult>> Hear(
        Here here, Me me, [Held] GroupFrame group, InvitationToGroup asked, OwnMail mail, CancellationToken cancel)
    {
        if (!group.MayChange)
        {
            return TypedResults.Forbid();
        }

        var invitation = asked.Invitation;
        var refusal = invitation.PersonId == me.Id
            ? new("That is you. Say yes on your own page.")
            : await WhyNotToldAsync(here.Db, group, invitation, me.Id, cancel)
                ?? await GroupInvitations.AcceptAsync(
                    here.Db, group.Group, invitation, me.Id, here.Visitor, group.Today, here.Now, cancel);
        var said = refusal?.Reason;
        if (refusal is null)
        {
            said = await GroupInvitations.TellAsync(
                here.Db, mail, group.Group, invitation, here.Visitor.Name, group.Today, here.Now, cancel)
                ? "Written down: they said yes to you. They hear of it by e-mail."
                : "Written down: they said yes to you. No e-mail reaches them, so print the slip with which they sign in: it "
                    + "says that this was written down.";
        }
        else
        {
            await here.Db.LeaveAsync();
        }

        here.Say(said ?? "");
        return TypedResults.LocalRedirect(group.Here);
    }

    /// <summary>Their head hears no yes of theirs; and whoever left says themselves that they come back.</summary>
    private static async Task<Refusal?> WhyNotToldAsync(
        SkeinDb db, GroupFrame found, GroupInvitation invitation, PersonId me, CancellationToken cancel) =>
        await db.IsHeadOfAsync(me, invitation.PersonId, found.Today, cancel)
            ? new("They work at your school, so they say yes themselves, or to somebody else in the network.")
            : !found.Group.Holds(invitation.PersonId, found.Today)
            && await WereInItAsync(db, found.Group, invitation.PersonId, cancel)
                ? new("They were in this group and left it, so they say yes themselves. The invitation is on their own page.")
                : null;

    private static async Task<bool> WereInItAsync(SkeinDb db, Group group, PersonId person, CancellationToken cancel) =>
        group.Members.Any(m => m.PersonId == person)
        || await db.GroupInvitations.AnyAsync(i => i.GroupId == group.Id && i.PersonId == person && i.AnsweredOn != null, cancel);

    internal static async Task<bool> MayInviteAsync(Here here, GroupFrame found, CancellationToken cancel)
    {
        var members = here.Db.Memberships.MembersOn(found.Network.Id, found.Today);
        return found.MayWrite
            || await here.Db.Roles
            .On(found.Today)
            .AnyAsync(
                r => r.PersonId == here.Visitor.Id
                    && r.Kind == RoleKind.Head
                    && members.Any(m => m.SchoolId == r.SchoolId), cancel);
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, GroupFrame found, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            found, await Choices.PeopleAsync(db, found.Network, default, typed.Find, [typed.Person], cancel),
            typed, problems);
}
