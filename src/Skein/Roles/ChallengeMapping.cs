using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Roles;

internal sealed class ChallengeMapping : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("challenges");
        builder.Property(c => c.Text).HoldsWords(Challenge.MaxLength);
        builder.Property(c => c.Response).HoldsWords(Challenge.MaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(c => c.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.RaisedBy);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.RespondedBy);
        builder.HasIndex(c => new { c.NetworkId, c.RaisedOn });
        builder.HasIndex(c => c.RaisedBy);
        builder.HasIndex(c => c.RespondedBy);
    }
}

public static class ChallengeTables
{
    extension(SkeinDb db)
    {
        public DbSet<Challenge> Challenges => db.Set<Challenge>();
    }
}
