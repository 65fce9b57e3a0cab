using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// What the network values or is for, line by line: what questions are tied to. “Evaluate what you value” [003].
/// </summary>
public static class StateValues
{
    public const int Most = 40;

    private const string Text = "Text";

    public sealed record Model(NetworkFrame Network, IReadOnlyList<string> Values, AskedForm Form);

    private static readonly Form Form = new(
    [
        new(Text, "Another value or purpose", QuestionKind.Line)
        {
            Hint = "For example: Every adult goes on learning.",
            OrElse = "Write what the network values, or is for",
            Longest = StatedValue.MaxLength,
        },
    ]);

    public static async Task<RazorComponentResult<StateValuesPage>> Show(Here here, CancellationToken cancel) =>
        StateValuesPage.Show(new(here.Network, await TextsAsync(here, cancel), Form.Ask()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StateValuesPage>>> State(
        Here here, IFormCollection typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var values = await TextsAsync(here, cancel);
        var text = Form.Read(typed, problems)?[Text];
        if (values.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(Text, "This is on the list already. Write another");
        }
        else if (values.Count >= Most)
        {
            problems.Add(Text, $"{Most} lines are enough: tie the question to one of them");
        }

        if (problems.Any || text is null)
        {
            return StateValuesPage.Show(
                new(here.Network, values, Form.Typed(typed, problems)), StatusCodes.Status422UnprocessableEntity);
        }

        var value = StatedValue.State(here.Id, text, here.Now);
        here.Db.Add(value);
        here.Record(
            SurveyHappenings.About(
                "value.stated", $"{here.Visitor.Name} wrote down what the network values: “{value.Text}”.", here.Id,
                value.Id.Value, here.Visitor));
        here.Say("It is on the list.");
        return TypedResults.LocalRedirect(VoiceLinks.Values(here.Id));
    }

    /// <summary>The choices of a form that ties a question to a value.</summary>
    internal static async Task<IReadOnlyList<Option>> OptionsAsync(Here here, CancellationToken cancel) =>
        [.. (
            await here.Db.StatedValues
                .Where(v => v.NetworkId == here.Id)
                .OrderBy(v => v.Text)
                .Select(v => new { v.Id, v.Text })
                .ToListAsync(cancel))
            .Select(v => new Option(v.Id.Value.ToString(), v.Text))];

    private static Task<List<string>> TextsAsync(Here here, CancellationToken cancel) =>
        here.Db.StatedValues.Where(v => v.NetworkId == here.Id).OrderBy(v => v.Text).Select(v => v.Text).ToListAsync(cancel);
}
