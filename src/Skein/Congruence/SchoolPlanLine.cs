using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Congruence;

public readonly record struct SchoolPlanLineId(Guid Value) : IId<SchoolPlanLineId>
{
    public static bool TryParse(string? text, out SchoolPlanLineId id) => Ids.TryParse(text, out id);
}

/// <summary>How far a plan line and a priority are the same work.</summary>
public enum MatchLevel
{
    Partial,
    Strong,
}

/// <summary>A line of a school's own plan, as the school words it, and the network's priorities that it matches.</summary>
public sealed class SchoolPlanLine : IVersioned, IDated
{
    public const int MaxLength = 300;
    public const int LongestTheme = 60;

    private readonly List<Match> _matches = [];

    private SchoolPlanLine(SchoolPlanLineId id, NetworkId networkId, SchoolId schoolId, string text, DateOnly from) =>
        (Id, NetworkId, SchoolId, Text, From) = (id, networkId, schoolId, text, from);

    public SchoolPlanLineId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public string Text { get; private set; }

    /// <summary>A word or two for what it is about, by which schools with the same concern find one another.</summary>
    public string? Theme { get; private set; }

    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public IReadOnlyList<Match> Matches => _matches;
    public int Version { get; private set; }

    public static SchoolPlanLine Write(NetworkId network, SchoolId school, string text, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<SchoolPlanLineId>(now), network, school, text, from);

    public void CallIt(string? theme) => Theme = theme;

    public void EndOn(DateOnly day)
    {
        Until ??= day;
        _matches.EndAll(day);
    }

    /// <summary>From that day it matches the priority so far; null: not at all.</summary>
    public void MatchFrom(DateOnly day, PriorityId priority, MatchLevel? level)
    {
        var held = _matches.Find(m => m.PriorityId == priority && m.Until is null);
        if (held?.Level == level)
        {
            return;
        }

        if (held is not null)
        {
            _matches.End(held, day);
        }

        if (level is { } matched)
        {
            _matches.Add(new(Id, priority, matched, day));
        }
    }
}

/// <summary>The days on which a plan line matched a priority.</summary>
public sealed class Match : IHeldFor
{
    internal Match(SchoolPlanLineId planLineId, PriorityId priorityId, MatchLevel level, DateOnly from) =>
        (PlanLineId, PriorityId, Level, From) = (planLineId, priorityId, level, from);

    public SchoolPlanLineId PlanLineId { get; private init; }
    public PriorityId PriorityId { get; private init; }
    public MatchLevel Level { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    void IHeldFor.EndOn(DateOnly day) => Until = day;
}
