using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>Puts a backup in the place of a PostgreSQL database, in one transaction: killed at any moment, it leaves the old one or the new one.</summary>
internal static class PostgresRestore
{
    public static async Task RunAsync(string backup, DatabaseAddress address, CancellationToken cancel)
    {
        var contents = await PostgresTools.RunAsync("pg_restore", address, ["--list", backup], cancel);
        if (!contents.Contains(" TABLE public installation ", StringComparison.Ordinal))
        {
            throw new VerbException($"{backup} is no backup of Skein. Nothing was changed.", ExitCode.BadInput);
        }

        // The whole backup is read into a script before the first row of the database is touched.
        var folder = Directory.CreateTempSubdirectory("skein-");
        try
        {
            var script = Path.Combine(folder.FullName, "restore.sql");
            await PostgresTools.RunAsync("pg_restore", address, ["--no-owner", "--no-privileges", "--file", script, backup], cancel);
            await PostgresTools.RunAsync(
                "psql",
                address,
                [
                    "--no-psqlrc", "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1",
                    "--command", "set client_min_messages = warning; drop schema public cascade; create schema public",
                    "--file", script,
                ],
                cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
