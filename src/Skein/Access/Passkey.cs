using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

public readonly record struct PasskeyId(Guid Value) : IId<PasskeyId>
{
    public static bool TryParse(string? text, out PasskeyId id) => Ids.TryParse(text, out id);
}

/// <summary>A key that a person's device keeps for them and that never leaves it; we keep the half that recognises it.</summary>
public sealed class Passkey
{
    public const int LongestName = 60;

    private Passkey(PasskeyId id, PersonId personId, byte[] credentialId, byte[] publicKey, string name, DateTime createdAt) =>
        (Id, PersonId, CredentialId, PublicKey, Name, CreatedAt) = (id, personId, credentialId, publicKey, name, createdAt);

    public PasskeyId Id { get; private init; }
    public PersonId PersonId { get; private init; }
    public byte[] CredentialId { get; private init; }
    public byte[] PublicKey { get; private init; }

    /// <summary>What its owner calls it, for example “my phone”.</summary>
    public string Name { get; private init; }
    public DateTime CreatedAt { get; private init; }
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>Counts up on devices that count; one that counts backwards has been copied.</summary>
    public long SignCount { get; private set; }
    public string Transports { get; private init; } = "";
    public bool IsUserVerified { get; private set; }
    public bool IsBackupEligible { get; private init; }
    public bool IsBackedUp { get; private set; }

    internal static Passkey Add(PersonId person, string name, UserPasskeyInfo key, DateTimeOffset now) =>
        new(Ids.New<PasskeyId>(now), person, key.CredentialId, key.PublicKey, name, now.UtcDateTime)
        {
            SignCount = key.SignCount,
            Transports = string.Join(' ', key.Transports ?? []),
            IsUserVerified = key.IsUserVerified,
            IsBackupEligible = key.IsBackupEligible,
            IsBackedUp = key.IsBackedUp,
        };

    internal void Use(UserPasskeyInfo key, DateTimeOffset now) =>
        (SignCount, IsUserVerified, IsBackedUp, LastUsedAt) =
            (key.SignCount, key.IsUserVerified, key.IsBackedUp, now.UtcDateTime);

    /// <summary>
    /// The key as Identity's passkey handler knows it. How it was first attested is not kept: we ask for no attestation.
    /// </summary>
    internal UserPasskeyInfo Known() => new(
        CredentialId, PublicKey, CreatedAt, (uint)SignCount, Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsUserVerified, IsBackupEligible, IsBackedUp, [], []);
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("passkeys");
        builder.Property(p => p.PersonId).WhenJoined(WhenJoined.Stays).GoesWhenForgotten();
        builder.Property(p => p.Name).HoldsWords(Passkey.LongestName);
        builder.Property(p => p.CredentialId).HasMaxLength(1023);
        builder.Property(p => p.Transports).MadeByProgram(100);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.PersonId);
    }
}
