using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Asking;

namespace Skein.Messages;

public enum PhoneOutcome
{
    Reached,
    NotReached,
}

/// <summary>Somebody in a telephone chain was rung.</summary>
public sealed class PhoneCall
{
    internal PhoneCall(LetterId letterId, AddresseeId addresseeId, PhoneOutcome outcome, DateTimeOffset now)
        : this(letterId, addresseeId, outcome, now.UtcDateTime)
    {
    }

    private PhoneCall(LetterId letterId, AddresseeId addresseeId, PhoneOutcome outcome, DateTime rungAt) =>
        (LetterId, AddresseeId, Outcome, RungAt) = (letterId, addresseeId, outcome, rungAt);

    public LetterId LetterId { get; private init; }
    public AddresseeId AddresseeId { get; private init; }
    public PhoneOutcome Outcome { get; private set; }
    public DateTime RungAt { get; private set; }

    internal void Tick(PhoneOutcome outcome, DateTimeOffset now) => (Outcome, RungAt) = (outcome, now.UtcDateTime);
}

internal sealed class PhoneCallMapping : IEntityTypeConfiguration<PhoneCall>
{
    public void Configure(EntityTypeBuilder<PhoneCall> builder)
    {
        builder.ToTable("phone_calls");
        builder.HasKey(c => new { c.LetterId, c.AddresseeId });
        builder.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Letter>().WithMany().HasForeignKey(c => c.LetterId);
        builder.HasOne<Addressee>().WithMany().HasForeignKey(c => c.AddresseeId);
        builder.HasIndex(c => c.AddresseeId);
    }
}
