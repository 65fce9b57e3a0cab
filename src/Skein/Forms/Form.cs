using Microsoft.Extensions.Primitives;
using Skein.Site;

namespace Skein.Forms;

/// <summary>Questions in an order. It may have none: then it asks nothing but whether it was seen.</summary>
public sealed record Form(IReadOnlyList<Question> Questions)
{
    /// <returns>What was answered; null after <paramref name="problems"/> was told what must be put right.</returns>
    public Answers? Read(Func<string, StringValues> typed, Problems problems)
    {
        var given = new Dictionary<string, string>();
        foreach (var question in Questions)
        {
            if (question.Read(typed(question.Name), problems) is { } answer)
            {
                given[question.Name] = answer;
            }
        }

        foreach (var question in Questions.Where(question => !given.ContainsKey(question.Name)))
        {
            if (question.NeededWith.FirstOrDefault(
                other => given.GetValueOrDefault(other.Question) == other.Answer) is { } needed)
            {
                problems.Add(question.Name, needed.OrElse);
            }
        }

        return problems.Any ? null : new(given);
    }

    /// <inheritdoc cref="Read(Func{string, StringValues}, Problems)"/>
    public Answers? Read(IFormCollection typed, Problems problems) => Read(name => typed[name], problems);

    /// <returns>The form before anybody typed into it, or as it was answered.</returns>
    public AskedForm Ask(Answers? known = null) =>
        new(Questions, Questions.ToDictionary(asked => asked.Name, asked => known?[asked.Name]), new());

    /// <returns>The form as it was typed, with what must be put right.</returns>
    public AskedForm Typed(IFormCollection typed, Problems problems) =>
        new(Questions, Questions.ToDictionary(asked => asked.Name, asked => TextOf(asked, typed[asked.Name])), problems);

    /// <returns>Each question that was answered, with the answer in words.</returns>
    public IReadOnlyList<(string Label, string Words)> Say(Answers answers) =>
        [.. Questions.Having(asked => answers[asked.Name]).Select(given => (given.Item1.Label, given.Item1.Say(given.Item2)))];

    private static string? TextOf(Question asked, StringValues typed) =>
        asked.Kind.IsSeveral() ? string.Join('\n', typed.ToArray()) : (string?)typed;
}
