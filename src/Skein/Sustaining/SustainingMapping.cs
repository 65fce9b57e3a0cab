using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
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

internal sealed class UndertakingMapping : IEntityTypeConfiguration<Undertaking>
{
    public void Configure(EntityTypeBuilder<Undertaking> builder)
    {
        builder.ToTable("undertakings");
        builder.Property(u => u.Title).HoldsWords(Undertaking.MaxLength);
        builder.Property(u => u.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(u => u.NetworkId);
    }
}

internal sealed class GrantEndMapping : IEntityTypeConfiguration<GrantEnd>
{
    public void Configure(EntityTypeBuilder<GrantEnd> builder)
    {
        builder.ToTable("grant_ends").HasKey(g => g.NetworkId);
        builder.HasOne<Network>().WithMany().HasForeignKey(g => g.NetworkId);
    }
}

internal sealed class AimMapping : IEntityTypeConfiguration<Aim>
{
    public void Configure(EntityTypeBuilder<Aim> builder)
    {
        builder.ToTable("aims");
        builder.Property(a => a.Text).HoldsWords(Aim.MaxLength);
        builder.Property(a => a.Group).HoldsWords(Aim.LongestGroup);
        builder.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(10);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(a => a.NetworkId);
        builder.HasOne<Aim>().WithMany().HasForeignKey(a => a.After);
    }
}

internal sealed class PledgeMapping : IEntityTypeConfiguration<Pledge>
{
    public void Configure(EntityTypeBuilder<Pledge> builder)
    {
        builder.ToTable("pledges");
        builder.Property(p => p.Text).HoldsWords(Pledge.MaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(p => p.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
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
