using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// The former's work, done later by whichever node has time. What it makes is stored in the transaction that marks the work as done:
/// a node that is killed leaves the work to the next, which makes the same groups from the same seed.
/// </summary>
internal sealed class FormGroups : IWork
{
    public const string Work = "form-groups";

    public string Kind => Work;

    public TimeSpan? Every => null;

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var id = new ProposalId(job.AboutId ?? Guid.Empty);
        var signUpId = await db.Proposals.Where(p => p.Id == id).Select(p => p.SignUpId).SingleOrDefaultAsync(cancel);
        if (await SignUpReader.Whole(db).SingleOrDefaultAsync(s => s.Id == signUpId, cancel) is not { PublishedAt: null } signUp)
        {
            return;
        }

        await FormAsync(db, signUp, await ProposalReader.Of(db, signUpId).SingleAsync(p => p.Id == id, cancel), now, cancel);
    }

    /// <summary>Queues the work, unless it waits already. No worker reads a demonstration: there it is done at once.</summary>
    public static async Task QueueAsync(SkeinDb db, SignUp signUp, Proposal proposal, Frame frame, DateTimeOffset now, CancellationToken cancel)
    {
        if (frame.IsDemonstration)
        {
            await FormAsync(db, signUp, proposal, now, cancel);
            return;
        }

        var job = Job.Queue(Work, proposal.Id.Value, now);
        if (!await db.Jobs.AnyAsync(j => j.Key == job.Key && j.DoneAt == null && j.GivenUpAt == null, cancel))
        {
            db.Add(job);
        }
    }

    private static async Task FormAsync(SkeinDb db, SignUp signUp, Proposal proposal, DateTimeOffset now, CancellationToken cancel)
    {
        var formed = Former.Form(await Seated.ReadAsync(db, signUp, cancel), proposal, cancel);
        proposal.Take(formed.Groups, formed.Outcome, now);
    }
}
