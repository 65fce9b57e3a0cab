using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Groups;

/// <summary>What an invitation to a group asks, by the link in a message.</summary>
internal sealed class AskToJoin(Asked asked) : IAskByLink
{
    private const string Yes = "yes";
    private const string Away = "away";
    private const string NotMe = "not-me";

    public async Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel)
    {
        if (signer.Read(GroupInvitations.Purpose, link) is not { } value)
        {
            return null;
        }

        var id = new GroupInvitationId(value);
        if (held)
        {
            await GroupInvitations.HoldGroupOfAsync(asked.Db, id, cancel);
        }

        return await asked.Db.GroupInvitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is { } invitation
            ? await AskOfAsync(await GroupInvitations.GroupOfAsync(asked.Db, invitation, cancel), invitation, link, cancel)
            : null;
    }

    private async Task<OfInvitation> AskOfAsync(
        Group group, GroupInvitation invitation, string link, CancellationToken cancel)
    {
        var network = await asked.Db.Set<Network>()
            .Where(n => n.Id == group.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var names = await asked.Db.NamesAsync([invitation.InvitedBy, invitation.ToldTo ?? invitation.InvitedBy], cancel);
        var (by, today) = (names[invitation.InvitedBy], Days.Today(asked.Now, network.TimeZone));
        var wasTold = invitation is { WasTold: true, AnsweredOn: not null, ToldTo: not null };
        return new(asked, group, invitation, today)
        {
            Link = link,
            Network = network.Name.Value,
            Asker = by,
            Heading = $"Would you like to be {invitation.Part.WithArticle()} of “{group.Name}”?",
            Paragraphs =
            [
                .. group.Focus is { } focus ? [$"It works on: {focus}"] : (string[])[],
                .. group.Meets is { } meets ? [$"It meets: {meets}"] : (string[])[],
                .. invitation.Reason is { } reason
                    ? [$"{by} wrote to you: “{reason}” Only you two can read this here."]
                    : (string[])[],
            ],
            Standing = StandingOn(invitation, today),
            WrittenDown = invitation is { WasTold: true, AnsweredOn: { } on, ToldTo: { } to }
                ? $"On {on.Said()} {names[to]} wrote down that you say yes, so you are in it."
                : null,
            Buttons = wasTold ? [new(Yes, "That is right"), new(NotMe, "I did not say that: take me out")]
                : MaySayYes(invitation, today) ? [new(Yes, "Yes, I would like to"), .. PutAway(invitation)]
                : [],
            Below = wasTold ? "Nobody is asked why. Whichever you say, nobody else can change it after that."
                : MaySayYes(invitation, today)
                    ? $"You need not answer. Nobody is told who did not, and after {invitation.LastDay.Said()} the invitation is "
                        + "gone."
                    : null,
        };
    }

    private static IEnumerable<AskButton> PutAway(GroupInvitation invitation) =>
        invitation.IsPutAway ? [] : [new(Away, "Put it away")];

    private static bool MaySayYes(GroupInvitation invitation, DateOnly today) =>
        invitation is { WasTakenBack: false, AnsweredOn: null } && (invitation.IsPutAway || today <= invitation.LastDay);

    private static string? StandingOn(GroupInvitation invitation, DateOnly today) => invitation switch
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

    private sealed class OfInvitation(Asked asked, Group group, GroupInvitation invitation, DateOnly today) : Ask
    {
        public override async Task<string?> HearAsync(
            Answers answers, string button, Problems problems, CancellationToken cancel)
        {
            switch (button)
            {
                case Away:
                    invitation.PutAway();
                    return "Put away. Nobody is told, and nobody asks why.";
                case NotMe:
                    await GroupInvitations.TakeBackAsync(asked, group, invitation, today, cancel);
                    return $"You are not in “{group.Name}”. Nobody is asked why.";
                default:
                    if (
                        await GroupInvitations.AcceptAsync(
                            asked.Db, group, invitation, null, asked.Visitor, today, asked.Now, cancel) is { } refusal)
                    {
                        problems.Add("", refusal.Reason);
                    }

                    return $"You are in “{group.Name}”.";
            }
        }
    }
}
