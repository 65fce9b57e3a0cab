using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

public readonly record struct SignInSlipId(Guid Value) : IId<SignInSlipId>
{
    public static bool TryParse(string? text, out SignInSlipId id) => Ids.TryParse(text, out id);
}

/// <summary>A slip of paper that lets one person in, once, within thirty days: for people without school mail.</summary>
public sealed class SignInSlip
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private SignInSlip(
        SignInSlipId id, PersonId personId, string codeHash, DateTime madeAt, DateTime opensAt, DateTime expiresAt) =>
        (Id, PersonId, CodeHash, MadeAt, OpensAt, ExpiresAt) = (id, personId, codeHash, madeAt, opensAt, expiresAt);

    public SignInSlipId Id { get; private init; }
    public PersonId PersonId { get; private init; }
    public string CodeHash { get; private init; }
    public Guid? MadeBy { get; private init; }
    public DateTime MadeAt { get; private init; }

    /// <summary>From when it opens: at once, or some days later where others are asked first whether it is right.</summary>
    public DateTime OpensAt { get; private init; }

    public DateTime ExpiresAt { get; private init; }
    public DateTime? UsedAt { get; private init; }
    public DateTime? RevokedAt { get; private init; }

    internal static SignInSlip For(PersonId person, Guid? by, TimeSpan wait, SignedLinks.Signer signer, DateTimeOffset now)
    {
        var id = Ids.New<SignInSlipId>(now);
        return new(
            id, person, SlipCode.Hash(SlipCode.Sign(id, signer), signer), now.UtcDateTime, (now + wait).UtcDateTime,
            (now + wait + Lifetime).UtcDateTime)
        {
            MadeBy = by,
        };
    }
}

internal sealed class SignInSlipMapping : IEntityTypeConfiguration<SignInSlip>
{
    public void Configure(EntityTypeBuilder<SignInSlip> builder)
    {
        builder.ToTable("sign_in_slips");
        builder.Property(i => i.PersonId).WhenJoined(WhenJoined.Stays).GoesWhenForgotten();
        builder.Property(i => i.CodeHash).MadeByProgram(Secret.HashLength);
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.PersonId);
    }
}
