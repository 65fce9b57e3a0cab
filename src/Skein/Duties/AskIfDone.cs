using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Duties;

/// <summary>What a message that tells of a task asks: whether it is done. The link is one person's, for one task.</summary>
internal sealed class AskIfDone(Asked asked) : IAskByLink
{
    private const string Note = "Note";

    public async Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel)
    {
        if (DoneLinks.Read(signer, link) is not var (id, person, lastDay)
            || await asked.Db.Duties.SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } duty)
        {
            return null;
        }

        var today = await asked.Db.TodayInAsync(duty.NetworkId, asked.Now, cancel);
        var mine = await asked.Db.OwedBy(person, asked.Db.NetworksOn(today)).AnyAsync(d => d == id, cancel);
        var network = await asked.Db.Networks.Where(n => n.Id == duty.NetworkId).Select(n => n.Name).SingleAsync(cancel);
        var over = (duty.EndedOn, mine) switch
        {
            ({ } ended, _) when duty.Ending is DutyEnding.Done => $"This was done on {ended.Said()}. Nothing is left to do.",
            ({ } ended, _) => $"This was dropped on {ended.Said()}. Nothing is left to do.",
            (null, false) => "Somebody else sees to this now. Nothing is left for you to do.",
            _ => lastDay < today ? $"This link ended on {lastDay.Said()}. Sign in to see what you have to do." : null,
        };
        return new OfDuty(asked, duty, person, today)
        {
            Link = link,
            Network = network.Value,
            Heading = duty.Sentence,
            Standing = over,
            Form = new(
            [
                new(Note, "A note, if you like", QuestionKind.Words)
                {
                    Hint = "Those who lead and arrange the network can read it. Name no pupil.",
                    Rows = 2,
                    Longest = Duty.LongestNote,
                },
            ]),
            Buttons = over is null ? [new(AskButton.Answer, "It is done")] : [],
            Thanks = "Thank you. It is written down as done.",
            Next = DutiesLinks.Mine,
        };
    }

    private sealed class OfDuty(Asked asked, Duty duty, PersonId person, DateOnly today) : Ask
    {
        public override Task<string?> HearAsync(Answers answers, string button, Problems problems, CancellationToken cancel)
        {
            if (duty.Discharge(person, today, answers[Note]) is { } refusal)
            {
                problems.Add(Note, refusal.Reason);
            }
            else
            {
                asked.Record(DutyHappenings.About("duty.done", $"Done: {duty.Sentence}.", duty, person, answers[Note]), today);
            }

            return Task.FromResult<string?>(null);
        }
    }
}
