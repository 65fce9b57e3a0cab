using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Jobs;

public readonly record struct JobId(Guid Value) : IId<JobId>
{
    public static bool TryParse(string? text, out JobId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// Work for later. It is claimed in the database under a lease, so that several nodes share it; a node that is killed lets its
/// lease run out, and another takes the work up. Doing it again must therefore be harmless.
/// </summary>
public sealed class Job
{
    private Job(JobId id, string kind, string key, DateTime queuedAt, DateTime notBefore) =>
        (Id, Kind, Key, QueuedAt, NotBefore) = (id, kind, key, queuedAt, notBefore);

    public JobId Id { get; private init; }

    /// <summary>Which <see cref="IWork"/> does it.</summary>
    public string Kind { get; private init; }

    /// <summary>What makes it the same job as another: while one waits, none with its key can be queued beside it.</summary>
    public string Key { get; private init; }

    /// <summary>What it is about, where it is about one thing.</summary>
    public Guid? AboutId { get; private init; }

    public DateTime QueuedAt { get; private init; }
    public DateTime NotBefore { get; private init; }
    public Guid? LeaseToken { get; private init; }
    public DateTime? LeaseUntil { get; private init; }
    public int Attempts { get; private init; }
    public DateTime? DoneAt { get; private init; }
    public DateTime? GivenUpAt { get; private init; }

    /// <summary>What went wrong at the last attempt, in a sentence.</summary>
    public string? Problem { get; private init; }

    public static Job Queue(string kind, Guid about, DateTimeOffset now, DateTimeOffset? notBefore = null) =>
        new(Ids.New<JobId>(now), kind, $"{kind}:{about}", now.UtcDateTime, (notBefore ?? now).UtcDateTime) { AboutId = about };

    /// <summary>Work that comes round again: one row, whose time is moved on.</summary>
    public static Job ComesRound(string kind, DateTimeOffset now) =>
        new(Ids.New<JobId>(now), kind, kind, now.UtcDateTime, now.UtcDateTime);
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public const string Table = "jobs";
    public const string Waiting = "done_at is null and given_up_at is null";

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable(Table);
        builder.Property(j => j.Kind).MadeByProgram(60);
        builder.Property(j => j.Key).MadeByProgram(100);
        builder.HoldsWords(j => j.Problem);
        builder.HasIndex(j => j.Key).IsUnique().HasFilter(Waiting);
        builder.HasIndex(j => new { j.NotBefore, j.Id }).HasFilter(Waiting).HasDatabaseName("ix_jobs_waiting");
    }
}

public static class JobTables
{
    extension(SkeinDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();
    }
}
