using System.Globalization;
using Microsoft.Extensions.Primitives;
using Skein.Access;
using Skein.Site;

namespace Skein.Forms;

/// <summary>
/// A question of a form: what is asked, and which answers it takes. It is shown, printed, read and read back the same way
/// everywhere.
/// </summary>
/// <param name="Name">Under what its answer is sent.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record Question(string Name, string Label, QuestionKind Kind)
{
    /// <summary>How many places a question has for several days, or for an order.</summary>
    private const int Places = 3;

    public string? Hint { get; init; }

    /// <summary>
    /// What whoever leaves it empty, or chooses what it does not offer, is told; null where it may be left empty.
    /// </summary>
    public string? OrElse { get; init; }

    /// <summary>What whoever leaves it empty is told where another question was answered so.</summary>
    public IReadOnlyList<NeededWith> NeededWith { get; init; } = [];

    /// <summary>
    /// What a browser may fill in by itself, such as “name”; “off” for somebody else's. No dictionary has such an answer.
    /// </summary>
    public string? Autocomplete { get; init; }

    /// <summary>The most characters that an answer in words may have.</summary>
    public int Longest { get; init; } = 300;

    /// <summary>How many lines of sentences are seen at once.</summary>
    public int Rows { get; init; } = 3;

    /// <summary>The last day that can be the answer.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The answers it offers, where it offers any.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Those it offers are too many for a list: the name is typed, and they are suggested.</summary>
    public bool IsTyped { get; init; }

    /// <summary>What was answered before and is offered no more, so that it is still read by its name.</summary>
    public IReadOnlyList<Option> OfferedBefore { get; init; } = [];

    /// <summary>What is taken for the answer of whoever leaves it empty.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What stands first in a list, before anything is chosen.</summary>
    public string? Empty { get; init; }

    /// <summary>The least number that can be the answer.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number that can be the answer.</summary>
    public decimal? Greatest { get; init; }

    /// <summary>What a number counts, such as hours.</summary>
    public string? Unit { get; init; }

    /// <summary>The most of several answers.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>
    /// The answer that shows that what was written above was understood; null where the question shows no such thing.
    /// </summary>
    public string? Right { get; init; }

    /// <summary>It is asked only of whoever was told to think again, and says why they go on.</summary>
    public bool IsReasonToGoOn { get; init; }

    /// <summary>How many fields stand below one another, for several days or an order.</summary>
    public int PlacesShown => Math.Min(Kind is QuestionKind.Ranked ? Math.Min(Places, Options.Count) : Places, Most);

    /// <returns>
    /// The answer as it is kept: words; a day like 2026-09-07; a number like 7.5; the value of what was chosen; several of them
    /// a line each. Null where there is none, or where <paramref name="problems"/> was told why it cannot be taken.
    /// </returns>
    public string? Read(StringValues typed, Problems problems)
    {
        var given = Kind.IsSeveral()
            ? typed.SelectMany(one => (one ?? "").Split('\n')).Select(one => one.Trim()).Where(one => one.Length > 0).ToList()
            : string.IsNullOrWhiteSpace(typed) ? [] : [typed.ToString()];
        if (given.Count == 0)
        {
            if (OrElse is not null)
            {
                problems.Add(Name, OrElse);
            }

            return Otherwise;
        }

        if (given.Count > Most)
        {
            problems.Add(Name, $"Choose {Counted.Words(Most, "answer")} or fewer");
            return null;
        }

        return Kind switch
        {
            QuestionKind.Day => ReadDay(given[0], problems),
            QuestionKind.Days => ReadDays(given, problems),
            QuestionKind.Number => ReadNumber(given[0], problems),
            QuestionKind.EmailAddress => ReadAddress(given[0], problems),
            _ when Kind.IsOffered() => ReadChosen(given, problems),
            _ => TypedText.Read(string.Join('\n', given), Name, Longest, problems),
        };
    }

    /// <returns>The answer as somebody would say it: the words of what was chosen, a day in full.</returns>
    public string Say(string answer) => Kind switch
    {
        QuestionKind.Day or QuestionKind.Days => SaidOfEach(answer, day => TypedDay.Find(day)?.Said()),
        QuestionKind.Ranked => string.Join('\n', answer.Split('\n').Select((one, rank) => $"{rank + 1}. {LabelOf(one) ?? one}")),
        QuestionKind.Number => Unit is null ? answer : $"{answer} {Unit}",
        _ when Kind.IsOffered() => SaidOfEach(answer, LabelOf),
        _ => answer,
    };

    /// <returns>What stands beside the answer of this value; null for one that is not offered.</returns>
    public string? LabelOf(string value) =>
        Options.Concat(OfferedBefore).FirstOrDefault(option => option.Value == value)?.Label;

    private static string SaidOfEach(string answer, Func<string, string?> said) =>
        string.Join('\n', answer.Split('\n').Select(one => said(one) ?? one));

    private string? ReadDay(string typed, Problems problems)
    {
        var day = Latest is { } latest
            ? TypedDay.ReadDone(typed, Name, null, latest, problems)
            : TypedDay.Read(typed, Name, null, problems);
        return day is { } read ? TypedDay.Write(read) : null;
    }

    private string? ReadDays(IEnumerable<string> typed, Problems problems)
    {
        var days = typed.Select(one => ReadDay(one, problems)).ToList();
        return days.Contains(null) ? null : string.Join('\n', days.Distinct().Order(StringComparer.Ordinal));
    }

    private string? ReadChosen(IReadOnlyList<string> sent, Problems problems)
    {
        var typed = IsTyped ? [.. sent.Select(ValueOf)] : sent;
        problems.OnlyOffered(Kind is QuestionKind.Given ? "" : Name, typed, Options.Select(option => option.Value), OrElse);
        var chosen = typed.Select(one => Options.FirstOrDefault(
            option => option.Value.Equals(one, StringComparison.OrdinalIgnoreCase))?.Value).OfType<string>().ToList();
        if (chosen.Distinct().Count() < chosen.Count)
        {
            problems.Add(Name, "Choose each answer once");
        }

        return chosen.Count == 0 ? null : string.Join('\n', chosen);
    }

    /// <summary>Of a name that one alone has.</summary>
    private string ValueOf(string typed) =>
        Options.Where(option => option.Label.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? only.Value
            : typed;

    private string? ReadNumber(string typed, Problems problems)
    {
        if (!decimal.TryParse(
            typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number))
        {
            problems.Add(Name, "Enter a number like 12 or 7.5");
            return null;
        }

        if (number < Least || number > Greatest)
        {
            problems.Add(Name, (Least, Greatest) switch
            {
                ({ } least, { } greatest) => $"Enter a number from {least} to {greatest}",
                ({ } least, _) => $"Enter {least} or more",
                _ => $"Enter {Greatest} or less",
            });
            return null;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private string? ReadAddress(string typed, Problems problems)
    {
        if (EmailAddress.TryRead(typed, out var address, out _))
        {
            return address.Value;
        }

        problems.Add(Name, "Enter an e-mail address like name@example.org, or leave it empty");
        return null;
    }
}

/// <summary>An answer to another question with which this one must be answered too.</summary>
/// <param name="Question">The other question.</param>
/// <param name="Answer">How it was answered.</param>
/// <param name="OrElse">What whoever then leaves this one empty is told.</param>
public sealed record NeededWith(string Question, string Answer, string OrElse);
