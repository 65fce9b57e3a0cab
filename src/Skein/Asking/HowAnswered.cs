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

    /// <param name="School">The school, or that of a person who is asked for themselves; null where they have none.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="HasAnswered">Whoever was asked there, one has answered.</param>
    public sealed record Awaited(SchoolId? School, string Name, bool HasAnswered);

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
    public string Sentence => $"{Answered} of {Counted.Words(Asked, Unit)} {(Answered == 1 ? "has" : "have")} answered";

    /// <summary>Several letters as one: a school has answered when it has answered any.</summary>
    public static HowAnswered Any(IReadOnlyList<HowAnswered> letters) =>
        new(
            OfSchools,
            BySchool(letters.SelectMany(letter => letter.Expected)),
 [
                .. letters.SelectMany(letter => letter.LeftOut).Except(
                    letters.SelectMany(letter => letter.Expected).Select(one => one.School).OfType<SchoolId>()),
            ]);

    /// <param name="Id">The letter.</param>
    /// <param name="Kind">A key of the kinds of letter.</param>
    /// <param name="IsAbout">It is about a matter, which binds a school also while it rests.</param>
    public sealed record Asking(LetterId Id, string Kind, bool IsAbout);

    /// <summary>Somebody who was asked, and how their school stood in the network on the day.</summary>
    public sealed class One
    {
        public required LetterId Letter { get; init; }
        public required PersonId Person { get; init; }
        public required SchoolId? School { get; init; }
        public required string? SchoolName { get; init; }
        public required bool HasAnswered { get; init; }
        public required bool IsExpected { get; init; }
        public required bool IsMember { get; init; }

        internal Awaited Awaited => new(School, SchoolName ?? "", HasAnswered);
    }

    /// <summary>Everybody who was asked by a letter of the network, as at a day, for a query of letters to draw from.</summary>
    /// <param name="db">The database.</param>
    /// <param name="network">Whose letters they are.</param>
    /// <param name="day">The day.</param>
    /// <param name="ends">The instant at which it ended; null for today, which has not.</param>
    public static IQueryable<One> Everybody(SkeinDb db, NetworkId network, DateOnly day, DateTime? ends)
    {
        var (expected, members) = (db.Memberships.Expected(network, day), db.Memberships.MembersOn(network, day));
        return
            from a in db.Addressees
            join there in db.Schools on a.SchoolId equals there.Id into answeredFor
            from s in answeredFor.DefaultIfEmpty()
            select new One
            {
                Letter = a.LetterId,
                Person = a.PersonId,
                School = a.SchoolId,
                SchoolName = s.Name,
                HasAnswered = a.AnsweredAt != null && (ends == null || a.AnsweredAt < ends),
                IsExpected = expected.Any(m => m.SchoolId == a.SchoolId),
                IsMember = members.Any(m => m.SchoolId == a.SchoolId),
            };
    }

    public static async Task<HowAnswered> ReadAsync(SkeinDb db, Letter letter, DateOnly day, CancellationToken cancel) =>
        (
            await ReadAsync(
                db, letter.NetworkId, [new(letter.Id, letter.Kind, letter.AboutId is not null)], day, null, cancel))[letter.Id];

    /// <inheritdoc cref="Everybody"/>
    public static async Task<IReadOnlyDictionary<LetterId, HowAnswered>> ReadAsync(
        SkeinDb db, NetworkId network, IReadOnlyList<Asking> letters, DateOnly day, DateTime? ends, CancellationToken cancel)
    {
        var ids = letters.Select(letter => letter.Id).ToList();
        var asked = (await Everybody(db, network, day, ends).Where(one => ids.Contains(one.Letter)).ToListAsync(cancel))
            .ToLookup(one => one.Letter);
        return letters.ToDictionary(letter => letter.Id, letter => From(letter.Kind, letter.IsAbout, [.. asked[letter.Id]]));
    }

    /// <param name="kind">The letter's kind.</param>
    /// <param name="isAbout">It is about a matter, which binds a school also while it rests.</param>
    /// <param name="asked">Everybody whom it asked.</param>
    public static HowAnswered From(string kind, bool isAbout, IReadOnlyCollection<One> asked) =>
        LetterKinds.Find(kind) is { CountsPeople: true } each
            ? new(each.Reader, ByPerson(asked), [])
            : OfTheSchools(asked, isAbout);

    private static HowAnswered OfTheSchools(IEnumerable<One> asked, bool binds)
    {
        var counts = asked.ToLookup(one => binds ? one.IsMember : one.IsExpected, one => one.Awaited);
        return new(OfSchools, BySchool(counts[true]), [.. counts[false].Select(one => one.School).OfType<SchoolId>().Distinct()]);
    }

    private static IReadOnlyList<Awaited> ByPerson(IEnumerable<One> asked) =>
        [.. asked.GroupBy(one => one.Person, one => one.Awaited).Select(Heard)];

    private static IReadOnlyList<Awaited> BySchool(IEnumerable<Awaited> asked) =>
        [.. asked.GroupBy(one => one.School).Select(Heard)];

    private static Awaited Heard<TKey>(IGrouping<TKey, Awaited> asked) =>
        asked.First() with { HasAnswered = asked.Any(one => one.HasAnswered) };
}
