using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Roles;

/// <summary>Answers Networks: who is head of a school today.</summary>
internal sealed class KnownHeads(SkeinDb db) : IKnowHeads
{
    public async Task<IReadOnlyList<KnownHead>> ReadAsync(SchoolId school, DateOnly today, CancellationToken cancel)
    {
        var heads = db.Roles.On(today).Where(r => r.SchoolId == school && r.Kind == RoleKind.Head);
        var found = await db.People.Where(p => p.ErasedAt == null && heads.Any(r => r.PersonId == p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Name, p.Email }).ToListAsync(cancel);
        return [.. found.Select(p => new KnownHead(p.Name.Value, p.Email?.Value))];
    }
}
