using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Registers;
using Skein.Schools;

namespace Skein.Sustaining;

internal sealed class NetworkTaskMapping : IEntityTypeConfiguration<NetworkTask>
{
    public void Configure(EntityTypeBuilder<NetworkTask> builder)
    {
        builder.ToTable("network_tasks");
        builder.Property(t => t.Title).HoldsWords(NetworkTask.MaxLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(t => t.NetworkId);
        builder.HasMany(t => t.Holders).WithOne().HasForeignKey(h => h.TaskId);
        builder.Navigation(t => t.Holders).AutoInclude();
    }
}

internal sealed class TaskHolderMapping : IEntityTypeConfiguration<TaskHolder>
{
    public void Configure(EntityTypeBuilder<TaskHolder> builder)
    {
        builder.ToTable("task_holders").HasKey(h => new { h.TaskId, h.PersonId, h.From });
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
    }
}

internal sealed class UndertakingMapping()
    : EntryMapping<Undertaking, UndertakingId>("undertakings", Undertakings.All.Fields)
{
    protected override void More(EntityTypeBuilder<Undertaking> builder) =>
        builder.Property(u => u.Kind).HasConversion<string>().HasMaxLength(10);
}

internal sealed class GrantEndMapping : IEntityTypeConfiguration<GrantEnd>
{
    public void Configure(EntityTypeBuilder<GrantEnd> builder)
    {
        builder.ToTable("grant_ends").HasKey(g => g.NetworkId);
        builder.HasOne<Network>().WithMany().HasForeignKey(g => g.NetworkId);
    }
}

internal sealed class AimMapping() : EntryMapping<Aim, AimId>("aims", Aims.All.Fields)
{
    protected override void More(EntityTypeBuilder<Aim> builder)
    {
        builder.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<Aim>().WithMany().HasForeignKey(a => a.After);
    }
}

internal sealed class PledgeMapping() : EntryMapping<Pledge, PledgeId>("pledges", Pledges.All.Fields)
{
    protected override void More(EntityTypeBuilder<Pledge> builder) =>
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
}

internal sealed class ChangeHereMapping : IEntityTypeConfiguration<ChangeHere>
{
    public void Configure(EntityTypeBuilder<ChangeHere> builder)
    {
        builder.ToTable("changes_here");
        builder.Property(c => c.Text).HoldsWords(ChangeHere.MaxLength);
        builder.HasOne<Network>().WithMany().HasForeignKey(c => c.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId);
        builder.HasIndex(c => new { c.NetworkId, c.SchoolId });
    }
}

public static class SustainingTables
{
    extension(SkeinDb db)
    {
        public DbSet<NetworkTask> NetworkTasks => db.Set<NetworkTask>();
        public DbSet<Undertaking> Undertakings => db.Set<Undertaking>();
        public DbSet<GrantEnd> GrantEnds => db.Set<GrantEnd>();
        public DbSet<Aim> Aims => db.Set<Aim>();
        public DbSet<Pledge> Pledges => db.Set<Pledge>();
        public DbSet<ChangeHere> ChangesHere => db.Set<ChangeHere>();
    }
}
