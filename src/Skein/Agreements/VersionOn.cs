using Skein.Schools;

namespace Skein.Agreements;

/// <summary>What a school had said to a version by a day. No answer is silence, and is shown as silence.</summary>
/// <param name="School">The school.</param>
/// <param name="Answer">What stood on that day; null for silence.</param>
/// <param name="CountsAsAssent">Silence that the kind counts as assent, by that day.</param>
public sealed record PartyOn(SchoolId School, Consent? Answer, bool CountsAsAssent)
{
    public bool IsSilent => Answer is null;
}

/// <summary>A version as it stood at the end of a day: its state, and what everybody whom it concerned had said.</summary>
public sealed record VersionOn(AgreementVersion Version, VersionState State, IReadOnlyList<PartyOn> Parties, int Needed)
{
    public int Agreed => Parties.Count(p => p.Answer is { IsAssent: true });

    public int Reservations => Parties.Count(p => p.Answer?.Answer is ConsentAnswer.Reservation);

    public int Refused => Parties.Count(p => p.Answer?.Answer is ConsentAnswer.Refused);

    public int Silent => Parties.Count(p => p.IsSilent);

    public int SilentAssents => Parties.Count(p => p.CountsAsAssent);

    /// <summary>Everybody needed has agreed.</summary>
    public bool IsComplete => Parties.Count > 0 && Agreed + SilentAssents >= Needed;

    /// <summary>“9 of 12 schools have agreed (75%)”.</summary>
    public string Sentence => AsCounted.Sentence;

    public AgreedOn AsCounted => new(
        Version.Number, Version.PutOn, State is VersionState.InForce, Parties.Count, Agreed, Reservations, Silent, SilentAssents);

    /// <param name="version">The version.</param>
    /// <param name="kind">What counts, and who must agree.</param>
    /// <param name="day">The day, at whose end it is read.</param>
    /// <param name="hasLeft">The schools that were no longer members on that day: they are nobody's to wait for.</param>
    public static VersionOn Read(AgreementVersion version, AgreementKind kind, DateOnly day, Func<SchoolId, bool>? hasLeft = null)
    {
        var silenceCounts = version.PutOn is { } put && kind.SilenceCountsAfter is { } days && put.AddDays(days) <= day;
        var parties = version.Parties
            .Where(p => p.AskedOn <= day && hasLeft?.Invoke(p.SchoolId) is not true)
            .Select(p => (p.SchoolId, Answer: version.AnswerOf(p, day)))
            .Select(p => new PartyOn(p.SchoolId, p.Answer, p.Answer is null && silenceCounts))
            .ToList();
        return new(version, version.StateOn(day), parties, kind.NeededOf(parties.Count));
    }
}
