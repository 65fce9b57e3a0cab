using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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

    public sealed record Model(
        NetworkFrame Network, string? Sought, IReadOnlyList<Option> Schools, IReadOnlyList<Authority> Authorities,
        Authority? Chosen);

    public static async Task<RazorComponentResult<InviteSchoolsPage>> Show(
        Here here, string? q, string? authority, CancellationToken cancel)
    {
        var sought = q?.Trim();
        if (authority is { Length: > 0 })
        {
            var chosen = await Authorities(
                here.Db.ToInvite(here.Db.Schools.Where(s => s.AuthorityCode == authority), here.Id, here.Today))
                .FirstOrDefaultAsync(cancel);
            return InviteSchoolsPage.Show(new(here.Network, sought, [], [], chosen ?? new(authority, authority, 0)));
        }

        if (sought is not { Length: > 1 })
        {
            return InviteSchoolsPage.Show(new(here.Network, sought, [], [], null));
        }

        var found = (await SchoolSearch.FindAsync(here.Db, sought, here.Today, cancel)).Select(s => s.Id).ToList();
        var schools = await here.Db.ToInvite(here.Db.Schools.Where(s => found.Contains(s.Id)), here.Id, here.Today)
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Take(Paging.Size)
            .Select(s => new { s.Id, s.Name, s.Town, s.AuthorityName })
            .ToListAsync(cancel);
        var authorities = await Authorities(here.Db.ToInvite(OfAuthoritiesNamed(here.Db, sought), here.Id, here.Today))
            .Take(Paging.Size)
            .ToListAsync(cancel);
        return InviteSchoolsPage.Show(new(
            here.Network,
            sought,
 [
                .. schools.Select(s => new Option(
                    s.Id.Value.ToString(), s.Name, string.Join(", ", new[] { s.Town, s.AuthorityName }.OfType<string>()))),
            ],
            authorities,
            null));
    }

    public static async Task<RedirectHttpResult> Invite(Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var ids = (typed.Schools ?? []).Select(typed => SchoolId.TryParse(typed, out var id) ? id : default).Distinct().ToList();
        var chosen = typed.Authority is { Length: > 0 } authority
            ? here.Db.Schools.Where(s => s.AuthorityCode == authority)
            : here.Db.Schools.Where(s => ids.Contains(s.Id));
        var count = await here.Db.InviteAsync(
            chosen, here.Id, here.Visitor.Name, here.Visitor.Actor, here.Today, here.Now, cancel);

        here.Say(
            count == 0
                ? "Nobody new was chosen, so nobody was invited."
                : $"{Counted.Words(count, "school is", "schools are")} invited.");
        return TypedResults.LocalRedirect(count == 0 ? NetworksLinks.InviteSchools(here.Id)
            : here.Network.MayLead ? NetworksLinks.Invitations(here.Id)
            : NetworksLinks.Schools(here.Id));
    }

    private static IQueryable<School> OfAuthoritiesNamed(SkeinDb db, string part)
    {
        // What was typed is looked for as it stands: a % or _ in it is no wildcard.
        var plain = part
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{plain}%";

        // In the database nothing is like a name that is null.
        return db.IsSqlite
            ? db.Schools.Where(s => EF.Functions.Like(s.AuthorityName!, pattern, "\\"))
            : db.Schools.Where(s => EF.Functions.ILike(s.AuthorityName!, pattern, "\\"));
    }

    private static IQueryable<Authority> Authorities(IQueryable<School> schools) => schools
        .GroupBy(s => new { s.AuthorityCode, s.AuthorityName })
        .OrderBy(g => g.Key.AuthorityName)
        .Select(g => new Authority(g.Key.AuthorityCode!, g.Key.AuthorityName!, g.Count())); // each has one
}
