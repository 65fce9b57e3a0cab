using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// A question is added to a survey that has not been asked yet. One that is tied to nothing the network values is refused
/// (S-18).
/// </summary>
public static class AddItem
{
    public const int Most = 30;

    public sealed record Input
    {
        public string? Text { get; init; }
        public string? Kind { get; init; }
        public string? Choices { get; init; }
        public string? Value { get; init; }
    }

    public sealed record Model(NetworkFrame Network, Survey Survey, IReadOnlyList<Option> Values, Input Typed, Problems Problems);

    public static readonly IReadOnlyList<Option> Kinds =
    [
        new(nameof(ItemKind.Scale), "Agreement, in five steps", string.Join(" · ", SurveyItem.ScaleSteps)),
        new(nameof(ItemKind.Choice), "One of several choices"),
        new(
            nameof(ItemKind.Words), "Own words",
            $"No page shows them before {Disclosure.FewestWriters} people have written; then a co-leader takes names out. "
                + "People may still write about somebody who is not here to answer: ask about things, not about persons."),
    ];

    public static async Task<RazorComponentResult<AddItemPage>> Show(
        Here here, InNetwork<Survey> survey, CancellationToken cancel)
    {
        var typed = new Input { Kind = nameof(ItemKind.Scale) };
        return AddItemPage.Show(new(here.Network, survey.It, await StateValues.OptionsAsync(here, cancel), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddItemPage>>> Add(
        Here here, InNetwork<Survey> survey, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var values = await StateValues.OptionsAsync(here, cancel);
        var place = await here.Db.SurveyItems.Where(i => i.SurveyId == survey.It.Id).MaxAsync(i => (int?)i.Place, cancel) ?? 0;
        if (survey.It.Fixed is { } refusal)
        {
            problems.Add(nameof(Input.Text), refusal.Reason);
        }
        else if (await here.Db.SurveyItems.CountAsync(i => i.SurveyId == survey.It.Id, cancel) >= Most)
        {
            problems.Add(nameof(Input.Text), $"{Most} questions are more than people answer. Take one out first");
        }

        var item = Read(typed, survey.It.Id, values, place + 1, here.Now, problems);
        if (item is null || problems.Any)
        {
            return AddItemPage.Show(
                new(here.Network, survey.It, values, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(item);
        here.Record(
            SurveyHappenings.About(
                "survey.changed",
                $"{here.Visitor.Name} added a question to “{survey.It.Title}”.",
                here.Id, survey.It.Id.Value, here.Visitor));
        here.Say("The question is in.");
        return TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.It.Id));
    }

    private static SurveyItem? Read(
        Input typed, SurveyId survey, IReadOnlyList<Option> values, int place, DateTimeOffset now, Problems problems)
    {
        if (
            !Words.TryRead(
                typed.Text, "the question, or a sentence to agree with or not", SurveyItem.LongestText, out var text,
                out var problem))
        {
            problems.Add(nameof(Input.Text), problem);
        }

        if (!Enum.TryParse<ItemKind>(typed.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(nameof(Input.Kind), "Choose how it is answered");
        }

        var choices = (typed.Choices ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToList();
        if (kind is ItemKind.Choice && choices.Count is < 2 or > SurveyItem.MostChoices)
        {
            problems.Add(nameof(Input.Choices), $"Write two to {SurveyItem.MostChoices} choices, one a line");
        }
        else if (string.Join('\n', choices).Length > SurveyItem.LongestChoices)
        {
            problems.Add(nameof(Input.Choices), $"Write {SurveyItem.LongestChoices} characters or fewer");
        }

        if (!values.Any(v => v.Value == typed.Value))
        {
            problems.Add(
                nameof(Input.Value),
                "Choose what it is tied to. We ask about what we value, so a question that is tied to nothing is not asked");
        }

        return problems.Any || text is null || typed.Value is not { } value
            ? null
            : SurveyItem.Create(survey, new(Guid.Parse(value)), kind, text, choices, place, now);
    }
}
