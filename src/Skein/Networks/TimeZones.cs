using Skein.Site;

namespace Skein.Networks;

/// <summary>The time zones a network may keep, by the names of the tz database, in their order.</summary>
internal static class TimeZones
{
    public static IReadOnlyList<Option> Choices { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId
            && zone.Id.Contains('/', StringComparison.Ordinal)
            && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(zone => zone.Id)
            .Order(StringComparer.Ordinal)
            .Select(id => new Option(id, id.Replace('_', ' '))),
    ];
}
