using System.CommandLine;
using Skein.Schools;
using Skein.Schools.Register;

namespace Skein.Host.Verbs;

/// <summary>Brings in a school register, or the links between its schools.</summary>
internal static class SchoolsImport
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file: a register, or the links between its schools." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would change, and change nothing." };
        var full = new Option<bool>("--full")
        {
            Description = "The file is the whole register: a school it does not hold has been dropped.",
        };
        var rejected = new Option<string?>("--rejected")
        {
            Description = "Where to write the rows that could not be read, each with its reason.",
        };
        var keep = new Option<string?>("--keep-personal")
        {
            Description = "Keep heads' names and telephone numbers, for this reason.",
        };
        var json = new Option<bool>("--json") { Description = "Write the report as one JSON object." };
        var mapping = new MappingOptions();
        var database = DatabaseOption.Create();
        var verb = new Command("import", "Brings in a school register, or the links between its schools.")
        {
            file, dryRun, full, rejected, keep, json, database,
        };
        mapping.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            var path = parsed.GetRequiredValue(file);
            await using var stream = RegisterInput.Open(path);
            var told = new RegisterInput.Told(mapping.Read(parsed), mapping.SchemeAlone(parsed), mapping.IsMonthFirst(parsed));
            var register = RegisterInput.Read(stream, told, ReadKeep(parsed.GetValue(keep)), parsed.GetValue(full), cancel);
            using var rest = RejectedFile.Create(parsed.GetValue(rejected));
            await using var db = await DatabaseOption.OpenAsync(address, cancel);
            var now = TimeProvider.System.GetUtcNow();
            var report = await ImportProgress.ShowAsync(Path.GetFileName(path), stream.Length, progress => ImportSchools.RunAsync(
                db, register, OrderOf(progress), TimeZoneSetting.Today(now), now, cancel));
            if (report.Refusal is { } refusal)
            {
                throw new VerbException(refusal.Reason, ExitCode.BadInput);
            }

            rest?.Keep();
            await Console.Out.WriteLineAsync(
                parsed.GetValue(json) ? report.ToJson() : ImportWords.Of(report, register, rest?.Path));
            return ExitCode.Done;

            ImportOrder OrderOf(IProgress<long> progress) => new(Path.GetFileName(path))
            {
                IsDryRun = parsed.GetValue(dryRun),
                IsFull = parsed.GetValue(full),
                Keep = ReadKeep(parsed.GetValue(keep)),
                Rejected = rest is null ? null : rest.Add,
                Progress = progress,
            };
        });
        return verb;
    }

    private static KeepPersonal? ReadKeep(string? reason) =>
        reason is null ? null
        : KeepPersonal.TryRead(reason, out var keep, out var problem) ? keep
        : throw new VerbException($"{problem}, after --keep-personal.", ExitCode.BadInput);
}
