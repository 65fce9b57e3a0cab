using System.CommandLine;
using Skein.Host.Keeping;
using Skein.Persistence;

namespace Skein.Host.Verbs;

/// <summary>Writes a whole copy of the data to a file, while Skein runs.</summary>
internal static class Backup
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the backup." };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var database = DatabaseOption.Create();
        var verb = new Command(
            "backup", "Writes a whole copy of the data to a file, while Skein runs.") { file, force, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            var to = Path.GetFullPath(parsed.GetRequiredValue(file));
            await RunAsync(DatabaseOption.Read(parsed, database), to, parsed.GetValue(force), cancel);
            await Console.Error.WriteLineAsync(
                $"The backup is in {to} ({new FileInfo(to).Length / 1024:N0} kB). Keep it where nobody else can read it.");
            return ExitCode.Done;
        });
        return verb;
    }

    public static async Task RunAsync(DatabaseAddress address, string to, bool force, CancellationToken cancel)
    {
        if (File.Exists(to) && !force)
        {
            throw new VerbException($"{to} is there already. Name another file, or say --force to replace it.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(to)))
        {
            throw new VerbException($"There is no folder {Path.GetDirectoryName(to)}. Make it first.", ExitCode.BadInput);
        }

        var partial = to + ".partial";
        try
        {
            await WriteAsync(address, partial, cancel);
            await BackupSeal.WriteAsync(partial, cancel);
            File.Move(partial, to, force);
        }
        finally
        {
            SqliteFile.Delete(partial);
        }
    }

    private static async Task WriteAsync(DatabaseAddress address, string partial, CancellationToken cancel)
    {
        if (!address.IsSqlite)
        {
            await PostgresTools.RunAsync(
                "pg_dump", address, ["--format=custom", "--no-owner", "--no-privileges", "--file", partial], cancel);
            await PostgresTools.RunAsync("pg_restore", address, ["--list", partial], cancel);
        }
        else if (File.Exists(address.File))
        {
            SqliteCopy.Write(address.File, partial);
        }
        else
        {
            throw new VerbException($"There is no database at {address}. Check --database.");
        }
    }
}
