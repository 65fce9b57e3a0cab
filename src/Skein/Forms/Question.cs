using Skein.Access;
using Skein.Site;

namespace Skein.Forms;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Some words on one line.</summary>
    Line,

    /// <summary>Sentences.</summary>
    Text,

    Day,

    /// <summary>One of a few answers, all of which are seen.</summary>
    Choice,

    /// <summary>One of many answers, out of a list.</summary>
    List,

    EmailAddress,

    /// <summary>By the page itself: nobody is asked.</summary>
    Given,
}

/// <summary>
/// A question of a form: what is asked, and which answers it takes. It is shown and read the same way everywhere.
/// </summary>
/// <param name="Name">Under what its answer is sent.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record Question(string Name, string Label, QuestionKind Kind)
{
    public string? Hint { get; init; }

    /// <summary>What whoever leaves it empty is told; null where it may be left empty.</summary>
    public string? OrElse { get; init; }

    /// <summary>The most characters that an answer in words may have.</summary>
    public int Longest { get; init; } = 300;

    /// <summary>How many lines of sentences are seen at once.</summary>
    public int Rows { get; init; } = 3;

    /// <summary>The last day that can be the answer.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The answers it offers, where it offers any.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>What is taken for the answer of whoever leaves it empty.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What stands first in a list, before anything is chosen.</summary>
    public string? Empty { get; init; }

    /// <returns>
    /// The answer: words, a day like 2026-09-07, or the value of what was chosen. Null where there is none, or where
    /// <paramref name="problems"/> was told why it cannot be taken.
    /// </returns>
    public string? Read(string? typed, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (OrElse is not null)
            {
                problems.Add(Name, OrElse);
            }

            return Otherwise;
        }

        return Kind switch
        {
            QuestionKind.Day => ReadDay(typed, problems),
            QuestionKind.Choice or QuestionKind.List or QuestionKind.Given => ReadChosen(typed, problems),
            QuestionKind.EmailAddress => ReadAddress(typed, problems),
            _ => TypedText.Read(typed, Name, Longest, problems),
        };
    }

    private string? ReadDay(string typed, Problems problems)
    {
        var day = Latest is { } latest
            ? TypedDay.ReadDone(typed, Name, null, latest, problems)
            : TypedDay.Read(typed, Name, null, problems);
        return day is { } read ? TypedDay.Write(read) : null;
    }

    private string? ReadChosen(string typed, Problems problems)
    {
        problems.OnlyOffered(Kind is QuestionKind.Given ? "" : Name, [typed], Options.Select(option => option.Value));
        return Options.FirstOrDefault(option => option.Value.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Value;
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
