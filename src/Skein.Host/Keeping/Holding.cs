using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Host.Keeping;

/// <summary>What a database holds, before something is put in its place.</summary>
internal enum Holding
{
    Nothing,

    /// <summary>Skein's tables, and nobody in them.</summary>
    EmptySkein,
    Skein,

    /// <summary>Tables of some other program.</summary>
    SomethingElse,

    /// <summary>A file that cannot be read as a database.</summary>
    Damaged,
}

internal static class Holdings
{
    public static async Task<Holding> OfAsync(Databases databases, DatabaseAddress address, CancellationToken cancel)
    {
        if (address.IsSqlite && !File.Exists(address.File))
        {
            return Holding.Nothing;
        }

        try
        {
            await using var db = databases.Open(address);
            var tables = await db.Database.SqlQueryRaw<string>(TablesOf(db)).ToListAsync(cancel);
            return tables switch
            {
                [] => Holding.Nothing,
                _ when !tables.Contains("installation") => Holding.SomethingElse,
                _ => await IsInUseAsync(db, cancel) ? Holding.Skein : Holding.EmptySkein,
            };
        }
        catch (SqliteException)
        {
            return Holding.Damaged;
        }
    }

    /// <summary>Says no unless the place is empty, or the person said that it may be lost.</summary>
    public static void Allow(Holding holding, DatabaseAddress address, bool force)
    {
        if (holding == Holding.SomethingElse)
        {
            throw new VerbException($"{address} holds the tables of another program. Name a database of Skein's own.");
        }

        if (holding is Holding.Skein or Holding.Damaged && !force)
        {
            throw new VerbException(
                $"{address} is in use already. Name an empty database, or say --force to replace all that is in it.");
        }
    }

    private static string TablesOf(SkeinDb db) => db.IsSqlite
        ? "select name as \"Value\" from sqlite_master where type = 'table' and name not like 'sqlite_%'"
        : "select tablename::text as \"Value\" from pg_tables where schemaname = 'public'";

    private static async Task<bool> IsInUseAsync(SkeinDb db, CancellationToken cancel) =>
        await db.Networks.AnyAsync(cancel)
        || await db.People.Select(p => p.Id).AnyAsync(cancel)
        || await db.Schools.Select(s => s.Id).AnyAsync(cancel);
}
