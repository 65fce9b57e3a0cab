using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Voice;

namespace Skein.Evaluation;

public readonly record struct PlanLineId(Guid Value) : IId<PlanLineId>
{
    public static bool TryParse(string? text, out PlanLineId id) => Ids.TryParse(text, out id);
}

/// <summary>One line of the evaluation plan: what we value, by what we shall see it, when, and who looks (S-107).</summary>
public sealed class PlanLine(PlanLineId id, NetworkId networkId) : RegisterRow<PlanLineId>(id, networkId)
{
    public string WhatWeValue { get; init; } = "";
    public string Evidence { get; init; } = "";

    /// <summary>The day on which it is looked at.</summary>
    public DateOnly LookedAtOn { get; init; }

    public string Who { get; init; } = "";
    public LearningLevel Level { get; init; }

    /// <summary>The question of a survey that tells of it, where there is one.</summary>
    public SurveyItemId? ItemId { get; init; }
}
