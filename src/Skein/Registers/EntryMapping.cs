using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Registers;

/// <summary>How the entries of a list lie in the database; words have room for as many characters as are asked for.</summary>
internal abstract class EntryMapping<TRow, TId>(string table, params RegisterFields<TRow>[] fields)
    : IEntityTypeConfiguration<TRow>
    where TRow : RegisterRow<TId>
    where TId : struct, IId<TId>
{
    public void Configure(EntityTypeBuilder<TRow> builder)
    {
        builder.ToTable(table);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(row => row.NetworkId);
        Array.ForEach(fields, asked => asked.Map(builder));
        More(builder);
    }

    /// <summary>What else the entries hold.</summary>
    protected virtual void More(EntityTypeBuilder<TRow> builder)
    {
    }
}
