namespace Skein.Forms;

/// <summary>What somebody answered to a form, each answer as its question keeps it, by the question's name.</summary>
public sealed record Answers(IReadOnlyDictionary<string, string> Given)
{
    /// <summary>Of a form that asks nothing but whether it was seen.</summary>
    public static readonly Answers None = new(new Dictionary<string, string>());

    /// <summary>What is known already; whatever is not is left out.</summary>
    public static Answers Known(params IEnumerable<(string Question, string? Answer)> known) =>
        new(known.Having(one => one.Answer).ToDictionary(one => one.Row.Question, one => one.Part));

    /// <returns>Null where the question was left empty.</returns>
    public string? this[string question] => Given.GetValueOrDefault(question);
}
