using Skein.Networks;
using Skein.Schools;

namespace Skein.Purpose;

/// <summary>How a network came about. More than one may apply (S-13).</summary>
[Flags]
public enum Origins
{
    None = 0,
    Funding = 1,
    OnePerson = 2,
    EarlierTies = 4,
    CommonProblem = 8,
}

/// <summary>How a network began, as its founders remember it.</summary>
public sealed class Beginning(NetworkId networkId)
{
    public const int MaxLength = 2000;

    public NetworkId NetworkId { get; private init; } = networkId;
    public Origins Origins { get; private set; }

    /// <summary>Some of the schools worked together before there was any submission or plan; null: nobody has said.</summary>
    public bool? ExistedBefore { get; private set; }

    public string? Story { get; private set; }

    public void Tell(Origins origins, bool? existedBefore, string? story) =>
        (Origins, ExistedBefore, Story) = (origins, existedBefore, story);
}

/// <summary>Where a school stands in the two circles, and which school brought it.</summary>
public sealed class SchoolBeginning(NetworkId networkId, SchoolId schoolId)
{
    public NetworkId NetworkId { get; private init; } = networkId;
    public SchoolId SchoolId { get; private init; } = schoolId;
    public bool IsSeed { get; internal set; }
    public SchoolId? BroughtBy { get; internal set; }
}
