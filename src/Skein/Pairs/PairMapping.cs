using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Pairs;

internal sealed class PairMapping : IEntityTypeConfiguration<Pair>
{
    public void Configure(EntityTypeBuilder<Pair> builder)
    {
        builder.ToTable("pairs");
        builder.Property(p => p.About).HasConversion<string>().HasMaxLength(10);
        builder.Property(p => p.Focus).HoldsWords(Pair.LongestFocus);
        builder.Property(p => p.Because).HoldsWords(Pair.LongestReason);
        builder.Property(p => p.OneDepartment).HoldsWords(Pair.LongestDepartment);
        builder.Property(p => p.OtherDepartment).HoldsWords(Pair.LongestDepartment);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(p => p.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.OneId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.OtherId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ProposedBy);
    }
}

internal sealed class PairNoteMapping : IEntityTypeConfiguration<PairNote>
{
    public void Configure(EntityTypeBuilder<PairNote> builder)
    {
        builder.ToTable("pair_notes");
        builder.Property(n => n.WrittenBy).GoesWhenForgotten();
        builder.Property(n => n.Text).HoldsWords(PairNote.MaxLength);
        builder.HasOne<Pair>().WithMany().HasForeignKey(n => n.PairId);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.WrittenBy);
    }
}

internal sealed class PairWishMapping : IEntityTypeConfiguration<PairWish>
{
    public void Configure(EntityTypeBuilder<PairWish> builder)
    {
        builder.ToTable("pair_wishes").HasKey(w => new { w.PersonId, w.NetworkId });
        builder.Property(w => w.PersonId).GoesWhenForgotten();
        builder.Property(w => w.Focus).HoldsWords(Pair.LongestFocus);
        builder.Property(w => w.About).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId);
        builder.HasOne<Network>().WithMany().HasForeignKey(w => w.NetworkId);
    }
}

internal sealed class LineManagerMapping : IEntityTypeConfiguration<LineManager>
{
    public void Configure(EntityTypeBuilder<LineManager> builder)
    {
        builder.ToTable("line_managers").HasKey(l => l.PersonId);
        builder.Property(l => l.PersonId).GoesWhenForgotten();
        builder.Property(l => l.ManagerId).IsConfided().GoesWhenForgotten();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ManagerId);
    }
}

public static class PairTables
{
    extension(SkeinDb db)
    {
        public DbSet<Pair> Pairs => db.Set<Pair>();
        public DbSet<PairNote> PairNotes => db.Set<PairNote>();
        public DbSet<PairWish> PairWishes => db.Set<PairWish>();
        public DbSet<LineManager> LineManagers => db.Set<LineManager>();
    }
}
