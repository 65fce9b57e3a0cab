using Skein.Persistence;

namespace Skein.Forming;

internal static class Unseat
{
    /// <summary>Whoever takes their name back sits in no proposal any more.</summary>
    public static async Task FromProposalsAsync(SkeinDb db, Holder holder, CancellationToken cancel)
    {
        if (holder.Volunteer is not { } volunteer)
        {
            return;
        }

        foreach (var proposal in await ProposalReader.Of(db, holder.SignUp.Id).ToListAsync(cancel))
        {
            proposal.Move(volunteer.Id, to: null);
        }
    }
}
