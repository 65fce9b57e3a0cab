using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

public readonly record struct SignInCodeId(Guid Value) : IId<SignInCodeId>
{
    public static bool TryParse(string? text, out SignInCodeId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A way in that opens once, within a quarter of an hour: a code for the browser that asked, and a link for any browser. It is
/// kept for an address that nobody has, too, so that nothing tells whether somebody has it.
/// </summary>
public sealed class SignInCode
{
    public const int MostTries = 5;
    public const int DigitCount = 8;
    public const int LongestNext = 500;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private SignInCode(SignInCodeId id, DateTime askedAt, DateTime expiresAt) =>
        (Id, AskedAt, ExpiresAt) = (id, askedAt, expiresAt);

    public SignInCodeId Id { get; private init; }

    /// <summary>Whoever reads mail there may come in; null for a link made for one person.</summary>
    public string? Address { get; private init; }

    /// <summary>The one person it lets in; null while an address stands for them.</summary>
    public PersonId? PersonId { get; private init; }

    /// <summary>Null for a link without a code.</summary>
    public string? CodeHash { get; private init; }
    public string? BrowserHash { get; private init; }

    /// <summary>The page on this site that the person wanted.</summary>
    public string? Next { get; private init; }

    public DateTime AskedAt { get; private init; }
    public DateTime ExpiresAt { get; private init; }
    public int Tries { get; private init; }

    /// <summary>When its code was typed or its link's button pressed. It happens once.</summary>
    public DateTime? TakenAt { get; private init; }

    /// <summary>When somebody came in by it. Where several share a mailbox, they choose in between.</summary>
    public DateTime? LetInAt { get; private init; }

    public static SignInCode ForAddress(
        SignInCodeId id, EmailAddress address, string codeHash, string browserHash, string? next, DateTimeOffset now) =>
        new(id, now.UtcDateTime, (now + Lifetime).UtcDateTime)
        {
            Address = address.Value,
            CodeHash = codeHash,
            BrowserHash = browserHash,
            Next = next,
        };

    public static SignInCode ForPerson(PersonId person, DateTimeOffset now) =>
        new(Ids.New<SignInCodeId>(now), now.UtcDateTime, (now + Lifetime).UtcDateTime) { PersonId = person };
}

internal sealed class SignInCodeMapping : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> builder)
    {
        builder.ToTable("sign_in_codes");
        builder.Property(c => c.PersonId).WhenJoined(WhenJoined.Stays).GoesWhenForgotten();
        builder.Property(c => c.Address).HoldsWords(EmailAddress.MaxLength);
        builder.Property(c => c.CodeHash).MadeByProgram(Secret.HashLength);
        builder.Property(c => c.BrowserHash).MadeByProgram(Secret.HashLength);
        builder.Property(c => c.Next).HoldsWords(SignInCode.LongestNext);
        builder.HasIndex(c => new { c.Address, c.AskedAt });
        builder.HasIndex(c => c.ExpiresAt);
    }
}
