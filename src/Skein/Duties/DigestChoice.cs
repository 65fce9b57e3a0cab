using Skein.Access;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>How often Skein writes to somebody about what is due.</summary>
public enum DigestRhythm
{
    Daily,
    Weekly,
    Never,
}

/// <summary>What a person chose; without a row it is once a week, on Mondays.</summary>
public sealed class DigestChoice : IVersioned
{
    public const DayOfWeek UsualDay = DayOfWeek.Monday;

    private DigestChoice(PersonId personId) => PersonId = personId;

    public PersonId PersonId { get; private init; }
    public DigestRhythm Rhythm { get; private set; } = DigestRhythm.Weekly;

    /// <summary>The day of a weekly message.</summary>
    public DayOfWeek Weekday { get; private set; } = UsualDay;

    /// <summary>
    /// Everybody in their networks may write to them; otherwise those who arrange, their head and their group leaders.
    /// </summary>
    public bool LetsOthersWrite { get; private set; }

    /// <summary>What people write to them stands on their own page, and no e-mail tells of it.</summary>
    public bool StopsMessages { get; private set; }

    public int Version { get; private set; }

    public static DigestChoice For(PersonId person) => new(person);

    public void Choose(DigestRhythm rhythm, DayOfWeek weekday) => (Rhythm, Weekday) = (rhythm, weekday);

    public void LetWrite(bool lets) => LetsOthersWrite = lets;

    public void StopMessages(bool stops) => StopsMessages = stops;

    public void StopDigests() => Rhythm = DigestRhythm.Never;
}

/// <summary>A day on which a person's duties were looked through for a message: there is one such row a person a day.</summary>
public sealed class DigestDay
{
    private DigestDay(PersonId personId, DateOnly day, DateTime claimedAt) =>
        (PersonId, Day, ClaimedAt) = (personId, day, claimedAt);

    public PersonId PersonId { get; private init; }
    public DateOnly Day { get; private init; }
    public DateTime ClaimedAt { get; private init; }
}
