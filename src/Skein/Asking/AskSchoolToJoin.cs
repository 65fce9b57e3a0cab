using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>What an invitation to a network asks a school, by the school's own link.</summary>
internal sealed class AskSchoolToJoin(Asked asked) : IAskByLink
{
    public async Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel)
    {
        if (signer.Read(InvitationForm.Purpose, link) is not { } value
            || await asked.Db.Invitations.SingleOrDefaultAsync(
                i => i.Id == new NetworkInvitationId(value), cancel) is not { } invitation)
        {
            return null;
        }

        var network = await asked.Db.Networks
            .Where(n => n.Id == invitation.NetworkId)
            .Select(n => new { Name = n.Name.Value, n.TimeZone })
            .SingleAsync(cancel);
        var school = await asked.Db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        var members = await asked.Db.StatesOn(invitation.NetworkId, Days.Today(asked.Now, network.TimeZone))
            .Where(s => s.State != MembershipState.Left)
            .OrderBy(s => s.Name)
            .Take(Paging.Size)
            .Select(s => s.Name)
            .ToListAsync(cancel);
        var writtenDown = invitation.WasTold ? invitation.AnsweredOn : null;
        var hasJoined = invitation.Said is InvitationAnswer.Yes && writtenDown is null;
        return new OfInvitation(asked, invitation)
        {
            Link = link,
            Network = network.Name,
            Heading = $"Will {school} join {network.Name}?",
            Paragraphs = hasJoined || members.Count == 0 ? [] : [$"In it already: {Counted.List(members)}."],
            Standing = hasJoined ? $"{school} has joined. Whoever invited you will be in touch."
                : invitation.Said is not null && writtenDown is null
                    ? $"So far your school {invitation.Said.Told()}. You can change that at any time."
                    : null,
            WrittenDown = writtenDown is { } day
                ? $"On {day.Said()} it was written down that your school {invitation.Said.Told()}. Put it right where that is "
                    + "not so, or send it as it is. Nobody else can change it after that."
                : null,
            Form = InvitationForm.All,
            Known = InvitationForm.Kept(invitation),
            Buttons = hasJoined ? [] : [new(AskButton.Answer, "Send the answer")],
            Below = hasJoined ? null : $"A no is shown to the co-leaders of {network.Name} and to nobody else in it.",
        };
    }

    private sealed class OfInvitation(Asked asked, NetworkInvitation invitation) : Ask
    {
        public override async Task<string?> HearAsync(
            Answers answers, string button, Problems problems, CancellationToken cancel)
        {
            var today = await asked.Db.TodayInAsync(invitation.NetworkId, asked.Now, cancel);
            var (said, reason) = InvitationForm.Read(answers);
            if (
                await asked.Db.AnswerAsync(
                    invitation, said, reason, told: false, asked.Visitor.Actor, today, asked.Now, cancel) is { } refusal)
            {
                problems.Add(InvitationForm.Answer, refusal.Reason);
            }

            return "Thank you. The people who invited you have your answer.";
        }
    }
}
