using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Invites schools that are found by name, or all the open schools of an authority: one invitation each.</summary>
public static class InviteSchools
{
    public sealed record Input
    {
        public List<string>? Schools { get; init; }
        public string? Authority { get; init; }
    }

    /// <param name="Code">The authority's code in the register.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Count">How many of its schools would be invited.</param>
    public sealed record Authority(string Code, string Name, int Count);

    public sealed record Model(NetworkFrame Network, string? Sought, IReadOnlyList<Option> Schools, IReadOnlyList<Authority> Authorities, Authority? Chosen);

    public static async Task<Results<RazorComponentResult<InviteSchoolsPage>, NotFound>> Show(
        NetworkId networkId, string? q, string? authority, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var sought = q?.Trim();
        if (authority is { Length: > 0 })
        {
            var chosen = await Authorities(db.ToInvite(db.Schools.Where(s => s.AuthorityCode == authority), networkId, network.Today)).FirstOrDefaultAsync(cancel);
            return InviteSchoolsPage.Of(new(network, sought, [], [], chosen ?? new(authority, authority, 0)));
        }

        if (sought is not { Length: > 1 })
        {
            return InviteSchoolsPage.Of(new(network, sought, [], [], null));
        }

        var found = (await SchoolSearch.FindAsync(db, sought, network.Today, cancel)).Select(s => s.Id).ToList();
        var schools = await db.ToInvite(db.Schools.Where(s => found.Contains(s.Id)), networkId, network.Today)
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Take(Paging.Size)
            .Select(s => new { s.Id, s.Name, s.Town, s.AuthorityName })
            .ToListAsync(cancel);
        var authorities = await Authorities(db.ToInvite(OfAuthoritiesNamed(db, sought), networkId, network.Today)).Take(Paging.Size).ToListAsync(cancel);
        return InviteSchoolsPage.Of(new(
            network,
            sought,
            [.. schools.Select(s => new Option(s.Id.Value.ToString(), s.Name, string.Join(", ", new[] { s.Town, s.AuthorityName }.OfType<string>())))],
            authorities,
            null));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Invite(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var ids = (typed.Schools ?? []).Select(typed => SchoolId.TryParse(typed, out var id) ? id : default).Distinct().ToList();
        var chosen = typed.Authority is { Length: > 0 } authority
            ? db.Schools.Where(s => s.AuthorityCode == authority)
            : db.Schools.Where(s => ids.Contains(s.Id));
        var count = await db.InviteAsync(chosen, networkId, visitor.Name, visitor.Actor, network.Today, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);

        frame.Say(count == 0 ? "Nobody new was chosen, so nobody was invited." : $"{Counted.Of(count, "school is", "schools are")} invited.");
        return TypedResults.LocalRedirect(count == 0 ? NetworksLinks.InviteSchools(networkId)
            : network.MayLead ? NetworksLinks.Invitations(networkId)
            : NetworksLinks.Schools(networkId));
    }

    private static IQueryable<School> OfAuthoritiesNamed(SkeinDb db, string part)
    {
        // What was typed is looked for as it stands: a % or _ in it is no wildcard.
        var pattern = $"%{part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return db.IsSqlite
            ? db.Schools.Where(s => EF.Functions.Like(s.AuthorityName!, pattern, "\\"))
            : db.Schools.Where(s => EF.Functions.ILike(s.AuthorityName!, pattern, "\\"));
    }

    private static IQueryable<Authority> Authorities(IQueryable<School> schools) => schools
        .GroupBy(s => new { s.AuthorityCode, s.AuthorityName })
        .OrderBy(g => g.Key.AuthorityName)
        .Select(g => new Authority(g.Key.AuthorityCode!, g.Key.AuthorityName!, g.Count()));
}
