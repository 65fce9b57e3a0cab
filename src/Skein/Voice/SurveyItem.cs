using Skein.Persistence;

namespace Skein.Voice;

public readonly record struct SurveyItemId(Guid Value) : IId<SurveyItemId>
{
    public static bool TryParse(string? text, out SurveyItemId id) => Ids.TryParse(text, out id);
}

public enum ItemKind
{
    /// <summary>Five worded steps of agreement.</summary>
    Scale,

    /// <summary>One of the network's own choices.</summary>
    Choice,

    /// <summary>A line or two in one's own words.</summary>
    Words,
}

public static class ItemKindWords
{
    public static string Said(this ItemKind kind) => kind switch
    {
        ItemKind.Scale => "agreement, in five steps",
        ItemKind.Choice => "one of several choices",
        ItemKind.Words => "own words",
    };
}

/// <summary>One question, tied to something that the network values. There is none without.</summary>
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

    private SurveyItem(SurveyItemId id, SurveyId surveyId, StatedValueId statedValueId, ItemKind kind, string text, int place) =>
        (Id, SurveyId, StatedValueId, Kind, Text, Place) = (id, surveyId, statedValueId, kind, text, place);

    public SurveyItemId Id { get; private init; }
    public SurveyId SurveyId { get; private init; }
    public StatedValueId StatedValueId { get; private init; }
    public ItemKind Kind { get; private init; }
    public string Text { get; private set; }

    /// <summary>Where it stands, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>For a choice: one a line.</summary>
    public string? Choices { get; private set; }

    public static SurveyItem Create(
        SurveyId survey, StatedValueId value, ItemKind kind, string text, IReadOnlyList<string> choices, int place,
        DateTimeOffset now) =>
        new(
            Ids.New<SurveyItemId>(now), survey, value, kind, text, place)
        {
            Choices = kind is ItemKind.Choice ? string.Join('\n', choices) : null,
        };

    /// <summary>What can be chosen, in order; nothing for own words.</summary>
    public IReadOnlyList<string> Steps => Kind switch
    {
        ItemKind.Scale => ScaleSteps,
        ItemKind.Choice => Choices?.Split('\n') ?? [],
        ItemKind.Words => [],
    };

    public void StandAt(int place) => Place = place;
}
