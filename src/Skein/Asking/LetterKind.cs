using Skein.Access;
using Skein.Forms;

namespace Skein.Asking;

/// <summary>
/// A sort of letter: what it says until somebody changes it, and what it asks. The kinds are data, one file each.
/// </summary>
public sealed record LetterKind : IFound<LetterKind>
{
    static Task<LetterKind?> IFound<LetterKind>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(LetterKinds.ToStart(sought.Word("kind")));

    public const string Message = "message";
    public const string DatePoll = "date-poll";
    public const string HeadsIssues = "heads-issues";

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }

    /// <summary>
    /// An offer to people themselves, which they may leave lying: nobody is silent on it, and it is no business of their
    /// school's.
    /// </summary>
    public bool IsOffer { get; init; }

    /// <summary>
    /// It goes to whomever its writer chooses, and asks what they like. No page offers it among the letters to heads.
    /// </summary>
    public bool IsMessage { get; init; }

    /// <summary>It goes to people for themselves, who are counted one by one; otherwise a school speaks once.</summary>
    public bool CountsPeople { get; init; }

    /// <summary>One of those whom it asks, in a word.</summary>
    public string Reader { get; init; } = "head";

    public required string ToWhom { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }

    /// <summary>What it asks. A question without words asks what the letter's subject says.</summary>
    public required Form Form { get; init; }

    public required string Thanks { get; init; }
    public required string ReasonToReply { get; init; }

    /// <summary>The answers stand together, and nobody is shown whose is which.</summary>
    public bool WithoutNames { get; init; }

    /// <summary>
    /// Letters of this kind are written by another slice, about something of its own; no page offers them by themselves.
    /// </summary>
    public bool HasMatter { get; init; }
}

public static class LetterKinds
{
    public static IReadOnlyList<LetterKind> All { get; } = [.. DataFiles.ReadAll<LetterKind>("Asking.letters", new FormInYaml())];

    /// <summary>The keys of those that ask people for themselves, which is no business of their head's.</summary>
    public static IReadOnlyList<string> ToPeople { get; } = [.. All.Where(kind => kind.CountsPeople).Select(kind => kind.Key)];

    /// <summary>The keys of those that go to whomever their writer chooses.</summary>
    public static IReadOnlyList<string> Messages { get; } = [.. All.Where(kind => kind.IsMessage).Select(kind => kind.Key)];

    /// <summary>The keys of those that are offers.</summary>
    public static IReadOnlyList<string> Offers { get; } = [.. All.Where(kind => kind.IsOffer).Select(kind => kind.Key)];

    public static LetterKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);

    public static LetterKind For(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No kind of letter is called {key}.");

    /// <summary>The kind that a co-leader may write by itself.</summary>
    public static LetterKind? ToStart(string key) => Find(key) is { HasMatter: false, IsMessage: false } kind ? kind : null;

    /// <summary>The letter's kind, asking what this letter asks: whoever wrote it may have changed the question.</summary>
    public static LetterKind For(Letter letter)
    {
        var kind = For(letter.Kind);
        var form = letter.OwnQuestions is { } own ? OwnQuestions.Read(own) : kind.Form;
        return kind with
        {
            Form = new([.. form.Questions.Select(asked => asked.Label.Length > 0 ? asked : asked with { Label = letter.About })]),
        };
    }
}
