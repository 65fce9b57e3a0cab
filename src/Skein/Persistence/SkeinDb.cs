using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Skein.Persistence;

/// <summary>
/// The database. It knows no slice: each slice maps its own entities and gives this class its own tables,
/// as extension properties beside the mapping. There are two of it, one a provider; only the migrations tell them apart.
/// </summary>
public abstract partial class SkeinDb(DbContextOptions options) : DbContext(options)
{
    public bool IsSqlite => this is SqliteSkeinDb;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SkeinDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

        foreach (var id in typeof(SkeinDb).Assembly.GetTypes().Where(IsId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        static bool IsId(Type type) =>
            type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
    }

    /// <summary>
    /// Two people who change the same thing from the same starting point: the second is told, and nothing is lost.
    /// </summary>
    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            entry.Property(e => e.Version).CurrentValue++;
        }
    }

    /// <summary>SQLite forgets that a time is UTC; PostgreSQL refuses one that is not.</summary>
    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

public sealed class SqliteSkeinDb(DbContextOptions<SqliteSkeinDb> options) : SkeinDb(options);

public sealed class PostgresSkeinDb(DbContextOptions<PostgresSkeinDb> options) : SkeinDb(options);

/// <summary>Something two people may change at once. Its mapping makes <see cref="Version"/> a concurrency token.</summary>
public interface IVersioned
{
    int Version { get; }
}
