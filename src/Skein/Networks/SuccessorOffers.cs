using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>A member school that has closed, and what came after it. A person decides whether its membership moves.</summary>
public sealed record SuccessorOffer(
    SchoolId School, string Name, DateOnly ClosedOn, IReadOnlyList<SuccessorOffer.Choice> Successors)
    : IFoundHere<SuccessorOffer, SchoolId>
{
    public static string? Place => "schoolId";

    public static async Task<SuccessorOffer?> FindAsync(Here here, SchoolId id, CancellationToken cancel) =>
        (await SuccessorOffers.FindAsync(here.Db, here.Id, here.Today, cancel)).FirstOrDefault(offer => offer.School == id);

    public sealed record Choice(SchoolId School, string Name);
}

/// <summary>
/// Reads the register's links, which form a graph with forks, mergers and cycles, and of which often one end alone is told.
/// </summary>
public static class SuccessorOffers
{
    /// <summary>A chain of successors that have closed too is followed this far.</summary>
    private const int Steps = 6;

    public static async Task<IReadOnlyList<SuccessorOffer>> FindAsync(
        SkeinDb db, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var members = db.Memberships.MembersOn(network, today);
        var dismissed = db.SuccessionDismissals;

        // A school that has a code has the scheme that it is of.
        var closed = await db.Schools
            .Where(s => s.ClosedOn != null && s.ClosedOn <= today && s.Code != null
                && members.Any(m => m.SchoolId == s.Id) && !dismissed.Any(d => d.NetworkId == network && d.SchoolId == s.Id))
            .OrderBy(s => s.Name)
            .Take(Paging.Size)
            .Select(s => new { s.Id, s.Name, Number = new RegisterNumber(s.Scheme!, s.Code!), s.ClosedOn })
            .ToListAsync(cancel);

        var open = await OpenSuccessorsAsync(db, [.. closed.Select(s => s.Number)], today, cancel);
        return
        [
            .. closed.Where(s => open[s.Number].Count > 0).Having(s => s.ClosedOn)
                .Select(s => new SuccessorOffer(s.Row.Id, s.Row.Name, s.Part, open[s.Row.Number])),
        ];
    }

    private readonly record struct RegisterNumber(string Scheme, string Code);

    private static async Task<Dictionary<RegisterNumber, IReadOnlyList<SuccessorOffer.Choice>>> OpenSuccessorsAsync(
        SkeinDb db, IReadOnlyCollection<RegisterNumber> closed, DateOnly today, CancellationToken cancel)
    {
        // What has been reached from each closed school, and what of that has still to be looked at.
        var found = closed.ToDictionary(s => s, _ => new Dictionary<RegisterNumber, SuccessorOffer.Choice>());
        var edge = closed.ToDictionary(s => s, s => new HashSet<RegisterNumber> { s });
        var seen = closed.ToDictionary(s => s, s => new HashSet<RegisterNumber> { s });
        for (var step = 0; step < Steps && edge.Values.Any(e => e.Count > 0); step++)
        {
            var after = await AfterAsync(db, [.. edge.Values.SelectMany(e => e).Distinct()], today, cancel);
            foreach (var from in closed)
            {
                var reached = edge[from].SelectMany(number => after[number]).Where(s => seen[from].Add(s.Number)).ToList();
                foreach (var school in reached.Where(s => s.IsOpen))
                {
                    found[from].Add(school.Number, new(school.Id, school.Name));
                }

                edge[from] = [.. reached.Where(s => !s.IsOpen).Select(s => s.Number)];
            }
        }

        return found.ToDictionary(
            f => f.Key,
            IReadOnlyList<SuccessorOffer.Choice> (f) => [.. f.Value.Values.OrderBy(c => c.Name, StringComparer.Ordinal)]);
    }

    private sealed record Successor(RegisterNumber Number, SchoolId Id, string Name, bool IsOpen);

    private static async Task<ILookup<RegisterNumber, Successor>> AfterAsync(
        SkeinDb db, IReadOnlyCollection<RegisterNumber> numbers, DateOnly today, CancellationToken cancel)
    {
        var schemes = numbers.Select(n => n.Scheme).Distinct().ToList();
        var codes = numbers.Select(n => n.Code).Distinct().ToList();

        // The same fact may be told from either end.
        var told = db.Successions
            .Where(s => schemes.Contains(s.Scheme)
            && codes.Contains(s.Code)
            && (s.Kind.StartsWith("Successor") || s.Kind.StartsWith("Result of")))
            .Select(s => new { s.Scheme, From = s.Code, To = s.OtherCode });
        var mirrored = db.Successions
            .Where(s => schemes.Contains(s.Scheme) && codes.Contains(s.OtherCode) && s.Kind.StartsWith("Predecessor"))
            .Select(s => new { s.Scheme, From = s.OtherCode, To = s.Code });

        // Nothing in a query is equal to null: a school without a number is no successor.
        var rows = await told.Union(mirrored)
            .Join(
                db.Schools, l => new { l.Scheme, Code = l.To }, s => new { Scheme = s.Scheme!, Code = s.Code! },
                (l, s) => new { l, s.Id, s.Name, s.ClosedOn })
            .ToListAsync(cancel);
        return rows.ToLookup(
            r => new RegisterNumber(r.l.Scheme, r.l.From),
            r => new Successor(new(r.l.Scheme, r.l.To), r.Id, r.Name, r.ClosedOn is not { } closed || closed > today));
    }
}
