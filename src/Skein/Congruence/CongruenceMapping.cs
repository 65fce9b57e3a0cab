using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Congruence;

internal sealed class PriorityMapping : IEntityTypeConfiguration<Priority>
{
    public void Configure(EntityTypeBuilder<Priority> builder)
    {
        builder.ToTable("priorities");
        builder.Property(p => p.Name).HoldsWords(Priority.MaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(p => p.NetworkId);
    }
}

internal sealed class SchoolPlanLineMapping : IEntityTypeConfiguration<SchoolPlanLine>
{
    public void Configure(EntityTypeBuilder<SchoolPlanLine> builder)
    {
        builder.ToTable("school_plan_lines");
        builder.Property(l => l.Text).HoldsWords(SchoolPlanLine.MaxLength);
        builder.Property(l => l.Theme).MadeByProgram(SchoolPlanLine.LongestTheme);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(l => l.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(l => l.SchoolId);
        builder.HasIndex(l => new { l.NetworkId, l.SchoolId });
        builder.HasMany(l => l.Matches).WithOne().HasForeignKey(m => m.PlanLineId);
        builder.Navigation(l => l.Matches).AutoInclude();
    }
}

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.ToTable("school_plan_line_matches").HasKey(m => new { m.PlanLineId, m.PriorityId, m.From });
        builder.Property(m => m.Level).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<Priority>().WithMany().HasForeignKey(m => m.PriorityId);
    }
}

internal sealed class OwnUseMapping : IEntityTypeConfiguration<OwnUse>
{
    public void Configure(EntityTypeBuilder<OwnUse> builder)
    {
        builder.ToTable("own_uses").HasKey(u => new { u.PersonId, u.PriorityId });
        builder.Property(u => u.PersonId).GoesWhenForgotten();
        builder.Property(u => u.Text).HoldsWords(OwnUse.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
        builder.HasOne<Priority>().WithMany().HasForeignKey(u => u.PriorityId);
    }
}

public static class CongruenceTables
{
    extension(SkeinDb db)
    {
        public DbSet<Priority> Priorities => db.Set<Priority>();
        public DbSet<SchoolPlanLine> PlanLines => db.Set<SchoolPlanLine>();
        public DbSet<OwnUse> OwnUses => db.Set<OwnUse>();

        public IQueryable<Priority> PrioritiesOn(NetworkId network, DateOnly day) =>
            db.Set<Priority>().Where(p => p.NetworkId == network).On(day);

        public IQueryable<SchoolPlanLine> PlanLinesOn(NetworkId network, DateOnly day) =>
            db.Set<SchoolPlanLine>().Where(l => l.NetworkId == network).On(day);
    }
}
