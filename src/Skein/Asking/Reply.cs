using Skein.Site;

namespace Skein.Asking;

/// <summary>What somebody answers: some words, a choice where the letter offers one, or both.</summary>
public sealed record Reply
{
    public const int MaxLength = 2000;

    private Reply(string? text, string? choice) => (Text, Choice) = (text, choice);

    public string? Text { get; }
    public string? Choice { get; }

    /// <returns>The reply, or null where there are problems, which are added.</returns>
    public static Reply? Read(LetterKind kind, string? text, string? choice, Problems problems)
    {
        var words = TypedText.Read(text);
        if (words is { Length: > MaxLength })
        {
            problems.Add("Answer", $"Your answer must be {MaxLength:N0} characters or fewer");
            return null;
        }

        if (kind.Choices.Count == 0)
        {
            if (words is null)
            {
                problems.Add("Answer", "Write a line or two. If nothing comes to mind, say so: that is an answer too");
                return null;
            }

            return new(words, null);
        }

        if (kind.Choices.FirstOrDefault(c => c.Key == choice) is not { } chosen)
        {
            problems.Add("Choice", "Choose one of the answers");
            return null;
        }

        if (chosen.NeedsWords is { } needed && words is null)
        {
            problems.Add("Answer", needed);
            return null;
        }

        return new(words, choice);
    }
}
