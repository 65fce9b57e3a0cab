using Skein.Persistence;

namespace Skein.Jobs;

/// <summary>
/// SQLite writes every change to a log beside the file first, and leaves old pages in it until it needs the room. After a wave
/// has closed and after an erasure the log is written into the file and cut to nothing, so that what was deleted is in neither.
/// Where somebody is reading just then it is tried again; and it comes round by itself, for whatever else was deleted.
/// </summary>
internal sealed class EmptyTheLog : IWork
{
    public const string Work = "log.empty";

    public string Kind => Work;
    public TimeSpan? Every => TimeSpan.FromHours(1);
    public bool InTransaction => false;

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var said = await command.ExecuteReaderAsync(cancel);
        if (!await said.ReadAsync(cancel) || said.GetInt32(0) != 0)
        {
            throw new InvalidOperationException("Somebody was using the database, so its log could not be emptied.");
        }
    }
}

public static class LogOfDeleted
{
    extension(SkeinDb db)
    {
        /// <summary>
        /// With this change something is deleted for good. Its last traces go soon after; PostgreSQL sees to its own log.
        /// </summary>
        public void EmptyLogSoon(DateTimeOffset now)
        {
            if (db.IsSqlite)
            {
                db.Add(Job.Queue(EmptyTheLog.Work, Ids.New<JobId>(now).Value, now));
            }
        }
    }
}
