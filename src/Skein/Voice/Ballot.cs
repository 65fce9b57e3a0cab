using System.Globalization;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

public readonly record struct BallotId(Guid Value) : IId<BallotId>
{
    public static bool TryParse(string? text, out BallotId id) => Ids.TryParse(text, out id);
}

/// <summary>What somebody is in their school, as they say it themselves, where a survey asks.</summary>
public enum RoleGroup
{
    Heads,
    Teachers,
    SupportStaff,
    Governors,
    Others,
}

public static class RoleGroupWords
{
    public static string Said(this RoleGroup group) => group switch
    {
        RoleGroup.Heads => "Heads",
        RoleGroup.Teachers => "Teachers",
        RoleGroup.SupportStaff => "Support staff",
        RoleGroup.Governors => "Governors",
        RoleGroup.Others => "Others",
    };
}

/// <summary>
/// What one person chose, from when they sent it until the wave closes: no name, no address, no time, in no order. When the wave
/// closes it is counted and deleted.
/// </summary>
public sealed class Ballot
{
    public const int LongestMarks = 200;
    private const string Blank = "-";

    private Ballot(BallotId id, WaveId waveId, SchoolId schoolId, RoleGroup? group, string marks) =>
        (Id, WaveId, SchoolId, Group, Marks) = (id, waveId, schoolId, group, marks);

    public BallotId Id { get; private init; }
    public WaveId WaveId { get; private init; }
    public SchoolId SchoolId { get; private init; }

    /// <summary>Only where the survey is cut by role.</summary>
    public RoleGroup? Group { get; private init; }

    /// <summary>The step chosen for each question, in their order, from 0; a dash where it was left blank.</summary>
    public string Marks { get; private init; }

    public static Ballot Create(WaveId wave, SchoolId school, RoleGroup? group, IEnumerable<int?> steps) =>
        new(
            RandomId.New<BallotId>(), wave, school, group,
            string.Join(',', steps.Select(s => s?.ToString(CultureInfo.InvariantCulture) ?? Blank)));

    public IReadOnlyList<int?> Steps =>
        [.. Marks.Split(',').Select(mark => mark == Blank ? (int?)null : int.Parse(mark, CultureInfo.InvariantCulture))];
}
