using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Everybody the installation knows, for whoever keeps accounts: names only, in alphabetical order.</summary>
public static class ListKnown
{
    public sealed record Row(PersonId Id, string Name, string KnownSince);

    public sealed record Model(IReadOnlyList<Row> People, int Count, int Page, int Pages, string? Address);

    public static async Task<RazorComponentResult<KnownPage>> Show(
        string? page, string? address, SkeinDb db, SiteOptions options, CancellationToken cancel)
    {
        var people = db.People.Where(p => p.ErasedAt == null);
        if (EmailAddress.TryRead(address, out var known, out _))
        {
            people = people.ReachedAt(known);
        }

        var count = await people.CountAsync(cancel);
        var pages = Math.Max(1, (count + ListPeople.PageSize - 1) / ListPeople.PageSize);
        var shown = Math.Clamp(int.TryParse(page, out var typed) ? typed : 1, 1, pages);
        var rows = await people
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Skip((shown - 1) * ListPeople.PageSize).Take(ListPeople.PageSize)
            .Select(p => new { p.Id, p.Name, p.KnownSince })
            .ToListAsync(cancel);
        return KnownPage.Show(new(
            [.. rows.Select(p => new Row(p.Id, p.Name.Value, p.KnownSince.Said(options.TimeZone)))],
            count, shown, pages, address));
    }
}
