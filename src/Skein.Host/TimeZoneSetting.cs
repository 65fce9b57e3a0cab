using Skein.Site;

namespace Skein.Host;

/// <summary>The time zone of the installation, which the site and the verbs of the command line read in the same place.</summary>
internal static class TimeZoneSetting
{
    private const string Name = "Skein:TimeZone";

    /// <returns>Null where none is configured.</returns>
    public static string? Read(IConfiguration configuration) =>
        configuration[Name] is not { Length: > 0 } zone ? null
            : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId ? zone
            : throw new VerbException(
                $"There is no time zone {zone}. Give {Name} a name such as {SiteOptions.DefaultTimeZone}.", ExitCode.BadInput);

    /// <summary>The day it is for the installation, for a verb that serves nothing.</summary>
    public static DateOnly Today(DateTimeOffset now) =>
        Days.Today(
            now, Read(new ConfigurationBuilder().AddEnvironmentVariables().Build()) ?? SiteOptions.DefaultTimeZone);
}
