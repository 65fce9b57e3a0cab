using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// A survey that is ready is taken over: the network says what each question is tied to, and leaves out what it does not value.
/// </summary>
public static class CopySurvey
{
    public sealed record Input
    {
        public string? Title { get; init; }
        public string? Why { get; init; }
        public string? Cut { get; init; }

        /// <summary>The value each question is tied to, by its place in the file; empty leaves the question out.</summary>
        public Dictionary<string, string>? Values { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, SurveyTemplate Template, IReadOnlyList<Option> StatedValues, DraftSurvey.Input Typed,
        IReadOnlyList<string?> Chosen,
        Problems Problems);

    public static async Task<RazorComponentResult<CopySurveyPage>> Show(
        Here here, SurveyTemplate template, CancellationToken cancel)
    {
        var typed = new DraftSurvey.Input { Title = template.Title, Why = template.Why, Cut = nameof(SurveyBreakdown.Whole) };
        return CopySurveyPage.Show(
            new(
                here.Network, template, await StateValues.OptionsAsync(here, cancel), typed,
                [.. template.Items.Select(_ => (string?)null)], new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CopySurveyPage>>> Copy(
        Here here, SurveyTemplate template, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var values = await StateValues.OptionsAsync(here, cancel);
        var chosen = Enumerable.Range(0, template.Items.Count).Select(i => typed.Values?.GetValueOrDefault($"{i}")).ToList();
        var about = new DraftSurvey.Input { Title = typed.Title, Why = typed.Why, Cut = typed.Cut };
        var survey = DraftSurvey.Read(about, here.Network, template.Key, here.Now, problems);
        if (!chosen.Any(c => values.Any(v => v.Value == c)))
        {
            problems.Add(
                "Values[0]", "Tie a question or more to something you value. A question that is tied to nothing is not asked");
        }

        problems.OnlyOffered("", chosen, values.Select(v => v.Value));
        if (survey is null || problems.Any)
        {
            return CopySurveyPage.Show(
                new(here.Network, template, values, about, chosen, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(survey);
        here.Db.AddRange(template.Items.Zip(chosen)
            .Having(pair => pair.Second)
            .Where(pair => values.Any(v => v.Value == pair.Part))
            .Select((pair, at) => SurveyItem.Create(
                survey.Id, new(Guid.Parse(pair.Part)), pair.Row.First.Kind, pair.Row.First.Text, pair.Row.First.Choices, at + 1,
                here.Now)));
        here.Record(DraftSurvey.Drafted(survey, here.Visitor));
        return TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.Id));
    }
}
