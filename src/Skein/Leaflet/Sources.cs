using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>
/// Where the lines come from: how many statements stand under them, and how many people gave them, letter by letter and workshop
/// by workshop. The numbers are never added up: somebody may have done both.
/// </summary>
internal sealed record Sources(int Statements, IReadOnlyList<string> People)
{
    /// <summary>“from 30 statements: by 12 who answered the letter of 7 September 2026.”</summary>
    public string Said =>
        People.Count == 0
            ? "by those who edited it."
            : $"from {Counted.Words(Statements, "statement")}: by {Counted.List(People)}.";

    public static async Task<Sources> ReadAsync(Here here, CancellationToken cancel)
    {
        var (letters, addressees) = (here.Db.Set<Asking.Letter>(), here.Db.Set<Asking.Addressee>());
        var placed = here.Db.LeafletStatements.Where(s => s.NetworkId == here.Id && s.LineId != null);
        var answered = await letters.Where(l => placed.Any(s => s.LetterId == l.Id)).OrderBy(l => l.WrittenAt)
            .Select(l => new
            {
                l.WrittenAt,
                People = addressees.Where(a => a.LetterId == l.Id && a.AnsweredAt != null)
                    .Select(a => a.PersonId)
                    .Distinct()
                    .Count(),
            })
            .ToListAsync(cancel);
        var workshops = await here.Db.LeafletWorkshops
            .Where(w => placed.Any(s => s.WorkshopId == w.Id))
            .OrderBy(w => w.HeldOn)
            .ThenBy(w => w.Id)
            .ToListAsync(cancel);
        return new(
            await placed.CountAsync(cancel),
            [
                .. answered.Select(l => $"{Counted.Words(l.People, "head")} who answered the letter of "
                    + $"{Days.Today(l.WrittenAt, here.Network.TimeZone).Said()}"),
                .. workshops.Select(w => $"{Counted.Words(w.Contributors, "person", "people")} "
                    + $"at the workshop on {w.HeldOn.Said()}"),
            ]);
    }
}
