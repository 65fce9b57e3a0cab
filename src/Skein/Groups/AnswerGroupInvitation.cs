using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// The page of one invitation, from the link in a message. Opening it changes nothing, however often a scanner opens it.
/// </summary>
public static class AnswerGroupInvitation
{
    public const string Yes = "yes";
    public const string Away = "away";
    public const string NotMe = "not-me";

    public sealed record Input
    {
        public string? Act { get; init; }
    }

    /// <param name="Link">The link itself.</param>
    /// <param name="Network">The network's name.</param>
    /// <param name="Group">The group's name, focus and when it meets.</param>
    /// <param name="Part">What the person is asked to be.</param>
    /// <param name="By">Who invited them.</param>
    /// <param name="Reason">Why, for their eyes.</param>
    /// <param name="LastDay">Until when they can say yes.</param>
    /// <param name="WrittenDown">That somebody wrote a yes down for them, where they have said nothing of it themselves
    /// since.</param>
    /// <param name="Over">Why there is nothing to say any more; null while there is.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        string Link, string Network, GroupInWords Group, GroupPart Part, string By, string? Reason, DateOnly LastDay,
        string? WrittenDown, string? Over, Problems Problems);

    public sealed record GroupInWords(string Name, string? Focus, string? Meets);

    /// <summary>The invitation that the link in the address was made for.</summary>
    public sealed record Linked(Model Model, Group Group, GroupInvitation Invitation, DateOnly Today) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var link = sought.Word("link");
            if ((await asked.Links.SignerAsync(cancel)).Read(GroupInvitations.Purpose, link) is not { } value)
            {
                return null;
            }

            var id = new GroupInvitationId(value);
            if (sought.IsHeld)
            {
                await GroupInvitations.HoldGroupOfAsync(asked.Db, id, cancel);
            }

            return await asked.Db.GroupInvitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is { } invitation
                ? await ReadAsync(
                    asked, link, await GroupInvitations.GroupOfAsync(asked.Db, invitation, cancel), invitation, cancel)
                : null;
        }
    }

    public static RazorComponentResult<AnswerGroupInvitationPage> Show(Linked found) =>
        AnswerGroupInvitationPage.Show(found.Model);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerGroupInvitationPage>>> Answer(
        Asked asked, [Held] Linked found, [FromForm] Input typed, CancellationToken cancel)
    {
        var (model, group, invitation, today) = found;
        if (typed.Act == Away && invitation.AnsweredOn is null)
        {
            invitation.PutAway();
            asked.Say("Put away. Nobody is told, and nobody asks why.");
        }
        else if (typed.Act == NotMe && invitation.WasTold)
        {
            await GroupInvitations.TakeBackAsync(asked, group, invitation, today, cancel);
            asked.Say($"You are not in “{group.Name}”. Nobody is asked why.");
        }
        else if (typed.Act != Yes)
        {
            model.Problems.Add("", "Say yes, or put it away");
        }
        else if (
            await GroupInvitations.AcceptAsync(
                asked.Db, group, invitation, null, asked.Visitor, today, asked.Now, cancel) is { } refusal)
        {
            model.Problems.Add("", refusal.Reason);
        }
        else
        {
            asked.Say($"You are in “{group.Name}”.");
        }

        if (model.Problems.Any)
        {
            return AnswerGroupInvitationPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        return TypedResults.LocalRedirect(GroupsLinks.Joining(model.Link));
    }

    private static async Task<Linked> ReadAsync(
        Asked asked, string link, Group group, GroupInvitation invitation, CancellationToken cancel)
    {
        var network = await asked.Db.Set<Network>()
            .Where(n => n.Id == group.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var names = await asked.Db.NamesAsync([invitation.InvitedBy, invitation.ToldTo ?? invitation.InvitedBy], cancel);
        var today = Days.Today(asked.Now, network.TimeZone);
        var over = invitation switch
        {
            { WasTakenBack: true } =>
                "You took back what was written down for you. If you would like to join after all, ask for another invitation.",
            { WasTold: true } => null,
            { AnsweredOn: { } day } => $"You said yes on {day.Said()}. Sign in to see the group, or to leave it.",
            { IsPutAway: true } => "You put this invitation away. Until it ends you can still say yes.",
            _ when today > invitation.LastDay =>
                $"This invitation ended on {invitation.LastDay.Said()}. Ask whoever invited you for another.",
            _ => null,
        };
        return new(
            new(
                link, network.Name.Value, new(group.Name, group.Focus, group.Meets), invitation.Part, names[invitation.InvitedBy],
                invitation.Reason, invitation.LastDay,
                invitation is { WasTold: true, AnsweredOn: { } on, ToldTo: { } to }
                    ? $"On {on.Said()} {names[to]} wrote down that you say yes, so you are in it."
                    : null, over, new()),
            group, invitation, today);
    }
}
