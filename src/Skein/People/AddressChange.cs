using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

public readonly record struct AddressChangeId(Guid Value) : IId<AddressChangeId>
{
    public static bool TryParse(string? text, out AddressChangeId id) => Ids.TryParse(text, out id);
}

/// <summary>What a new address waits for before anybody comes in by it.</summary>
public enum AddressWait
{
    /// <summary>Its owner confirms it from there.</summary>
    Owner,

    /// <summary>
    /// The same, and three days more, in which others can stop it: whoever asked has not the rights that it opens.
    /// </summary>
    OwnerAndThreeDays,

    /// <summary>
    /// Three days, in which either address can stop it: the way of an administrator, and of whoever gives up an address.
    /// </summary>
    ThreeDays,
}

/// <summary>
/// A change of somebody's address that is under way; there is one at a time, and none is kept when it is over. While it is, an
/// address that nobody ever confirmed opens nothing.
/// </summary>
public sealed class AddressChange : IVersioned
{
    public static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    /// <summary>So long a change waits for the owner of a new address while the old one goes on.</summary>
    public const int DaysOpen = 30;

    private AddressChange(AddressChangeId id, PersonId personId, PersonId? askedBy, DateTime askedAt, AddressWait waitsFor) =>
        (Id, PersonId, AskedBy, AskedAt, WaitsFor) = (id, personId, askedBy, askedAt, waitsFor);

    public AddressChangeId Id { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>What they were reached by before; null: by none.</summary>
    public EmailAddress? From { get; private init; }

    /// <summary>What they are to be reached by; null: by none any more.</summary>
    public EmailAddress? To { get; private init; }

    public PersonId? AskedBy { get; private init; }
    public DateTime AskedAt { get; private init; }
    public AddressWait WaitsFor { get; private init; }

    /// <summary>When somebody confirmed the new address from there.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When it takes effect, unless it is stopped; null while it waits for the address's owner.</summary>
    public DateTime? OpensAt { get; private set; }

    public int Version { get; private set; }

    internal static AddressChange Ask(
        PersonId person, EmailAddress? from, EmailAddress? to, AddressWait wait, PersonId? by, DateTimeOffset now) =>
        new(Ids.New<AddressChangeId>(now), person, by, now.UtcDateTime, wait)
        {
            From = from,
            To = to,
            OpensAt = wait is AddressWait.ThreeDays ? (now + ThreeDays).UtcDateTime : null,
        };

    internal void Confirm(DateTimeOffset now)
    {
        ConfirmedAt ??= now.UtcDateTime;
        OpensAt ??= WaitsFor is AddressWait.Owner ? ConfirmedAt : ConfirmedAt + ThreeDays;
    }

    internal bool IsDue(DateTimeOffset now) => OpensAt <= now.UtcDateTime;

    /// <summary>From now on they are reached there. Whoever gives up an address is still known to have come in once.</summary>
    internal void TakeEffect(Person person) => person.IsReachedAt(To, To is null ? person.EmailConfirmedAt : ConfirmedAt);

    /// <summary>They are reached as they were before anybody asked.</summary>
    internal void TakeBack(Person person) => person.IsReachedAt(From, person.EmailConfirmedAt);
}

internal sealed class AddressChangeMapping : IEntityTypeConfiguration<AddressChange>
{
    public void Configure(EntityTypeBuilder<AddressChange> builder)
    {
        builder.ToTable("address_changes");

        // Nobody is joined while an address of theirs changes.
        builder.Property(c => c.PersonId).WhenJoined(WhenJoined.Stays).GoesWhenForgotten();
        builder.Property(c => c.From)
            .HasConversion(e => e!.Value, v => EmailAddress.Stored(v)) // a null is not converted
            .HoldsWords(EmailAddress.MaxLength);
        builder.Property(c => c.To)
            .HasConversion(e => e!.Value, v => EmailAddress.Stored(v)) // a null is not converted
            .HoldsWords(EmailAddress.MaxLength);
        builder.Property(c => c.WaitsFor).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasIndex(c => c.PersonId).IsUnique();
        builder.HasIndex(c => c.To);
        builder.HasIndex(c => c.OpensAt);
    }
}
