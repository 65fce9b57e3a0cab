using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>
/// How far a letter has been answered by a day: one count, wherever it is shown. A school speaks once, whoever in it was asked.
/// One of which nothing is expected that day is left out (I-05), but for what binds it also while it rests; one that has left
/// is left out. Of an offer each person counts, for themselves.
/// </summary>
/// <param name="Unit">What is counted, in a word: “school”, or one of those whom an offer asks.</param>
/// <param name="Expected">Those of whom an answer may be expected.</param>
/// <param name="LeftOut">The schools asked that are resting, or are members no longer.</param>
public sealed record HowAnswered(string Unit, IReadOnlyList<HowAnswered.Awaited> Expected, IReadOnlyCollection<SchoolId> LeftOut)
{
    public const string Definition =
        "A school has answered when anybody it was asked through has. Schools that are resting, or are not members that day, "
            + "are left out.";

    private const string OfSchools = "school";

    /// <param name="School">The school, or that of the person whom an offer asks.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="HasAnswered">Whoever was asked there, one has answered.</param>
    public sealed record Awaited(SchoolId School, string Name, bool HasAnswered);

    public int Asked => Expected.Count;
    public int Answered => Expected.Count(one => one.HasAnswered);

    /// <summary>
    /// The names of the schools that have not answered, in alphabetical order; empty for an offer. Only co-leaders may be shown
    /// them.
    /// </summary>
    public IReadOnlyList<string> Silent => Unit == OfSchools
        ? [.. Expected.Where(one => !one.HasAnswered).Select(one => one.Name).Order(StringComparer.CurrentCulture)]
        : [];

    /// <summary>“9 of 11 schools have answered”.</summary>
    public string Sentence => $"{Answered} of {Counted.Of(Asked, Unit)} {(Answered == 1 ? "has" : "have")} answered";

    /// <summary>Several letters as one: a school has answered when it has answered any.</summary>
    public static HowAnswered Any(IReadOnlyList<HowAnswered> letters) =>
        new(
            OfSchools,
            BySchool(letters.SelectMany(letter => letter.Expected)),
 [
                .. letters.SelectMany(letter => letter.LeftOut).Except(
                    letters.SelectMany(letter => letter.Expected).Select(one => one.School)),
            ]);

    /// <param name="Id">The letter.</param>
    /// <param name="Kind">A key of the kinds of letter.</param>
    /// <param name="IsAbout">It is about a matter, which binds a school also while it rests.</param>
    public sealed record Asking(LetterId Id, string Kind, bool IsAbout);

    private sealed record One(LetterId Letter, PersonId Person, Awaited Awaited, bool IsExpected, bool IsMember);

    public static async Task<HowAnswered> OfAsync(SkeinDb db, Letter letter, DateOnly day, CancellationToken cancel) =>
        (
            await OfAsync(
                db, letter.NetworkId, [new(letter.Id, letter.Kind, letter.AboutId is not null)], day, null, cancel))[letter.Id];

    /// <param name="db">The database.</param>
    /// <param name="network">Whose letters they are.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="day">The day.</param>
    /// <param name="ends">The instant at which it ended; null for today, which has not.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IReadOnlyDictionary<LetterId, HowAnswered>> OfAsync(
        SkeinDb db, NetworkId network, IReadOnlyList<Asking> letters, DateOnly day, DateTime? ends, CancellationToken cancel)
    {
        var (expected, members) = (db.Memberships.Expected(network, day), db.Memberships.MembersOn(network, day));
        var ids = letters.Select(letter => letter.Id).ToList();
        var asked = (await db.Addressees
            .Where(a => ids.Contains(a.LetterId))
            .Join(db.Schools, a => a.SchoolId, s => s.Id, (a, s) => new One(
                a.LetterId,
                a.PersonId,
                new(a.SchoolId, s.Name, a.AnsweredAt != null && (ends == null || a.AnsweredAt < ends)),
                expected.Any(m => m.SchoolId == a.SchoolId),
                members.Any(m => m.SchoolId == a.SchoolId)))
            .ToListAsync(cancel)).ToLookup(one => one.Letter);
        return letters.ToDictionary(
            letter => letter.Id,
            letter => LetterKinds.Find(letter.Kind) is { IsOffer: true } offer
                ? new HowAnswered(offer.Asks, ByPerson(asked[letter.Id]), [])
                : OfTheSchools(asked[letter.Id], letter.IsAbout));
    }

    private static HowAnswered OfTheSchools(IEnumerable<One> asked, bool binds)
    {
        var counts = asked.ToLookup(one => binds ? one.IsMember : one.IsExpected, one => one.Awaited);
        return new(OfSchools, BySchool(counts[true]), [.. counts[false].Select(one => one.School).Distinct()]);
    }

    private static IReadOnlyList<Awaited> ByPerson(IEnumerable<One> asked) =>
        [.. asked.GroupBy(one => one.Person, one => one.Awaited).Select(Heard)];

    private static IReadOnlyList<Awaited> BySchool(IEnumerable<Awaited> asked) =>
        [.. asked.GroupBy(one => one.School).Select(Heard)];

    private static Awaited Heard<TKey>(IGrouping<TKey, Awaited> asked) =>
        asked.First() with { HasAnswered = asked.Any(one => one.HasAnswered) };
}
