using Skein.Persistence;

namespace Skein.Schools;

/// <summary>A school of a line of succession; the register may tell of it though it was never brought in.</summary>
/// <param name="Step">How many schools after the one asked about it stands; negative before it.</param>
public sealed record Relative(string Code, int Step, Guid? Id, string? Name, DateOnly? OpenedOn, DateOnly? ClosedOn);

/// <summary>That one school followed another.</summary>
public sealed record Descent(string Earlier, string Later, DateOnly? On);

/// <summary>A link that is neither before nor after: a sixth-form centre, an expansion.</summary>
public sealed record OtherLink(string Code, string Kind, DateOnly? On, Guid? Id, string? Name);

/// <summary>Which schools came before a school and which after, as far as the register's links lead.</summary>
/// <remarks>
/// The links fork, merge and go round in circles, and often one of a pair is missing. Each school is visited once, so that a walk
/// ends; one question to the database a generation, whichever way the links are written.
/// </remarks>
public sealed record Lineage(
    IReadOnlyList<Relative> Schools, IReadOnlyList<Descent> Descents, IReadOnlyList<OtherLink> Others, bool IsCut)
{
    /// <summary>The longest chain known has five schools; a drawing of more than this would say nothing.</summary>
    private const int MostSchools = 60;

    public static readonly Lineage None = new([], [], [], false);

    public static async Task<Lineage> ReadAsync(SkeinDb db, School school, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(school);

        if (school is not { Scheme: { } scheme, Code: { } code })
        {
            return None;
        }

        var steps = new Dictionary<string, int>(StringComparer.Ordinal) { [code] = 0 };
        var links = await LinksAsync(db, scheme, [code], cancel);
        var others = links.Where(l => l.Code == code && DirectionOf(l.Kind) == 0).ToList();
        var descents = new Dictionary<(string, string), Descent>();
        var isCut = await WalkAsync(+1) | await WalkAsync(-1);

        var names = await NamesAsync(db, scheme, [.. steps.Keys.Concat(others.Select(l => l.OtherCode)).Distinct()], cancel);
        return new(
 [
                .. steps.Select(s => Known(s.Key, s.Value))
                    .OrderBy(r => r.Step)
                    .ThenBy(r => r.Name ?? r.Code, StringComparer.OrdinalIgnoreCase),
            ],
            [.. descents.Values.Where(d => steps.ContainsKey(d.Earlier) && steps.ContainsKey(d.Later))],
 [
                .. others.Select(l => new OtherLink(
                    l.OtherCode, l.Kind, l.EstablishedOn, names.GetValueOrDefault(l.OtherCode)?.Id,
                    names.GetValueOrDefault(l.OtherCode)?.Name)),
            ],
            isCut);

        async Task<bool> WalkAsync(int way)
        {
            string[] generation = [code];
            for (var step = way; generation is not []; step += way)
            {
                var read = step == way ? links : await LinksAsync(db, scheme, generation, cancel);
                var found = read.Select(Directed).OfType<Descent>().ToList();
                foreach (var descent in found)
                {
                    var key = (descent.Earlier, descent.Later);
                    descents[key] = descents.TryGetValue(key, out var known)
                        ? known with { On = known.On ?? descent.On }
                        : descent;
                }

                var next = found.Where(d => generation.Contains(way > 0 ? d.Earlier : d.Later))
                    .Select(d => way > 0 ? d.Later : d.Earlier)
                    .Distinct().Where(c => !steps.ContainsKey(c)).Order(StringComparer.Ordinal).ToArray();
                generation = [.. next.Take(MostSchools - steps.Count)];
                if (generation.Length < next.Length)
                {
                    return true;
                }

                foreach (var member in generation)
                {
                    steps.Add(member, step);
                }
            }

            return false;
        }

        Relative Known(string member, int step) => names.TryGetValue(member, out var known)
            ? known with { Step = step }
            : new(member, step, null, null, null, null);
    }

    private static Task<List<Succession>> LinksAsync(SkeinDb db, string scheme, string[] codes, CancellationToken cancel) =>
        db.Successions.AsNoTracking()
            .Where(s => s.Scheme == scheme && codes.Contains(s.Code))
            .Concat(db.Successions.Where(s => s.Scheme == scheme && codes.Contains(s.OtherCode)))
            .ToListAsync(cancel);

    private static Task<Dictionary<string, Relative>> NamesAsync(
        SkeinDb db, string scheme, string[] codes, CancellationToken cancel) =>
        db.Schools.Where(s => s.Scheme == scheme && codes.Contains(s.Code!)) // none of them is null
            .Select(s => new Relative(s.Code!, 0, s.Id.Value, s.Name, s.OpenedOn, s.ClosedOn)) // it is one of the codes
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, cancel);

    /// <returns>1 for what came after, -1 for what came before, 0 for what is neither.</returns>
    private static int DirectionOf(string kind) =>
        kind.StartsWith("Successor", StringComparison.OrdinalIgnoreCase) ? 1
        : kind.StartsWith("Predecessor", StringComparison.OrdinalIgnoreCase) ? -1
        : 0;

    private static Descent? Directed(Succession link) => DirectionOf(link.Kind) switch
    {
        1 => new(link.Code, link.OtherCode, link.EstablishedOn),
        -1 => new(link.OtherCode, link.Code, link.EstablishedOn),
        _ => null,
    };
}
