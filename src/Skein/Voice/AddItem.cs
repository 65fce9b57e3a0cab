using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
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

    private const string Text = "Text";
    private const string Value = "Value";
    private const string Kind = "Kind";
    private const string Choices = "Choices";

    public sealed record Model(NetworkFrame Network, Survey Survey, bool HasValues, AskedForm Form);

    private static readonly IReadOnlyList<Option> Kinds =
    [
        KindOf(QuestionKind.Scale, string.Join(" · ", SurveyItem.ScaleSteps)),
        KindOf(QuestionKind.Choice, null),
        KindOf(
            QuestionKind.Words,
            $"No page shows them before {Disclosure.FewestWriters} people have written; then a co-leader takes names out. "
                + "People may still write about somebody who is not here to answer: ask about things, not about persons."),
    ];

    public static async Task<RazorComponentResult<AddItemPage>> Show(
        Here here, InNetwork<Survey> survey, CancellationToken cancel)
    {
        var values = await StateValues.OptionsAsync(here, cancel);
        return AddItemPage.Show(new(here.Network, survey.It, values.Count > 0, FormWith(values).Ask()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddItemPage>>> Add(
        Here here, InNetwork<Survey> survey, IFormCollection typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var values = await StateValues.OptionsAsync(here, cancel);
        var place = await here.Db.SurveyItems.Where(i => i.SurveyId == survey.It.Id).MaxAsync(i => (int?)i.Place, cancel) ?? 0;
        if (survey.It.Fixed is { } refusal)
        {
            problems.Add(Text, refusal.Reason);
        }
        else if (await here.Db.SurveyItems.CountAsync(i => i.SurveyId == survey.It.Id, cancel) >= Most)
        {
            problems.Add(Text, $"{Most} questions are more than people answer. Take one out first");
        }

        var form = FormWith(values);
        if (Read(form.Read(typed, problems), survey.It.Id, place + 1, here.Now, problems) is not { } item)
        {
            return AddItemPage.Show(
                new(here.Network, survey.It, values.Count > 0, form.Typed(typed, problems)),
                StatusCodes.Status422UnprocessableEntity);
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

    private static SurveyItem? Read(Answers? answers, SurveyId survey, int place, DateTimeOffset now, Problems problems)
    {
        if (answers is null)
        {
            return null;
        }

        var kind = Enum.Parse<QuestionKind>(answers.Given[Kind]);
        List<string> choices = [.. (answers[Choices] ?? "").Split('\n').Distinct()];
        if (kind is QuestionKind.Choice && choices.Count is < 2 or > SurveyItem.MostChoices)
        {
            problems.Add(Choices, $"Write two to {SurveyItem.MostChoices} choices, one a line");
            return null;
        }

        return SurveyItem.Create(
            survey, new(Guid.Parse(answers.Given[Value])), kind, answers.Given[Text], choices, place, now);
    }

    private static Option KindOf(QuestionKind kind, string? hint) =>
        new(kind.ToString(), SurveyItem.Said(kind).AtStart(), hint);

    private static Form FormWith(IReadOnlyList<Option> values) => new(
    [
        new(Text, "The question, or a sentence to agree with or not", QuestionKind.Words)
        {
            OrElse = "Write the question, or a sentence to agree with or not", Longest = SurveyItem.LongestText, Rows = 2,
        },
        new(Value, "Because we value", QuestionKind.List)
        {
            Empty = "Choose what it is tied to",
            Options = values,
            OrElse = "Choose what it is tied to. We ask about what we value, so a question that is tied to nothing is not asked",
        },
        new(Kind, "How is it answered?", QuestionKind.Choice)
        {
            Options = Kinds, OrElse = "Choose how it is answered", Otherwise = nameof(QuestionKind.Scale),
        },
        new(Choices, "The choices, one a line", QuestionKind.Lines)
        {
            Hint = "Only for one of several choices.", Longest = SurveyItem.LongestChoices, Rows = 4,
        },
    ]);
}
