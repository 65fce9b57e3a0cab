using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>
/// How far a letter has been answered by a day: one count, wherever it is shown. A school speaks once, whoever in it was asked. One of
/// which nothing is expected that day is left out (I-05), but for what binds it also while it rests; one that has left is left out.
/// Of an offer each person counts, for themselves.
/// </summary>
/// <param name="Unit">What is counted, in a word: “school”, or one of those whom an offer asks.</param>
/// <param name="Asked">How many were asked of which an answer may be expected.</param>
/// <param name="Answered">Those of them that have answered.</param>
/// <param name="Silent">The names of the other schools, in alphabetical order; empty for an offer. Only co-leaders may be shown them.</param>
/// <param name="LeftOut">How many of the schools asked are resting, or are members no longer.</param>
public sealed record HowAnswered(string Unit, int Asked, int Answered, IReadOnlyList<string> Silent, int LeftOut)
{
    public const string Definition = "A school has answered when anybody it was asked through has. Schools that are resting, or are not members that day, are left out.";

    private const string School = "school";

    /// <summary>“9 of 11 schools have answered”.</summary>
    public string Sentence => $"{Answered} of {Counted.Of(Asked, Unit)} {(Answered == 1 ? "has" : "have")} answered";

    /// <summary>The schools of which an answer may be expected; empty for an offer.</summary>
    public IReadOnlyList<SchoolHeard> Schools { get; private init; } = [];

    /// <param name="Id">Which school.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="HasAnswered">Whoever in it was asked, one has answered.</param>
    public sealed record SchoolHeard(SchoolId Id, string Name, bool HasAnswered);

    /// <summary>Several letters as one: a school has answered when it has answered any.</summary>
    public static HowAnswered Any(IReadOnlyList<HowAnswered> letters) => OfSchools(
        [.. letters.SelectMany(l => l.Schools).GroupBy(s => s.Id).Select(g => g.First() with { HasAnswered = g.Any(s => s.HasAnswered) })],
        letters.Max(l => l.LeftOut));

    private sealed record One(LetterId Letter, SchoolId School, string Name, bool HasAnswered, bool IsExpected, bool IsMember);

    public static async Task<HowAnswered> OfAsync(SkeinDb db, Letter letter, DateOnly day, CancellationToken cancel) =>
        (await OfAsync(db, letter.NetworkId, [letter.Id], day, null, cancel))[letter.Id];

    /// <param name="db">The database.</param>
    /// <param name="network">Whose letters they are.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="day">The day.</param>
    /// <param name="ends">The instant at which it ended; null for today, which has not.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IReadOnlyDictionary<LetterId, HowAnswered>> OfAsync(
        SkeinDb db, NetworkId network, IReadOnlyCollection<LetterId> letters, DateOnly day, DateTime? ends, CancellationToken cancel)
    {
        var (expected, members) = (db.Memberships.Expected(network, day), db.Memberships.MembersOn(network, day));
        var kinds = await db.Letters.Where(l => letters.Contains(l.Id)).Select(l => new { l.Id, l.Kind, IsAbout = l.AboutId != null }).ToListAsync(cancel);
        var asked = (await db.Addressees
            .Where(a => letters.Contains(a.LetterId))
            .Join(db.Schools, a => a.SchoolId, s => s.Id, (a, s) => new One(
                a.LetterId,
                a.SchoolId,
                s.Name,
                a.AnsweredAt != null && (ends == null || a.AnsweredAt < ends),
                expected.Any(m => m.SchoolId == a.SchoolId),
                members.Any(m => m.SchoolId == a.SchoolId)))
            .ToListAsync(cancel)).ToLookup(a => a.Letter);
        return kinds.ToDictionary(
            l => l.Id,
            l => LetterKinds.Find(l.Kind) is { IsOffer: true } offer
                ? new(offer.Asks, asked[l.Id].Count(), asked[l.Id].Count(a => a.HasAnswered), [], 0)
                : Of(asked[l.Id], l.IsAbout));
    }

    private static HowAnswered Of(IEnumerable<One> asked, bool binds)
    {
        var schools = asked.GroupBy(a => a.School).ToLookup(
            g => binds ? g.First().IsMember : g.First().IsExpected,
            g => new SchoolHeard(g.Key, g.First().Name, g.Any(a => a.HasAnswered)));
        return OfSchools([.. schools[true]], schools[false].Count());
    }

    private static HowAnswered OfSchools(IReadOnlyList<SchoolHeard> counted, int leftOut) =>
        new(
            School,
            counted.Count,
            counted.Count(s => s.HasAnswered),
            [.. counted.Where(s => !s.HasAnswered).Select(s => s.Name).Order(StringComparer.CurrentCulture)],
            leftOut)
        {
            Schools = counted,
        };
}
