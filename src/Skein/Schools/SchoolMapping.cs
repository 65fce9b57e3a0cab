using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("schools");
        builder.Property(s => s.Name).HoldsWords(300);
        builder.Property(s => s.Scheme).MadeByProgram(40);
        builder.Property(s => s.Code).MadeByProgram(60);
        builder.Property(s => s.Standing).HasConversion<string>().HasMaxLength(10);
        builder.MadeByProgram(s => s.AuthorityCode, s => s.EstablishmentNumber, s => s.Postcode);
        builder.HoldsWords(
            s => s.HeadName, s => s.Phone, s => s.AuthorityName, s => s.Phase, s => s.Type,
            s => s.Status, s => s.Town, s => s.Words);
        builder.HasIndex(s => new { s.Scheme, s.Code }).IsUnique();
        builder.HasIndex(s => new { s.Name, s.Id });
    }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("successions").HasKey(s => new { s.Scheme, s.Code, s.OtherCode, s.Kind });
        builder.Property(s => s.Scheme).MadeByProgram(40);
        builder.Property(s => s.Code).MadeByProgram(60);
        builder.Property(s => s.OtherCode).MadeByProgram(60);
        builder.Property(s => s.Kind).MadeByProgram(300);
        builder.HasIndex(s => new { s.Scheme, s.OtherCode });
    }
}

public static class SchoolTables
{
    extension(SkeinDb db)
    {
        public DbSet<School> Schools => db.Set<School>();
        public DbSet<Succession> Successions => db.Set<Succession>();
    }
}
