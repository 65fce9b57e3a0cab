using Skein.Forms;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

public readonly record struct SurveyItemId(Guid Value) : IId<SurveyItemId>
{
    public static bool TryParse(string? text, out SurveyItemId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One question, tied to something that the network values. There is none without. It is answered by five worded steps of
/// agreement, by one of the network's own choices, or in own words.
/// </summary>
public sealed class SurveyItem
{
    public const int LongestText = 300;
    public const int MostChoices = 8;
    public const int LongestChoices = 600;

    /// <summary>From the least agreement to the most.</summary>
    public static readonly IReadOnlyList<string> ScaleSteps =
    [
        "Disagree strongly", "Disagree", "Neither", "Agree", "Agree strongly",
    ];

    private SurveyItem(
        SurveyItemId id, SurveyId surveyId, StatedValueId statedValueId, QuestionKind kind, string text, int place) =>
        (Id, SurveyId, StatedValueId, Kind, Text, Place) = (id, surveyId, statedValueId, kind, text, place);

    public SurveyItemId Id { get; private init; }
    public SurveyId SurveyId { get; private init; }
    public StatedValueId StatedValueId { get; private init; }
    public QuestionKind Kind { get; private init; }
    public string Text { get; private set; }

    /// <summary>Where it stands, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>For a choice: one a line.</summary>
    public string? Choices { get; private set; }

    public static SurveyItem Create(
        SurveyId survey, StatedValueId value, QuestionKind kind, string text, IReadOnlyList<string> choices, int place,
        DateTimeOffset now) =>
        new(
            Ids.New<SurveyItemId>(now), survey, value, kind, text, place)
        {
            Choices = kind is QuestionKind.Choice ? string.Join('\n', choices) : null,
        };

    /// <summary>The kind, as it is said beside a question.</summary>
    public static string Said(QuestionKind kind) => kind switch
    {
        QuestionKind.Scale => "agreement, in five steps",
        QuestionKind.Choice => "one of several choices",
        _ => "own words",
    };

    /// <summary>What can be chosen, in order; nothing for own words.</summary>
    public IReadOnlyList<string> Steps => Kind switch
    {
        QuestionKind.Scale => ScaleSteps,
        QuestionKind.Choice => Choices?.Split('\n') ?? [],
        _ => [],
    };

    /// <summary>As it is shown, printed and read. A step is answered by its number, from 0.</summary>
    public Question Question => new($"Answers[{Place}]", Text, Kind)
    {
        Hint = Kind is QuestionKind.Words
            ? "Name no pupil and no colleague. No page shows this unless ten people or more have written."
            : null,
        Longest = WrittenWords.MaxLength,
        Options = [.. Steps.Select((step, number) => new Option($"{number}", step))],
    };

    public void StandAt(int place) => Place = place;
}
