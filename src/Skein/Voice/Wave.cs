using System.Security.Cryptography;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

public readonly record struct WaveId(Guid Value) : IId<WaveId>
{
    public static bool TryParse(string? text, out WaveId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One time of asking. It closes on the day that was said before the first answer, and on no other: what is shown of it is made
/// once, then, and what it was made from goes.
/// </summary>
public sealed class Wave : IVersioned, IInNetwork<WaveId>
{
    /// <summary>
    /// Between two askings of the same question, so that the two results are not of the same people on the same day.
    /// </summary>
    public const int DaysBetween = 28;
    public const int DaysBetweenReminders = 7;
    public const int LongestOpen = 60;
    private const int SecretLength = 32;

    private Wave(WaveId id, SurveyId surveyId, NetworkId networkId, int number, DateOnly opensOn, DateOnly closesOn) =>
        (Id, SurveyId, NetworkId, Number, OpensOn, ClosesOn) = (id, surveyId, networkId, number, opensOn, closesOn);

    public WaveId Id { get; private init; }
    public SurveyId SurveyId { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>The first time of asking is 1.</summary>
    public int Number { get; private init; }

    public DateOnly OpensOn { get; private init; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly ClosesOn { get; private init; }

    /// <summary>The heads are asked.</summary>
    public bool AsksHeads { get; private init; }

    /// <summary>Everybody else whom Skein knows in the schools is asked.</summary>
    public bool AsksOthers { get; private init; }

    /// <summary>What tokens are derived with; gone once the wave is closed.</summary>
    public byte[]? Secret { get; private set; }

    /// <summary>How many were asked, by mail and on paper.</summary>
    public int Asked { get; private set; }

    public DateOnly? RemindedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How many answered, rounded down to fives; set when it is closed.</summary>
    public int AtLeast { get; private set; }

    /// <summary>The day on which what was written in own words was read through and shown.</summary>
    public DateOnly? WordsShownOn { get; private set; }

    public int Version { get; private set; }

    /// <returns>Why it cannot last until then, or null where it can.</returns>
    public static Refusal? WhyNot(DateOnly today, DateOnly closesOn) =>
        closesOn < today || closesOn > today.AddDays(LongestOpen)
            ? new($"Choose a day from today until {today.AddDays(LongestOpen).Said()}.")
            : null;

    public static Wave Open(
        Survey survey, int number, DateOnly today, DateOnly closesOn, bool asksHeads, bool asksOthers, DateTimeOffset now)
    {
        if (WhyNot(today, closesOn) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        survey.Fix(today);
        return new(Ids.New<WaveId>(now), survey.Id, survey.NetworkId, number, today, closesOn)
        {
            AsksHeads = asksHeads,
            AsksOthers = asksOthers,
            Secret = RandomNumberGenerator.GetBytes(SecretLength),
        };
    }

    public bool IsOpen(DateOnly today) => ClosedOn is null && today <= ClosesOn;

    public void AskMore(int people) => Asked += people;

    /// <returns>Why nobody is reminded today, or null once they will be.</returns>
    public Refusal? Remind(DateOnly today)
    {
        if (!IsOpen(today))
        {
            return new($"This wave closed on {ClosesOn.Said()}. Nobody is reminded of it any more.");
        }

        if (RemindedOn is { } last && today < last.AddDays(DaysBetweenReminders))
        {
            return new($"A reminder went on {last.Said()}. The next can go on {last.AddDays(DaysBetweenReminders).Said()}.");
        }

        RemindedOn = today;
        return null;
    }

    /// <summary>It is over: the secret goes with the tokens, so that nothing leads back.</summary>
    public void Close(DateOnly today, int answers) => (ClosedOn, AtLeast, Secret) = (today, Disclosure.AtLeast(answers), null);

    public void ShowWords(DateOnly today) => WordsShownOn = today;
}
