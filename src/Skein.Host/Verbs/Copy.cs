using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Skein.Host.Keeping;
using Skein.Persistence;

namespace Skein.Host.Verbs;

/// <summary>Copies everything from one database to another.</summary>
internal static class Copy
{
    public static Command Verb()
    {
        var from = new Option<string>("--from")
        {
            Description = "The database to read: a SQLite file, or a PostgreSQL connection string.",
            Required = true,
        };
        var to = new Option<string>("--to") { Description = "The empty database to write.", Required = true };
        var json = JsonOption.Create();
        var verb = new Command(
            "copy", "Copies everything from one database to another, such as SQLite to PostgreSQL.") { from, to, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (source, target) = (DatabaseOption.Read(parsed, from), DatabaseOption.Read(parsed, to));
            var copied = await RunAsync(source, target, cancel);
            if (parsed.GetValue(json))
            {
                JsonOption.Write(copied.Select(c => new { c.Table, c.Rows }));
            }

            await Console.Error.WriteLineAsync(
                $"{Counted.Words(copied.Count, "table")} with {copied.Sum(c => c.Rows):N0} rows now stand in {target}.");
            return ExitCode.Done;
        });
        return verb;
    }

    public static async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(
        DatabaseAddress source, DatabaseAddress target, CancellationToken cancel)
    {
        var databases = new Databases();
        if (source == target)
        {
            throw new VerbException("Both names are of the same database. Name another one with --to.", ExitCode.BadInput);
        }

        if (await Holdings.OfAsync(databases, source, cancel) is not (Holding.Skein or Holding.EmptySkein))
        {
            throw new VerbException($"{source} holds nothing of Skein's. Check --from.", ExitCode.BadInput);
        }

        if (await Holdings.OfAsync(databases, target, cancel) is not (Holding.Nothing or Holding.EmptySkein))
        {
            throw new VerbException($"{target} is in use already. Name an empty database with --to.");
        }

        await using var from = databases.Open(source);
        if ((await from.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            throw new VerbException($"{source} was last used by an older Skein. Start this Skein on it once, then copy.");
        }

        await Upgrade.RunAsync(databases, target, cancel);
        await using var to = databases.Open(target);
        using var progress = new Progression("Copying tables", WholeCopy.CountOf(to));
        return await new WholeCopy(from, to).RunAsync(progress, cancel);
    }
}
