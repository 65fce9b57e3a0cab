using Skein.Persistence;

namespace Skein.Forming;

internal static class ProposalSeats
{
    /// <summary>Whoever takes their name back sits in no proposal any more.</summary>
    public static async Task RemoveAsync(SkeinDb db, LinkHolder holder, CancellationToken cancel)
    {
        if (holder.Volunteer is not { } volunteer)
        {
            return;
        }

        foreach (var proposal in await ProposalReader.Read(db, holder.SignUp.Id).ToListAsync(cancel))
        {
            proposal.Move(volunteer.Id, to: null);
        }
    }
}
