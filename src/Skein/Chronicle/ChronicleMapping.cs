using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Chronicle;

internal sealed class ChronicleEntryMapping : IEntityTypeConfiguration<ChronicleEntry>
{
    public void Configure(EntityTypeBuilder<ChronicleEntry> builder)
    {
        builder.ToTable("chronicle_entries");
        builder.Property(e => e.Verb).MadeByProgram(60);
        builder.Property(e => e.SubjectKind).MadeByProgram(30);
        builder.MadeByProgram(e => e.Counts);
        builder.HasIndex(e => new { e.NetworkId, e.Id });
        builder.HasIndex(e => e.SubjectId);
    }
}

internal sealed class ChroniclePartyMapping : IEntityTypeConfiguration<ChronicleParty>
{
    public void Configure(EntityTypeBuilder<ChronicleParty> builder)
    {
        builder.ToTable("chronicle_parties").HasKey(p => new { p.EntryId, p.Kind, p.PartyId });
        builder.Property(p => p.Kind).MadeByProgram(30);
        builder.HasOne<ChronicleEntry>().WithMany().HasForeignKey(p => p.EntryId);
        builder.HasIndex(p => p.PartyId);
    }
}

internal sealed class ChronicleWordsMapping : IEntityTypeConfiguration<ChronicleWords>
{
    public void Configure(EntityTypeBuilder<ChronicleWords> builder)
    {
        builder.ToTable("chronicle_words").HasKey(w => w.EntryId);
        builder.HoldsWords(w => w.Sentence, w => w.Reason);
        builder.HasOne<ChronicleEntry>().WithOne().HasForeignKey<ChronicleWords>(w => w.EntryId);
    }
}

public static class ChronicleTables
{
    extension(SkeinDb db)
    {
        public DbSet<ChronicleEntry> Chronicle => db.Set<ChronicleEntry>();
        public DbSet<ChronicleParty> ChronicleParties => db.Set<ChronicleParty>();
        public DbSet<ChronicleWords> ChronicleWords => db.Set<ChronicleWords>();

        /// <summary>Adds what happened to the change about to be saved.</summary>
        /// <param name="today">The day it is where it happened: in its network, or else for the installation.</param>
        public void Record(Happening happening, DateOnly today, DateTimeOffset now)
        {
            var entry = ChronicleEntry.From(happening, today, now);
            db.Add(entry);
            db.Add(new ChronicleWords(entry.Id, happening.Sentence) { Reason = happening.Reason });
            db.AddRange(happening.With.Distinct().Select(with => new ChronicleParty(entry.Id, with.Kind, with.Id)));
        }
    }
}
