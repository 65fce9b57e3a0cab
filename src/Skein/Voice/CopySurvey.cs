using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// A survey that is ready is taken over: the network says what each question is tied to, and leaves out what it does not value.
/// </summary>
public static class CopySurvey
{
    /// <param name="Network">The network.</param>
    /// <param name="Template">The survey that is ready.</param>
    /// <param name="HasValues">There is something to tie a question to.</param>
    /// <param name="About">What the survey says of itself.</param>
    /// <param name="Ties">What each of its questions is tied to.</param>
    public sealed record Model(
        NetworkFrame Network, SurveyTemplate Template, bool HasValues, AskedForm About, AskedForm Ties);

    public static async Task<RazorComponentResult<CopySurveyPage>> Show(
        Here here, SurveyTemplate template, CancellationToken cancel)
    {
        var values = await StateValues.OptionsAsync(here, cancel);
        var about = DraftSurvey.AskFor(template);
        return CopySurveyPage.Show(new(here.Network, template, values.Count > 0, about, Ties(template, values).Ask()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CopySurveyPage>>> Copy(
        Here here, SurveyTemplate template, IFormCollection typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var values = await StateValues.OptionsAsync(here, cancel);
        var ties = Ties(template, values);
        var (tied, about) = (ties.Read(typed, problems), DraftSurvey.Form.Read(typed, problems));
        if (tied is { Given.Count: 0 })
        {
            problems.Add(
                FieldOf(0), "Tie a question or more to something you value. A question that is tied to nothing is not asked");
        }

        if (about is null || tied is null || problems.Any)
        {
            return CopySurveyPage.Show(
                new(
                    here.Network, template, values.Count > 0, DraftSurvey.Form.Typed(typed, problems),
                    ties.Typed(typed, problems)),
                StatusCodes.Status422UnprocessableEntity);
        }

        var survey = DraftSurvey.Read(about, here, template.Key);
        here.Db.Add(survey);
        here.Db.AddRange(template.Items.Index()
            .Having(item => tied[FieldOf(item.Index)])
            .Select((tie, at) => SurveyItem.Create(
                survey.Id, new(Guid.Parse(tie.Part)), tie.Row.Item.Kind, tie.Row.Item.Text, tie.Row.Item.Choices, at + 1,
                here.Now)));
        here.Record(DraftSurvey.Drafted(survey, here.Visitor));
        return TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.Id));
    }

    private static Form Ties(SurveyTemplate template, IReadOnlyList<Option> values) => new(
    [
        .. template.Items.Select((item, at) => new Question(FieldOf(at), item.Text, QuestionKind.List)
        {
            Hint = "What it is tied to", Empty = "Leave it out", Options = values,
        }),
    ]);

    private static string FieldOf(int place) => $"Values[{place}]";
}
