using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>What is true of the whole installation. There is one.</summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    private Installation(byte[] linkKey, DateTime startedAt) => (LinkKey, StartedAt) = (linkKey, startedAt);

    public int Id { get; private init; } = OnlyId;

    /// <summary>
    /// Signs the links in letters. It lives with the data, so that a restored copy still knows its own letters.
    /// </summary>
    public byte[] LinkKey { get; private init; }

    public DateTime StartedAt { get; private init; }

    /// <summary>Filled by the demonstration: every page says so.</summary>
    public bool IsSynthetic { get; private set; }

    /// <summary>When somebody first kept it; null before anybody did. There is no way back: the first link opens once.</summary>
    public DateTime? FirstKeptAt { get; private set; }

    /// <summary>
    /// Where people reached the site when it was last served, so that a verb of the command line writes the same links; null
    /// before that.
    /// </summary>
    public string? ServedAt { get; private set; }

    public static Installation Start(DateTimeOffset now, bool synthetic = false) =>
        new(RandomNumberGenerator.GetBytes(32), now.UtcDateTime) { IsSynthetic = synthetic };

    /// <summary>From now on every page says that what it shows is made up. There is no way back.</summary>
    public void BecomeSynthetic() => IsSynthetic = true;

    /// <summary>Somebody keeps the installation from now on. It is stored by the caller's save.</summary>
    public static async Task BeKeptAsync(SkeinDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var installation = await db.Set<Installation>().SingleAsync(cancel);
        installation.FirstKeptAt ??= now.UtcDateTime;
    }

    /// <summary>The site is served at this address from now on.</summary>
    public static Task BeServedAtAsync(SkeinDb db, string address, CancellationToken cancel) =>
        db.Set<Installation>()
            .Where(i => i.ServedAt == null || i.ServedAt != address)
            .ExecuteUpdateAsync(i => i.SetProperty(one => one.ServedAt, address), cancel);

    public static Task<string?> ServedAtAsync(SkeinDb db, CancellationToken cancel) =>
        db.Set<Installation>().OrderBy(i => i.Id).Select(i => i.ServedAt).FirstOrDefaultAsync(cancel);

    /// <summary>Gives a new database its installation; one that has it is left as it is.</summary>
    public static async Task EnsureAsync(SkeinDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Installation>().AnyAsync(cancel))
        {
            return;
        }

        db.Add(Start(now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Set<Installation>().AsNoTracking().Any())
        {
            // Another node started at the same moment, and was first.
            db.ChangeTracker.Clear();
        }
    }
}

internal sealed class InstallationMapping : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.ToTable("installation").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.MadeByProgram(i => i.ServedAt);

        // Of two who send the first link's form at one moment, one comes too late.
        builder.Property(i => i.FirstKeptAt).IsConcurrencyToken();
    }
}
