using System.Runtime.CompilerServices;
using Skein.Persistence;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>A school that may be the one somebody typed the name of.</summary>
/// <param name="School">The school of a register, or typed in before.</param>
/// <param name="Similarity">From 0 to 1. Equal names are a likely match, never a certain one: a person decides.</param>
public sealed record SchoolMatch(SchoolOutline School, double Similarity);

/// <summary>Looks up many typed names at once, as a list of schools pasted into a form has them.</summary>
public static class SchoolMatches
{
    /// <summary>How many schools are offered for a name.</summary>
    public const int Offered = 5;

    private const int Candidates = 40;

    /// <summary>Low, because a name typed with its town is looked for in one piece.</summary>
    private const double Threshold = 0.3;

    /// <summary>How many names one question to the database holds.</summary>
    private const int Batch = 40;

    /// <summary>The schools worth offering for each name; those that have closed, or will, come after all others.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<SchoolMatch>>> ForAsync(
        SkeinDb db, IReadOnlyList<string> typedNames, CancellationToken cancel) =>
        ForAsync(db, typedNames, openOn: null, cancel);

    /// <param name="db">The database.</param>
    /// <param name="typedNames">Names as typed; each may end in its town.</param>
    /// <param name="openOn">Schools open on this day are offered before those that are not.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>For each name, in the order given, the few schools worth offering; none where nothing is alike.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<SchoolMatch>>> ForAsync(
        SkeinDb db, IReadOnlyList<string> typedNames, DateOnly? openOn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(typedNames);

        var keys = typedNames.Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, SchoolNameKey.From, StringComparer.Ordinal);
        var matches = new Dictionary<string, IReadOnlyList<SchoolMatch>>(StringComparer.Ordinal);
        foreach (var batch in keys.Where(k => k.Value.Text is not "").Chunk(Batch))
        {
            var found = await CandidatesAsync(db, [.. batch.Select(k => k.Value)], cancel);
            for (var i = 0; i < batch.Length; i++)
            {
                matches[batch[i].Key] = BestOf(batch[i].Value, found[i], openOn);
            }
        }

        return [.. typedNames.Select(name => matches.GetValueOrDefault(name, []))];
    }

    private static IReadOnlyList<SchoolMatch> BestOf(
        SchoolNameKey typed, IEnumerable<SchoolOutline> candidates, DateOnly? openOn) =>
    [
        .. candidates
            .Select(school => new SchoolMatch(school, Math.Round(SimilarityOf(typed, school), 6)))
            .Where(match => match.Similarity >= SchoolNameKey.WorthOffering)
            .OrderByDescending(match => match.School.DroppedAt is null
            && (openOn is { } day ? match.School.IsOpenOn(day) : !match.School.IsClosing))
            .ThenByDescending(match => match.Similarity)
            .ThenBy(match => match.School.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(match => match.School.Code, StringComparer.Ordinal)
            .Take(Offered),
    ];

    private static double SimilarityOf(SchoolNameKey typed, SchoolOutline school)
    {
        var alone = typed.Likeness(SchoolNameKey.From(school.Name));
        return school.Town is null ? alone : Math.Max(alone, typed.Likeness(SchoolNameKey.From($"{school.Name} {school.Town}")));
    }

    private static async Task<List<SchoolOutline>[]> CandidatesAsync(SkeinDb db, SchoolNameKey[] keys, CancellationToken cancel)
    {
        var sql = db.IsSqlite ? OfSqlite(keys) : OfPostgres(keys);
        var found = await LikeOnPostgres.AskAsync(
            db, Threshold, () => db.Database.SqlQuery<Found>(sql).ToListAsync(cancel), cancel);
        var ids = found.Select(f => new SchoolId(f.SchoolId)).Distinct().ToArray();
        var schools = await db.Schools
            .Where(s => ids.Contains(s.Id))
            .Select(SchoolOutline.Of)
            .ToDictionaryAsync(s => s.Id, cancel);
        var byLine = found.ToLookup(f => f.Line, f => schools[new(f.SchoolId)]);
        return [.. Enumerable.Range(0, keys.Length).Select(line => byLine[line].ToList())];
    }

    private static FormattableString OfSqlite(SchoolNameKey[] keys)
    {
        var lines = keys.Select((_, i) =>
            $"select {i} as \"Line\", n.school_id as \"SchoolId\" from (select rowid as number from school_search where "
                + $"school_search match {{{i}}} " +
            $"order by rank limit {Candidates}) found join school_numbers n on n.number = found.number");
        object[] values = [.. keys.Select(key => TrigramMatch.AnyOf(key.Distinctive.Split(' ')))];
        return FormattableStringFactory.Create(string.Join(" union all ", lines), values);
    }

    private static FormattableString OfPostgres(SchoolNameKey[] keys)
    {
        var lines = Enumerable.Range(0, keys.Length).ToArray();
        var names = keys.Select(key => key.Distinctive).ToArray();
        return $"""
            select typed.line as "Line", near.id as "SchoolId"
            from unnest({lines}, {names}) as typed (line, name)
            cross join lateral (
                select s.id from schools s where typed.name <% s.words
                order by word_similarity(typed.name, s.words) desc, length(s.words) limit {Candidates}
            ) near
            """;
    }

    private sealed record Found(int Line, Guid SchoolId);
}
