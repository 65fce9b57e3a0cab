using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

public readonly record struct SurveyId(Guid Value) : IId<SurveyId>
{
    public static bool TryParse(string? text, out SurveyId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// The one way in which a survey's answers are set apart, beside the whole. There is one and no more: two ways of cutting the
/// same answers can be laid over each other, and their corners hold few people.
/// </summary>
public enum SurveyBreakdown
{
    /// <summary>The whole network alone.</summary>
    Whole,
    School,
    Role,
}

public static class CutWords
{
    public static string Said(this SurveyBreakdown cut) => cut switch
    {
        SurveyBreakdown.Whole => "for the whole network only",
        SurveyBreakdown.School => "for the whole network, and for each school with five answers or more",
        SurveyBreakdown.Role => "for the whole network, and for each sort of role with five answers or more",
    };
}

/// <summary>
/// Questions that a network chose, each tied to something it values. Once they have been asked they stay as they are, so that a
/// later wave can be laid beside the first.
/// </summary>
public sealed class Survey : IVersioned, IInNetwork<SurveyId>
{
    public const int LongestTitle = 120;
    public const int LongestWhy = 600;

    private Survey(SurveyId id, NetworkId networkId, string title, string why, SurveyBreakdown cut, DateOnly draftedOn) =>
        (Id, NetworkId, Title, Why, Cut, DraftedOn) = (id, networkId, title, why, cut, draftedOn);

    public SurveyId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Title { get; private set; }

    /// <summary>Why it is asked, as those who answer read it.</summary>
    public string Why { get; private set; }

    public SurveyBreakdown Cut { get; private init; }
    public DateOnly DraftedOn { get; private init; }

    /// <summary>The key of the file it was copied from, if it was.</summary>
    public string? Template { get; private init; }

    /// <summary>The day it was first asked; from then on its questions stay as they are.</summary>
    public DateOnly? FixedOn { get; private set; }

    public int Version { get; private set; }

    public static Survey Draft(
        NetworkId network, string title, string why, SurveyBreakdown cut, string? template, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<SurveyId>(now), network, title, why, cut, today) { Template = template };

    /// <summary>Why its questions cannot be changed; null while they can.</summary>
    public Refusal? Fixed => FixedOn is { } day
        ? new(
            $"These questions were asked on {day.Said()} and stay as they are, so that answers can be compared. Draft another "
                + "survey.")
        : null;

    public void Fix(DateOnly today) => FixedOn ??= today;
}
