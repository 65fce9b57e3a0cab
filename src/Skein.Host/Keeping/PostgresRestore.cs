using System.Text.RegularExpressions;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>
/// Puts a backup in the place of a PostgreSQL database, in one transaction: killed at any moment, it leaves the old one or the
/// new one.
/// </summary>
internal static partial class PostgresRestore
{
    public static async Task RunAsync(string backup, DatabaseAddress address, CancellationToken cancel)
    {
        var contents = await PostgresTools.RunAsync("pg_restore", address, ["--list", backup], cancel);
        if (!contents.Contains(" TABLE public installation ", StringComparison.Ordinal))
        {
            throw new VerbException($"{backup} is no backup of Skein. Nothing was changed.", ExitCode.BadInput);
        }

        Guards.RefuseStrange(sqlite: false, backup, Acting().Matches(contents).Select(found => found.Groups["name"].Value));

        // The whole backup is read into a script before the first row of the database is touched.
        var folder = Directory.CreateTempSubdirectory("skein-");
        try
        {
            var script = Path.Combine(folder.FullName, "restore.sql");
            await PostgresTools.RunAsync(
                "pg_restore", address, ["--no-owner", "--no-privileges", "--file", script, backup], cancel);
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

    /// <summary>
    /// The lines of the table of contents that name what acts on its own: “12; 2620 16544 TRIGGER public its_table its_name
    /// owner”.
    /// </summary>
    [GeneratedRegex(
        @"^\d+; \d+ \d+ (?:(?:TRIGGER|RULE) \S+ \S+|"
        + @"(?:FUNCTION|PROCEDURE|AGGREGATE|VIEW|MATERIALIZED VIEW|EVENT TRIGGER) \S+) (?<name>[^\s(]+)", RegexOptions.Multiline)]
    private static partial Regex Acting();
}
