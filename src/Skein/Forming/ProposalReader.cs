using Skein.Persistence;

namespace Skein.Forming;

internal static class ProposalReader
{
    public static IQueryable<Proposal> Read(SkeinDb db, SignUpId signUp) =>
        db.Proposals.AsSplitQuery()
            .Include(p => p.Groups.OrderBy(g => g.Place)).ThenInclude(g => g.Seats)
            .Include(p => p.Left)
            .Where(p => p.SignUpId == signUp)
            .OrderBy(p => p.Name);
}
