using System.CommandLine;
using Skein.Host.Keeping;
using Skein.Persistence;

namespace Skein.Host.Verbs;

/// <summary>Puts a backup in place.</summary>
internal static class Restore
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE") { Description = "A backup that skein backup wrote." };
        var force = new Option<bool>("--force") { Description = "Replace all that the database holds." };
        var unsealed = new Option<bool>("--no-checksum")
        {
            Description = "Take a backup that carries no checksum, such as one of PostgreSQL's own tools.",
        };
        var database = DatabaseOption.Create();
        var verb = new Command("restore", "Puts a backup in place; stop Skein first.") { file, force, unsealed, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            await RunAsync(
                Path.GetFullPath(parsed.GetRequiredValue(file)), address, parsed.GetValue(force), cancel,
                parsed.GetValue(unsealed));
            await Console.Error.WriteLineAsync(
                $"Restored to {address}. Anybody who was erased since that backup must be erased again.");
            return ExitCode.Done;
        });
        return verb;
    }

    public static async Task RunAsync(
        string backup, DatabaseAddress address, bool force, CancellationToken cancel, bool unsealed = false)
    {
        if (!File.Exists(backup))
        {
            throw new VerbException($"There is no file {backup}.", ExitCode.BadInput);
        }

        if (!(address.IsSqlite ? BackupKind.IsSqlite(backup) : BackupKind.IsPostgres(backup)))
        {
            throw new VerbException(WrongKind(backup, address), ExitCode.BadInput);
        }

        RefuseUnlessWhole(await BackupSeal.ReadAsync(backup, cancel), backup, unsealed);
        Holdings.Allow(await Holdings.OfAsync(new(), address, cancel), address, force);
        if (address.IsSqlite)
        {
            SqliteFile.LetGo(address);
            await SqliteRestore.RunAsync(backup, address.File, cancel);
        }
        else
        {
            await PostgresRestore.RunAsync(backup, address, cancel);
        }
    }

    private static void RefuseUnlessWhole(Sealed found, string backup, bool unsealed)
    {
        if (found == Sealed.Broken)
        {
            throw new VerbException(
                $"{backup} is damaged: it is not what its checksum says. Nothing was changed. Restore another backup.");
        }

        if (found == Sealed.Not && !unsealed)
        {
            throw new VerbException(
                $"{backup} carries no checksum: it was cut short, or skein backup did not write it. Nothing was changed. "
                + "If you know where it comes from, say --no-checksum.");
        }
    }

    private static string WrongKind(string backup, DatabaseAddress address) =>
        BackupKind.IsSqlite(backup) || BackupKind.IsPostgres(backup)
            ? $"{backup} was taken from the other kind of database than {address}. Restore it to its own kind, then use skein "
                + "copy."
            : $"{backup} is no backup of Skein. Nothing was changed.";
}
