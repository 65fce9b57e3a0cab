using Skein.Networks;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Evaluation;

public readonly record struct PlanLineId(Guid Value) : IId<PlanLineId>
{
    public static bool TryParse(string? text, out PlanLineId id) => Ids.TryParse(text, out id);
}

/// <summary>The six levels of learning (S-98), in their order.</summary>
public enum LearningLevel
{
    Pupil = 1,
    Adult = 2,
    Leadership = 3,
    SchoolWide = 4,
    SchoolToSchool = 5,
    NetworkToNetwork = 6,
}

public static class LearningLevelWords
{
    public static string Said(this LearningLevel level) => level switch
    {
        LearningLevel.Pupil => "1 Pupil learning",
        LearningLevel.Adult => "2 Adult learning",
        LearningLevel.Leadership => "3 Leadership for learning, and leadership development",
        LearningLevel.SchoolWide => "4 School-wide learning",
        LearningLevel.SchoolToSchool => "5 School-to-school learning",
        LearningLevel.NetworkToNetwork => "6 Network-to-network learning",
    };
}

/// <summary>One line of the evaluation plan: what we value, by what we shall see it, when, and who looks (S-107).</summary>
public sealed class PlanLine : IVersioned, IInNetwork<PlanLineId>
{
    public const int LongestText = 300;
    public const int LongestWho = 100;

    private PlanLine(PlanLineId id, NetworkId networkId) => (Id, NetworkId) = (id, networkId);

    public PlanLineId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string WhatWeValue { get; private set; } = "";
    public string Evidence { get; private set; } = "";

    /// <summary>The day on which it is looked at.</summary>
    public DateOnly LookedAtOn { get; private set; }

    public string Who { get; private set; } = "";
    public LearningLevel Level { get; private set; }

    /// <summary>The question of a survey that tells of it, where there is one.</summary>
    public SurveyItemId? ItemId { get; private set; }

    public int Version { get; private set; }

    public static PlanLine Write(NetworkId network, DateTimeOffset now) => new(Ids.New<PlanLineId>(now), network);

    public void Say(string value, string evidence, DateOnly on, string who, LearningLevel level, SurveyItemId? item) =>
        (WhatWeValue, Evidence, LookedAtOn, Who, Level, ItemId) = (value, evidence, on, who, level, item);
}
