using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// The former's work, done later by whichever node has time. Nothing is held while it searches; what it makes is stored at
/// once, unless the proposal has been asked for again or published meanwhile. A node that is killed leaves the work to the
/// next, which makes the same groups from the same seed.
/// </summary>
internal sealed class FormGroups : IWork
{
    public const string Work = "form-groups";

    public string Kind => Work;

    public TimeSpan? Every => null;

    public bool InTransaction => false;

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var id = new ProposalId(job.AboutId ?? Guid.Empty);
        while (await FindAsync(db, id, cancel) is var (signUp, asked))
        {
            var formed = await GroupSearch.FormAsync(await SignedUpPeople.ReadAsync(db, signUp, cancel), asked, cancel);
            if (await StoreAsync(db, job, signUp, asked, formed, now, cancel))
            {
                return;
            }
        }
    }

    /// <summary>
    /// The work is marked as done with what it made, so that whoever asks again a moment later queues it again.
    /// </summary>
    /// <returns>False where the proposal was asked for again in the meantime.</returns>
    private static async Task<bool> StoreAsync(
        SkeinDb db, Job job, SignUp signUp, Proposal asked, GroupSearch.Formed formed, DateTimeOffset now,
        CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var isStillAsked = false;
        await db.ChangeAsync(
            async () =>
            {
                await SignUpReader.HoldAsync(db, signUp.NetworkId, signUp.Id, cancel);
                if (await FindAsync(db, asked.Id, cancel) is not var (_, proposal) || proposal.AskedAt != asked.AskedAt)
                {
                    return false;
                }

                isStillAsked = true;
                proposal.Take(formed, now);
                await db.SaveChangesAsync(cancel);
                var mine = db.Jobs.Where(j => j.Id == job.Id && j.LeaseToken == job.LeaseToken && j.DoneAt == null);
                return await mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.DoneAt, now.UtcDateTime), cancel) > 0;
            },
            cancel);
        return isStillAsked;
    }

    /// <summary>Queues the work, unless it waits already. No worker reads a demonstration: there it is done at once.</summary>
    public static async Task QueueAsync(
        SkeinDb db, SignUp signUp, Proposal proposal, Frame frame, DateTimeOffset now, CancellationToken cancel)
    {
        if (frame.IsDemonstration)
        {
            proposal.Take(await GroupSearch.FormAsync(await SignedUpPeople.ReadAsync(db, signUp, cancel), proposal, cancel), now);
            return;
        }

        var job = Job.Queue(Work, proposal.Id.Value, now);
        if (!await db.Jobs.AnyAsync(j => j.Key == job.Key && j.DoneAt == null && j.GivenUpAt == null, cancel))
        {
            db.Add(job);
        }
    }

    /// <returns>Null where nothing is to be formed any more.</returns>
    private static async Task<(SignUp SignUp, Proposal Proposal)?> FindAsync(SkeinDb db, ProposalId id, CancellationToken cancel)
    {
        var signUpId = await db.Proposals.Where(p => p.Id == id).Select(p => p.SignUpId).SingleOrDefaultAsync(cancel);
        return await SignUpReader.Whole(db).SingleOrDefaultAsync(s => s.Id == signUpId, cancel) is { PublishedAt: null } signUp
            && await ProposalReader.Read(db, signUpId).SingleAsync(p => p.Id == id, cancel) is { FormedAt: null } proposal
                ? (signUp, proposal)
                : null;
    }
}
