using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Skein.Schools;

namespace Skein.Host.Verbs;

/// <summary>Lists schools, or finds them by name, number, postcode or place.</summary>
internal static class SchoolsShow
{
    private const int UsualLimit = 25;

    public static Command Verb()
    {
        var query = new Argument<string?>("QUERY")
        {
            Description =
                "Words of a name, a number, a postcode, a town, an authority, or an id. Without it, all schools by name.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var on = new Option<string?>("--on") { Description = "Only schools open on this day, such as 2002-09-01." };
        var limit = new Option<int>("--limit")
        {
            Description = "The most schools to show.",
            DefaultValueFactory = _ => UsualLimit,
        };
        var json = new Option<bool>("--json") { Description = "Write them as a JSON array." };
        var database = DatabaseOption.Create();
        var verb = new Command("show", "Lists schools, or finds them.") { query, on, limit, json, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var db = await DatabaseOption.OpenAsync(DatabaseOption.Read(parsed, database), cancel);
            var schools = await ListSchools.FindAsync(
                db, parsed.GetValue(query), ReadDay(parsed.GetValue(on)), parsed.GetValue(limit), cancel);
            await Console.Out.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(schools, JsonSerializerOptions.Web)
                : schools is [] ? "No school was found." : string.Join('\n', schools.Select(Line)));
            return ExitCode.Done;
        });
        return verb;
    }

    private static string Line(SchoolRow school)
    {
        string?[] parts = [school.Code, school.Name, school.Town, school.Postcode, school.Authority, school.Days];
        return string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static DateOnly? ReadDay(string? typed) =>
        typed is null ? null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new VerbException($"{typed} is not a day. Write it as 2002-09-01, after --on.", ExitCode.BadInput);
}
