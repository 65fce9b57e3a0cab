using System.Globalization;
using Skein.Asking;
using Skein.Site;

namespace Skein.Messages;

/// <summary>The days and times that a date poll offers, of which each can tick those that suit.</summary>
internal static class OfferedTimes
{
    /// <summary>As many rows as the page has.</summary>
    public const int Rows = 6;

    public const string None = "none";

    /// <returns>The question as the letter keeps it; null after <paramref name="problems"/> was told.</returns>
    public static string? Read(WriteMessage.Input typed, DateOnly today, Problems problems)
    {
        var (days, times) = (typed.Day ?? [], typed.At ?? []);
        var offered = new SortedDictionary<DateTime, string>();
        for (var row = 0; row < days.Count; row++)
        {
            if (string.IsNullOrWhiteSpace(days[row]))
            {
                continue;
            }

            var time = row < times.Count ? times[row] : null;
            if (TypedDay.Find(days[row]) is not { } day
                || !TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at))
            {
                problems.Add(nameof(typed.Day), "Give each row a day and a time, or leave it empty");
                return null;
            }

            if (day < today)
            {
                problems.Add(nameof(typed.Day), $"{day.Said()} is over. Offer days that are still to come");
                return null;
            }

            var moment = day.ToDateTime(at);
            offered[moment] = $"{moment.ToString("dddd", CultureInfo.GetCultureInfo("en-GB"))} {day.Said()}, {at:HH:mm}";
        }

        if (offered.Count < 2)
        {
            problems.Add(nameof(typed.Day), "Offer two times or more");
            return null;
        }

        var choices = new OrderedDictionary<string, string>();
        foreach (var (moment, label) in offered)
        {
            choices[moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)] = label;
        }

        choices[None] = "None of these";
        return OwnQuestions.Write(new()
        {
            ["times"] = new()
            {
                Question = "Which of these suit you?",
                Kind = "choices",
                Needed = "Tick every time that suits you, or “None of these”",
                Choices = choices,
            },
        });
    }
}
