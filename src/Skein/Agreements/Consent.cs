using Skein.Access;
using Skein.Asking;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    public static bool TryParse(string? text, out ConsentId id) => Ids.TryParse(text, out id);
}

/// <summary>What somebody says to a version.</summary>
public enum ConsentAnswer
{
    Agreed,

    /// <summary>Agreed, with a reservation that stands beside it.</summary>
    Reservation,

    Refused,
}

/// <summary>Whom a version concerns: a school, from the day it was put to it.</summary>
public sealed class AgreementParty
{
    internal AgreementParty(AgreementVersionId versionId, Guid partyId, DateOnly askedOn) =>
        (VersionId, PartyId, AskedOn) = (versionId, partyId, askedOn);

    public AgreementVersionId VersionId { get; private init; }

    /// <summary>The school's id.</summary>
    public Guid PartyId { get; private init; }

    public DateOnly AskedOn { get; private init; }

    public SchoolId SchoolId => new(PartyId);
}

/// <summary>
/// What a school said to a version, for as long as it stood: the school's assent, and nobody's consent to be watched, recorded,
/// paired or named, which is the person's own (decision 29). Rows are only added: a changed answer ends the one before, which
/// stays, so that what was agreed on any past day can be read (I-07).
/// </summary>
public sealed class Consent : IVersioned, IDated
{
    private Consent(
        ConsentId id, AgreementVersionId versionId, Guid partyId, PersonId spokenBy, ConsentAnswer answer, string? reason,
        DateOnly from) =>
        (Id, VersionId, PartyId, SpokenBy, Answer, Reason, From) = (id, versionId, partyId, spokenBy, answer, reason, from);

    public ConsentId Id { get; private init; }
    public AgreementVersionId VersionId { get; private init; }
    public Guid PartyId { get; private init; }

    /// <summary>Who spoke for the school.</summary>
    public PersonId SpokenBy { get; private init; }

    public ConsentAnswer Answer { get; private init; }

    /// <summary>The reservation, or why it was refused; words of their own where they agreed.</summary>
    public string? Reason { get; private set; }

    public DateOnly From { get; private init; }

    /// <summary>The day from which another answer stands in its place.</summary>
    public DateOnly? Until { get; private set; }

    public DateTime GivenAt { get; private init; }
    public CameBy CameBy { get; private init; }

    /// <summary>Who took it down, when it was told to somebody.</summary>
    public PersonId? ToldTo { get; private init; }

    public int Version { get; private set; }

    public DaySpan Span => new(From, Until);

    public bool IsAssent => Answer is ConsentAnswer.Agreed or ConsentAnswer.Reservation;

    public bool WasTold => CameBy is CameBy.Told;

    internal static Consent Give(AgreementVersionId version, Guid party, ConsentGiven said, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<ConsentId>(now), version, party, said.By, said.Answer, said.Reason, today)
        {
            GivenAt = now.UtcDateTime,
            CameBy = said.CameBy,
            ToldTo = said.ToldTo,
        };

    /// <summary>The same again; what had been told is another thing once they say it themselves.</summary>
    internal bool Says(ConsentGiven said) =>
        Answer == said.Answer && Reason == said.Reason && (!WasTold || said.CameBy is CameBy.Told);

    /// <summary>Why what is told does not take the place of what was answered in their own hand; null where it may.</summary>
    internal Refusal? KeptFrom(ConsentGiven said) => !WasTold && said.CameBy is CameBy.Told ? OwnHand.Kept(From) : null;

    internal void EndOn(DateOnly day) => Until = day;
}

/// <summary>An answer as it comes in: who speaks, what they say, and how it came.</summary>
public sealed record ConsentGiven(
    ConsentAnswer Answer, string? Reason, PersonId By, CameBy CameBy = CameBy.Link, PersonId? ToldTo = null);
