using Skein.Schools;

namespace Skein.Networks;

/// <summary>Somebody decided that a closed school's membership stays where it is, and said why. It is not asked again.</summary>
public sealed class SuccessionDismissal(NetworkId networkId, SchoolId schoolId, string reason, DateOnly on)
{
    public const int LongestReason = 500;

    public NetworkId NetworkId { get; private init; } = networkId;
    public SchoolId SchoolId { get; private init; } = schoolId;
    public string Reason { get; private init; } = reason;
    public DateOnly On { get; private init; } = on;
}
