using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>What can be wrong with the database itself.</summary>
internal static class DatabaseChecks
{
    public static async Task<List<string>> ShapeAsync(SkeinDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        var findings = new List<string>();
        if (known.Except(applied).Count() is > 0 and var missing)
        {
            findings.Add(
                $"{Counted.Words(missing, "change")} of shape {(missing == 1 ? "has" : "have")} not been made. Start Skein on "
                    + "this database once.");
        }

        if (applied.Except(known).Any())
        {
            findings.Add("Another version of Skein has used this database, perhaps a newer one. Run that version.");
        }

        return findings;
    }

    public static async Task<List<string>> IntegrityAsync(SkeinDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return db.IsSqlite
            ? [.. SqliteCopy.Problems((SqliteConnection)db.Database.GetDbConnection())]
            : await db.Database.SqlQueryRaw<string>(
                "select 'The rule ' || conname || ' is not enforced on the rows that were there before it.' as \"Value\" "
                + "from pg_constraint where not convalidated").ToListAsync(cancel);
    }

    public static async Task<List<string>> GuardsAsync(SkeinDb db, CancellationToken cancel)
    {
        var present = await db.Database
            .SqlQueryRaw<string>(db.IsSqlite ? Guards.OfSqlite : Guards.OfPostgres)
            .ToListAsync(cancel);
        return
        [
            .. Guards.Missing(db.IsSqlite, present).Select(name => name.StartsWith("schools_", StringComparison.Ordinal)
                ? $"The guard {name} is missing, so schools could no longer be found by their names."
                : $"The guard {name} is missing, so the chronicle could be altered."),
            .. Guards.Strange(db.IsSqlite, present).Select(name => $"{name} acts on its own and is none of Skein's."),
        ];
    }
}
