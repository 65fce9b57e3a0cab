using System.Text.RegularExpressions;

namespace Skein.Asking;

/// <summary>The words of a letter to one addressee.</summary>
public sealed partial record LetterText(string Subject, string Body)
{
    /// <summary>Where the places for names are filled in.</summary>
    public sealed record Names(string Addressee, string? School, string Network, string Asker, DateOnly ClosesOn);

    public static LetterText Fill(string subject, string body, Names names) =>
        new(Fill(subject, names), Fill(body, names).Trim());

    /// <summary>The letter with the way to answer it under it.</summary>
    /// <param name="link">The whole address of the answer's page; null where nobody else could follow it.</param>
    /// <param name="code">The code that stands for the link.</param>
    /// <param name="codePage">Where the code is typed; null where nobody else could open it.</param>
    /// <param name="asker">Who takes the answer down where there is no link.</param>
    public string WithTheWayToAnswer(string? link, string code, string? codePage, string asker) =>
        link is null
            ? $"{Body}\n\nTo answer, tell {asker}, by telephone or by replying to this letter."
            : $"{Body}\n\nAnswer here, without an account:\n{link}\n\nOr type the code {AnswerCode.Printed(code)} "
                + $"at\n{codePage}\n\nThis link answers in your name, so keep it to yourself.";

    /// <summary>
    /// A subject as a page says it that is about the letter and is not the letter itself: what is filled in for each reader is
    /// said in words there.
    /// </summary>
    /// <param name="subject">As it was written, with its places.</param>
    /// <param name="school">The one school that it is about there; null where it is about each.</param>
    public static string About(string subject, string? school = null) => subject
        .Replace("{addressee}", "you", StringComparison.Ordinal)
        .Replace("{school}", school ?? "your school", StringComparison.Ordinal)
        .Replace("{network}", "our network", StringComparison.Ordinal)
        .Replace("{asker}", "us", StringComparison.Ordinal)
        .Replace("{closes}", "the last day", StringComparison.Ordinal);

    /// <returns>A place in the words that nothing fills, perhaps misspelt; null where every place is one that is
    /// filled.</returns>
    public static string? NotFilled(string words) =>
        Places().Matches(words).Select(place => place.Value).FirstOrDefault(place => !Filled.Contains(place));

    private static readonly string[] Filled = ["{addressee}", "{school}", "{network}", "{asker}", "{closes}"];

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Places();

    private static string Fill(string text, Names names) => text
        .Replace("{addressee}", names.Addressee, StringComparison.Ordinal)
        .Replace("{school}", names.School ?? "your school", StringComparison.Ordinal)
        .Replace("{network}", names.Network, StringComparison.Ordinal)
        .Replace("{asker}", names.Asker, StringComparison.Ordinal)
        .Replace("{closes}", names.ClosesOn.Said(), StringComparison.Ordinal);
}
