using System.Globalization;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

public readonly record struct ReleasedTableId(Guid Value) : IId<ReleasedTableId>
{
    public static bool TryParse(string? text, out ReleasedTableId id) => Ids.TryParse(text, out id);
}

/// <summary>Whose answers a table counts.</summary>
public enum TableScope
{
    Everybody,
    School,
    Role,

    /// <summary>Those with few answers, together.</summary>
    TheRest,
}

/// <summary>Why a number is withheld.</summary>
public enum Withheld
{
    TooFewAnswers,
    TooFewSchools,
    CountedTogether,
    NotSetApart,
}

public static class WithheldWords
{
    public static string Said(this Withheld why) => why switch
    {
        Withheld.TooFewAnswers =>
            $"Withheld: fewer than {Disclosure.K} answered. Sheets that a reader printed or typed in do not count.",
        Withheld.TooFewSchools => $"Withheld: the answers come from fewer than {Disclosure.FewestSchools} schools.",
        Withheld.CountedTogether =>
            "Counted with others: there are few answers here, or this number beside the others would give a few away.",
        Withheld.NotSetApart => "Counted in the whole only: set apart, these numbers would give a few answers away.",
    };
}

/// <summary>
/// How many chose each step of one question: all that is kept of a wave. It is written once, when the wave closes, by
/// <see cref="Disclosure"/>; every page, picture and download is made from these rows and from nothing else.
/// </summary>
public sealed class ReleasedTable
{
    private ReleasedTable(ReleasedTableId id, WaveId waveId, SurveyItemId itemId, TableScope whose) =>
        (Id, WaveId, ItemId, Whose) = (id, waveId, itemId, whose);

    public ReleasedTableId Id { get; private init; }
    public WaveId WaveId { get; private init; }
    public SurveyItemId ItemId { get; private init; }
    public TableScope Whose { get; private init; }
    public SchoolId? SchoolId { get; private init; }
    public RoleGroup? Group { get; private init; }

    /// <summary>Counts in the order of the steps, with commas; null where they are withheld.</summary>
    public string? Counts { get; private init; }

    public Withheld? Why { get; private init; }

    internal static ReleasedTable Release(WaveId wave, SurveyItemId item, SafeTable table) =>
        Release(RandomId.New<ReleasedTableId>(), wave, item, table);

    internal static ReleasedTable Release(ReleasedTableId id, WaveId wave, SurveyItemId item, SafeTable table) =>
        new(id, wave, item, table.Whose)
        {
            SchoolId = table.School,
            Group = table.Group,
            Counts = table.Counts is null ? null : string.Join(',', table.Counts),
            Why = table.Why,
        };

    public IReadOnlyList<int>? Numbers => Counts?.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
}
