using Skein.Access;
using Skein.Persistence;

namespace Skein.Agreements;

public readonly record struct AgreementVersionId(Guid Value) : IId<AgreementVersionId>
{
    public static bool TryParse(string? text, out AgreementVersionId id) => Ids.TryParse(text, out id);
}

public enum VersionState
{
    /// <summary>Still being written; its words can change.</summary>
    Draft,

    /// <summary>Before those whom it concerns.</summary>
    Put,

    InForce,

    /// <summary>Another version is in force in its place.</summary>
    Replaced,

    /// <summary>A newer version was put before this one came into force.</summary>
    SetAside,

    /// <summary>It was taken back from the schools before it came into force, and none was put in its place.</summary>
    TakenBack,
}

/// <summary>
/// The words of a text as they stood at one time. Once they are put to anybody they are never changed (I-07): what people agreed
/// to can be read for ever. Its states are days, half-open.
/// </summary>
public sealed class AgreementVersion : IVersioned
{
    public const int LongestWords = 8000;
    public const int LongestWhy = 500;

    private readonly List<AgreementParty> _parties = [];
    private readonly List<Consent> _consents = [];

    private AgreementVersion(
        AgreementVersionId id, AgreementTextId textId, int number, string words, PersonId draftedBy, DateOnly draftedOn) =>
        (Id, TextId, Number, Words, DraftedBy, DraftedOn) = (id, textId, number, words, draftedBy, draftedOn);

    public AgreementVersionId Id { get; private init; }
    public AgreementTextId TextId { get; private init; }
    public int Number { get; private init; }

    /// <summary>Plain paragraphs, with an empty line between them.</summary>
    public string Words { get; private set; }

    /// <summary>What is different from the version before, and why.</summary>
    public string? Why { get; private set; }

    public PersonId DraftedBy { get; private set; }
    public DateOnly DraftedOn { get; private init; }
    public DateOnly? PutOn { get; private set; }
    public DateOnly? SetAsideOn { get; private set; }

    /// <summary>From this day it is before nobody: a co-leader took it back.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? TakenBackBecause { get; private set; }

    public DateOnly? InForceFrom { get; private set; }
    public DateOnly? InForceUntil { get; private set; }

    /// <summary>Why it came into force before everybody had agreed; null where everybody needed had.</summary>
    public string? Because { get; private set; }

    public IReadOnlyList<AgreementParty> Parties => _parties;
    public IReadOnlyList<Consent> Consents => _consents;
    public int Version { get; private set; }

    public VersionState StateOn(DateOnly day) => this switch
    {
        _ when PutOn is not { } put || day < put => VersionState.Draft,
        _ when SetAsideOn <= day => VersionState.SetAside,
        _ when TakenBackOn <= day => VersionState.TakenBack,
        _ when InForceFrom is not { } from || day < from => VersionState.Put,
        _ when InForceUntil <= day => VersionState.Replaced,
        _ => VersionState.InForce,
    };

    public bool IsInForce(DateOnly day) => StateOn(day) is VersionState.InForce;

    /// <summary>What holds for whom it concerns on a day; null when it concerned them not yet.</summary>
    public Consent? AnswerOf(AgreementParty party, DateOnly day) =>
        _consents.Find(c => c.PartyId == party.PartyId && c.Span.Holds(day));

    internal static AgreementVersion Draft(
        AgreementTextId text, int number, DraftWords words, PersonId by, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<AgreementVersionId>(now), text, number, words.Words, by, today) { Why = words.Why };

    /// <returns>Why the words cannot change, or null once they have.</returns>
    internal Refusal? Reword(DraftWords words, PersonId by)
    {
        if (PutOn is { } put)
        {
            return new(
                $"Version {Number} was put to the schools on {put.Said()}, so its words stay. Draft a new version instead.");
        }

        (Words, Why, DraftedBy) = (words.Words, words.Why, by);
        return null;
    }

    internal void Put(IEnumerable<AgreementParty> parties, DateOnly today)
    {
        PutOn = today;
        _parties.AddRange(parties);
    }

    internal void Concern(AgreementParty party) => _parties.Add(party);

    internal void SetAside(DateOnly today) => SetAsideOn = today;

    internal void TakeBack(DateOnly today, string because) => (TakenBackOn, TakenBackBecause) = (today, because);

    internal void TakeEffect(DateOnly today, string? because) => (InForceFrom, Because) = (today, because);

    internal void EndOn(DateOnly day) => InForceUntil = day;

    internal void Give(Consent consent) => _consents.Add(consent);
}
