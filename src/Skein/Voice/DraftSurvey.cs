using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>A survey of the network's own: what it is called, why it is asked, and how its answers are set apart.</summary>
public static class DraftSurvey
{
    private const string Title = "Title";
    private const string Why = "Why";
    private const string Cut = "Cut";

    public sealed record Model(NetworkFrame Network, AskedForm Form);

    /// <summary>What every survey says of itself, whether it is new or copied.</summary>
    internal static readonly Form Form = new(
    [
        new(Title, "What is it called?", QuestionKind.Line)
        {
            OrElse = "Write what the survey is called", Longest = Survey.LongestTitle,
        },
        new(Why, "Why do you ask?", QuestionKind.Words)
        {
            Hint = "Those who answer read it.",
            OrElse = "Write why you ask: those who answer read it",
            Longest = Survey.LongestWhy,
        },
        new(Cut, "How are the answers shown?", QuestionKind.Choice)
        {
            Hint = "It stays as it is for this survey, and everybody who answers is told. Where schools are small, show the "
                + "whole network only.",
            Options = [.. Enum.GetValues<SurveyBreakdown>().Select(cut => new Option(cut.ToString(), cut.Said().AtStart()))],
            OrElse = "Choose how the answers are shown",
            Otherwise = nameof(SurveyBreakdown.Whole),
        },
    ]);

    public static RazorComponentResult<DraftSurveyPage> Show(Here here) => DraftSurveyPage.Show(new(here.Network, Form.Ask()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DraftSurveyPage>>> Draft(
        Here here, IFormCollection typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (Form.Read(typed, problems) is not { } answers)
        {
            return DraftSurveyPage.Show(
                new(here.Network, Form.Typed(typed, problems)), StatusCodes.Status422UnprocessableEntity);
        }

        var survey = Read(answers, here, template: null);
        here.Db.Add(survey);
        here.Record(Drafted(survey, here.Visitor));
        return TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.Id));
    }

    /// <summary>As the survey that is ready says it.</summary>
    internal static AskedForm AskFor(SurveyTemplate template) =>
        Form.Ask(Answers.Known((Title, template.Title), (Why, template.Why)));

    internal static Happening Drafted(Survey survey, Visitor visitor) =>
        SurveyHappenings.About(
            "survey.drafted", $"{visitor.Name} drafted the survey “{survey.Title}”.", survey.NetworkId, survey.Id.Value,
            visitor);

    internal static Survey Read(Answers answers, Here here, string? template) =>
        Survey.Draft(
            here.Id, answers.Given[Title], answers.Given[Why], Enum.Parse<SurveyBreakdown>(answers.Given[Cut]), template,
            here.Today, here.Now);
}
