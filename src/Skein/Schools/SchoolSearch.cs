using System.Runtime.CompilerServices;
using Skein.Persistence;

namespace Skein.Schools;

/// <summary>
/// Finds schools though they are spelt otherwise. The database's index of groups of three letters offers candidates; which of
/// them are likely, and in which order, is decided here, so that both databases answer alike.
/// </summary>
public static class SchoolSearch
{
    /// <summary>The most schools an answer holds. Somebody who sees so many types another word.</summary>
    public const int Most = 500;

    /// <summary>How much of a word's letters PostgreSQL must find in a school to offer it.</summary>
    private const double Threshold = 0.4;

    /// <param name="db">The database.</param>
    /// <param name="query">Words of a name, a number, a postcode or the beginning of one, a town, an authority.</param>
    /// <param name="openOn">Only schools open on this day; null for all.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>The likeliest first, and those equally likely by name. No more than <see cref="Most"/>.</returns>
    public static async Task<IReadOnlyList<School>> FindAsync(
        SkeinDb db, string query, DateOnly? openOn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);

        var words = SearchWords.Typed(query);
        if (words is [])
        {
            return [];
        }

        var rank = new SearchRank(words);
        var candidates = await CandidatesAsync(db, SearchWords.Distinctive(words), openOn, cancel);
        return [.. candidates
            .Select(school => (School: school, Score: rank.Score(school)))
            .Where(found => found.Score >= SearchRank.Likely)
            .OrderByDescending(found => found.Score)
            .ThenBy(found => found.School.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(found => found.School.Code, StringComparer.Ordinal)
            .Select(found => found.School)];
    }

    private static Task<List<School>> CandidatesAsync(SkeinDb db, string[] words, DateOnly? openOn, CancellationToken cancel)
    {
        var sql = db.IsSqlite ? OfSqlite(words, openOn) : OfPostgres(words, openOn);
        return LikeOnPostgres.AskAsync(db, Threshold, () => db.Schools.FromSql(sql).AsNoTracking().ToListAsync(cancel), cancel);
    }

    private static FormattableString OfSqlite(string[] words, DateOnly? openOn)
    {
        var match = TrigramMatch.AllOf(words);
        if (openOn is { } day)
        {
            return $"""
                select s.* from school_search
                join school_numbers n on n.number = school_search.rowid join schools s on s.id = n.school_id
                where school_search match {match}
                  and case when s.opened_on is null then s.standing is not 'Planned' else s.opened_on <= {day} end
                  and case when s.closed_on is null then s.standing is not 'Closed' else s.closed_on > {day} end
                order by rank limit {Most}
                """;
        }

        return $"""
            select s.* from (
                select rowid as number from school_search where school_search match {match} order by rank limit {Most}) found
            join school_numbers n on n.number = found.number join schools s on s.id = n.school_id
            """;
    }

    private static FormattableString OfPostgres(string[] words, DateOnly? openOn)
    {
        var like = string.Join(" and ", words.Select((_, i) => $"{{{i}}} <% s.words"));
        var likeness = string.Join(" + ", words.Select((_, i) => $"word_similarity({{{i}}}, s.words)"));
        var open = openOn is null ? "" :
            $" and case when s.opened_on is null then s.standing is distinct from 'Planned' else s.opened_on <= "
                + $"{{{words.Length}}} end" +
            $" and case when s.closed_on is null then s.standing is distinct from 'Closed' else s.closed_on > "
                + $"{{{words.Length}}} end";
        object[] values = openOn is { } day ? [.. words, day] : [.. words];
        return FormattableStringFactory.Create(
            $"select s.* from schools s where {like}{open} order by {likeness} desc, length(s.words), s.name limit {Most}",
            values);
    }
}
