using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>A survey of the network's own: what it is called, why it is asked, and how its answers are set apart.</summary>
public static class DraftSurvey
{
    public sealed record Input
    {
        public string? Title { get; init; }
        public string? Why { get; init; }
        public string? Cut { get; init; }
    }

    public sealed record Model(NetworkFrame Network, Input Typed, Problems Problems);

    public static readonly IReadOnlyList<Option> Cuts =
        [.. Enum.GetValues<SurveyBreakdown>().Select(cut => new Option(cut.ToString(), cut.Said().AtStart()))];

    public static RazorComponentResult<DraftSurveyPage> Show(Here here) =>
        DraftSurveyPage.Show(new(here.Network, new() { Cut = nameof(SurveyBreakdown.Whole) }, new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DraftSurveyPage>>> Draft(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (Read(typed, here.Network, null, here.Now, problems) is not { } survey)
        {
            return DraftSurveyPage.Show(new(here.Network, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(survey);
        here.Record(Drafted(survey, here.Visitor));
        return TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.Id));
    }

    internal static Happening Drafted(Survey survey, Visitor visitor) =>
        SurveyHappenings.About(
            "survey.drafted", $"{visitor.Name} drafted the survey “{survey.Title}”.", survey.NetworkId, survey.Id.Value,
            visitor);

    internal static Survey? Read(Input typed, NetworkFrame network, string? template, DateTimeOffset now, Problems problems)
    {
        if (!Words.TryRead(typed.Title, "what the survey is called", Survey.LongestTitle, out var title, out var problem))
        {
            problems.Add(nameof(Input.Title), problem);
        }

        if (!Words.TryRead(typed.Why, "why you ask: those who answer read it", Survey.LongestWhy, out var why, out problem))
        {
            problems.Add(nameof(Input.Why), problem);
        }

        if (!Enum.TryParse<SurveyBreakdown>(typed.Cut, out var cut) || !Enum.IsDefined(cut))
        {
            problems.Add(nameof(Input.Cut), "Choose how the answers are shown");
        }

        return problems.Any || title is null || why is null
            ? null
            : Survey.Draft(network.Id, title, why, cut, template, network.Today, now);
    }
}
