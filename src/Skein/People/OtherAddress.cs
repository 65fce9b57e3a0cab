using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// An address that a record had which was joined with this one: nobody's address is lost by it. Mail goes to the person's own,
/// and nobody comes in by this one, which may be read by somebody else; the person can make it their own on their page.
/// </summary>
public sealed class OtherAddress(PersonId personId, EmailAddress email)
{
    public PersonId PersonId { get; private init; } = personId;
    public EmailAddress Email { get; private init; } = email;

    public static Task<List<OtherAddress>> ReadAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        db.OtherAddresses.Where(o => o.PersonId == person).OrderBy(o => o.Email).ToListAsync(cancel);

    /// <summary>
    /// Those that are the person's to be told of: none while the records can be parted again, for it may be somebody else's,
    /// and none that is in use by now.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(SkeinDb db, Person person, CancellationToken cancel)
    {
        var (joined, changes) = (
            db.JoinedRecords.Where(j => j.KeptId == person.Id), db.AddressChanges.Where(c => c.PersonId == person.Id));
        var told = await db.OtherAddresses
            .Where(o => o.PersonId == person.Id && !joined.Any() && !changes.Any(c => c.To == o.Email))
            .OrderBy(o => o.Email).Select(o => o.Email).ToListAsync(cancel);
        return [.. told.Where(address => address != person.Email).Select(address => address.Value)];
    }

    /// <summary>It is their own address now.</summary>
    internal static async Task MadeOwnAsync(SkeinDb db, IReadOnlyCollection<Person> people, CancellationToken cancel)
    {
        var ids = people.Select(p => p.Id).ToList();
        var others = await db.OtherAddresses.Where(o => ids.Contains(o.PersonId)).ToListAsync(cancel);
        db.OtherAddresses.RemoveRange(others.Where(o => people.Any(p => p.Id == o.PersonId && p.Email == o.Email)));
    }

    /// <summary>Two records become one: every address that either had is kept.</summary>
    internal static async Task JoinAsync(SkeinDb db, Person gone, Person kept, CancellationToken cancel)
    {
        var others = await ReadAsync(db, gone.Id, cancel);
        var known = (await ReadAsync(db, kept.Id, cancel)).Select(o => o.Email).Append(kept.Email ?? gone.Email);
        db.OtherAddresses.RemoveRange(others);
        db.OtherAddresses.AddRange(
            others.Select(o => o.Email).Append(gone.Email).OfType<EmailAddress>().Distinct().Except(known.OfType<EmailAddress>())
            .Select(address => new OtherAddress(kept.Id, address)));
    }

    internal static async Task ForgetAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        db.OtherAddresses.RemoveRange(await ReadAsync(db, person, cancel));
}
