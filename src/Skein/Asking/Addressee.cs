using Skein.Access;
using Skein.Chronicle;
using Skein.Forms;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

public readonly record struct AddresseeId(Guid Value) : IId<AddresseeId>
{
    public static bool TryParse(string? text, out AddresseeId id) => Ids.TryParse(text, out id);
}

/// <summary>How a letter reaches an addressee.</summary>
public enum GoesBy
{
    Mail,
    Paste,
    Paper,

    /// <summary>It stands on their own page, and nothing else tells of it: they want no e-mail of this kind.</summary>
    Page,
}

public static class GoesByWords
{
    public static string Said(this GoesBy goesBy) => goesBy switch
    {
        GoesBy.Mail => "e-mail",
        GoesBy.Paste => "text to paste",
        GoesBy.Paper => "paper",
        GoesBy.Page => "their own page",
    };
}

/// <summary>How an answer came back.</summary>
public enum CameBy
{
    Link,
    Code,
    Told,

    /// <summary>A reply to the e-mail, of which there is no doubt what it means.</summary>
    Mail,
}

/// <summary>Somebody whom a letter asks, and what they answered. Nobody is asked twice by one letter.</summary>
public sealed class Addressee : IVersioned, IHadOnce
{
    private readonly List<GivenAnswer> _given = [];

    private Addressee(AddresseeId id, LetterId letterId, PersonId personId, SchoolId? schoolId, GoesBy goesBy, string code) =>
        (Id, LetterId, PersonId, SchoolId, GoesBy, Code) = (id, letterId, personId, schoolId, goesBy, code);

    public AddresseeId Id { get; private init; }
    public LetterId LetterId { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>The school that the answer speaks for; null where it speaks for nobody but the person.</summary>
    public SchoolId? SchoolId { get; private init; }

    public GoesBy GoesBy { get; private init; }

    /// <summary>What stands on their sheet of paper. Kept as it is, so that the sheet can be printed again.</summary>
    public string Code { get; private init; }

    public DateTime? RemindedAt { get; private set; }

    /// <summary>
    /// When they opened it by their code or signed in, as far as that is known: a link may be opened by a machine that looks at
    /// mail.
    /// </summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Why their mail says that it has not reached them; null where nothing says so.</summary>
    public string? NotReachedBecause { get; private set; }

    /// <summary>What they answered, the latest alone; none before they do, and none where the letter asks nothing.</summary>
    public IReadOnlyList<GivenAnswer> Given => _given;

    public DateTime? AnsweredAt { get; private set; }
    public CameBy? CameBy { get; private set; }

    /// <summary>Who took the answer down, when it was told to somebody.</summary>
    public PersonId? ToldTo { get; private set; }

    public int Version { get; private set; }

    public Answers Answers => new(_given.ToDictionary(one => one.Question, one => one.Words));

    /// <summary>Whom the chronicle names where something happens with them.</summary>
    internal IReadOnlyList<(string Kind, Guid Id)> With => SchoolId is { } school
        ? [(Happening.Person, PersonId.Value), (Happening.School, school.Value)]
        : [(Happening.Person, PersonId.Value)];

    /// <summary>It came by link or by code, so that nobody else changes it.</summary>
    public bool IsInOwnHand => AnsweredAt is not null && CameBy is not Asking.CameBy.Told;

    public static Addressee Create(LetterId letter, PersonId person, SchoolId? school, GoesBy goesBy, DateTimeOffset now) =>
        new(Ids.New<AddresseeId>(now), letter, person, school, goesBy, AnswerCode.New());

    /// <summary>What was answered stays, above all in their own hand.</summary>
    public bool GivesWayTo(object other) => AnsweredAt is null || (!IsInOwnHand && other is Addressee { IsInOwnHand: true });

    /// <summary>An addressee who is known from elsewhere, with the code that stood on their sheet.</summary>
    public static Addressee Asked(
        AddresseeId id, LetterId letter, PersonId person, SchoolId? school, GoesBy goesBy, string code) =>
        new(id, letter, person, school, goesBy, code);

    public void Open(DateTimeOffset now) => (OpenedAt, NotReachedBecause) = (OpenedAt ?? now.UtcDateTime, null);

    /// <summary>The same by a code that is typed. Of two who tap at once neither is told that somebody was first.</summary>
    internal static Task OpenAsync(SkeinDb db, AddresseeId id, DateTimeOffset now, CancellationToken cancel) =>
        db.Addressees.Where(a => a.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.OpenedAt, a => a.OpenedAt ?? now.UtcDateTime)
                .SetProperty(a => a.NotReachedBecause, (string?)null),
            cancel);

    public void ComeBack(string because) => NotReachedBecause = because;

    /// <summary>The letter says something else now: what was answered to it before is no answer to that.</summary>
    public void AskAgain()
    {
        _given.Clear();
        (AnsweredAt, OpenedAt, CameBy, ToldTo, RemindedAt, NotReachedBecause) = (null, null, null, null, null, null);
    }

    public void Remind(DateTimeOffset now) => RemindedAt = now.UtcDateTime;

    /// <summary>
    /// Why what they are said to have told is not written over what they answered themselves; null where they did not.
    /// </summary>
    /// <param name="zone">Where the network's days begin and end.</param>
    public Refusal? KeptInOwnHand(string zone) =>
        IsInOwnHand && AnsweredAt is { } at ? OwnHand.Kept(Days.Today(at, zone)) : null;

    /// <summary>
    /// Takes an answer, or the answer that replaces it. What stood before is not kept: it may have been a slip. What was answered
    /// in their own hand gives way to nothing that was told.
    /// </summary>
    /// <param name="zone">Where the network's days begin and end.</param>
    /// <returns>Why it cannot be taken, or null once it is.</returns>
    public Refusal? Reply(Letter letter, Answers answers, CameBy cameBy, PersonId? toldTo, string zone, DateTimeOffset now)
    {
        if (letter.ClosedFor(Days.Today(now, zone)) is { } closed)
        {
            return closed;
        }

        if (cameBy is Asking.CameBy.Told && KeptInOwnHand(zone) is { } kept)
        {
            return kept;
        }

        _given.RemoveAll(one => answers[one.Question] is null);
        foreach (var (question, words) in answers.Given)
        {
            if (_given.FirstOrDefault(one => one.Question == question) is { } had)
            {
                had.Put(words);
            }
            else
            {
                _given.Add(new(Id, question, words));
            }
        }

        (AnsweredAt, CameBy, ToldTo) = (now.UtcDateTime, cameBy, toldTo);
        return null;
    }
}
