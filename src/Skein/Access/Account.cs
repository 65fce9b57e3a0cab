using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// The stamp that a person's sessions carry. When it changes, every session that carries the old one has ended. Somebody without
/// a row has the empty stamp.
/// </summary>
internal sealed class Account(PersonId personId, string stamp)
{
    public PersonId PersonId { get; private init; } = personId;
    public string Stamp { get; private init; } = stamp;
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts").HasKey(a => a.PersonId);
        builder.Property(a => a.Stamp).HasMaxLength(32);
    }
}

/// <summary>Which of a person's sessions still count.</summary>
public sealed class Sessions(SkeinDb db)
{
    public async Task<string> StampAsync(PersonId person, CancellationToken cancel) =>
        await db.Set<Account>().Where(a => a.PersonId == person).Select(a => a.Stamp).SingleOrDefaultAsync(cancel) ?? "";

    /// <summary>Ends every session of this person, at once. Whoever is to stay signed in is let in again afterwards.</summary>
    public async Task EndAsync(PersonId person, CancellationToken cancel)
    {
        var stamp = RandomNumberGenerator.GetHexString(32, lowercase: true);
        if (await db.Set<Account>().Where(a => a.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(a => a.Stamp, stamp), cancel) == 0)
        {
            db.Add(new Account(person, stamp));
            await db.SaveChangesAsync(cancel);
        }
    }
}
