using System.CommandLine;

namespace Skein.Host;

/// <summary>The option that asks how things stood on a past day.</summary>
internal static class OnOption
{
    public static Option<DateOnly?> Create() =>
        new("--on") { Description = "The day to look at, such as 2026-09-07. By default today." };

    public static DateOnly Read(ParseResult parsed, Option<DateOnly?> option) =>
        parsed.GetValue(option) ?? TimeZoneSetting.Today(TimeProvider.System.GetUtcNow());
}
