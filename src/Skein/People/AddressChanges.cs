using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// The only way in which somebody's address changes, whoever asks and from whichever form: it begins here, is told to both
/// addresses, and counts when its owner has confirmed it. It changes what it tracks; the caller saves.
/// </summary>
public sealed class AddressChanges(SkeinDb db, AddressMail mail, Authority authority, SiteOptions options)
{
    /// <summary>Who may ask for what.</summary>
    internal Authority Authority => authority;

    /// <returns>What a change by the visitor waits for; null where they may not change the address.</returns>
    public Task<AddressWait?> WaitAsync(
        NetworkFrame network, Person person, Visitor visitor, CancellationToken cancel) =>
        authority.OverAddressAsync(new(network, visitor.Id, ReadsChallenges: false), person, visitor, cancel);

    /// <summary>
    /// Begins a change. A first address, typed for somebody who never had one, is theirs at once, as if typed when they were
    /// added.
    /// </summary>
    /// <param name="person">Whose address.</param>
    /// <param name="to">The new one; null: none any more.</param>
    /// <param name="wait">What it waits for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="network">Where, if in a network: its co-leaders can stop what opens more than the visitor may.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task AskAsync(
        Person person, EmailAddress? to, AddressWait wait, Visitor by, NetworkFrame? network, DateTimeOffset now,
        CancellationToken cancel)
    {
        var underWay = await db.AddressChanges.SingleOrDefaultAsync(c => c.PersonId == person.Id, cancel);
        if (underWay is null && wait is not AddressWait.ThreeDays && person is { Email: null, EmailConfirmedAt: null })
        {
            person.IsReachedAt(to, confirmedAt: null);
            return;
        }

        var from = underWay is null ? person.Email : underWay.From;
        if (underWay is not null)
        {
            db.Remove(underWay);

            // Whoever asks again does not shorten a wait that was for others' sake.
            wait = underWay.WaitsFor is AddressWait.OwnerAndThreeDays && wait is AddressWait.Owner && by.Id != person.Id
                ? underWay.WaitsFor
                : wait;
        }

        if (to == from)
        {
            person.IsReachedAt(from, person.EmailConfirmedAt);
            Tell("address.stopped", $"{by.Name} left the address of {person.Name} as it was.", person, by, network, now);
            return;
        }

        var wasConfirmed = person.EmailConfirmedAt is not null;
        var change = AddressChange.Ask(
            person.Id, from, to, to is null && wasConfirmed ? AddressWait.ThreeDays : wait, by.Id, now);
        db.Add(change);
        if (!wasConfirmed && change.WaitsFor is not AddressWait.ThreeDays)
        {
            // Nobody ever came in by the old one, which may be mistyped: letters go to the new one, and neither lets anybody in.
            person.IsReachedAt(to, confirmedAt: null);
        }

        await mail.TellAsync(change, person, by, network, now, cancel);
        Tell("address.asked", $"{by.Name} asked for another address of {person.Name}.", person, by, network, now);
    }

    /// <summary>Somebody who reads mail at the new address confirms it.</summary>
    public async Task ConfirmAsync(AddressChange change, Person person, DateTimeOffset now, CancellationToken cancel)
    {
        change.Confirm(now);
        if (change.IsDue(now))
        {
            TakeEffect(db, change, person, options, now);
            await OtherAddress.MadeOwnAsync(db, [person], cancel);
        }
    }

    /// <summary>They go on as they were.</summary>
    public void Stop(AddressChange change, Person person, DateTimeOffset now)
    {
        change.TakeBack(person);
        db.Remove(change);
        db.Record(
            Told("address.stopped", $"A change of the address of {person.Name} was stopped.", person), options.Today(now), now);
    }

    /// <summary>Changes whose time has come take effect. It saves.</summary>
    internal static async Task SettleAsync(
        SkeinDb db, IQueryable<AddressChange> which, SiteOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var at = now.UtcDateTime;
        var due = await which.Where(c => c.OpensAt <= at)
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new { Change = c, Person = p })
            .ToListAsync(cancel);
        foreach (var one in due)
        {
            TakeEffect(db, one.Change, one.Person, options, now);
        }

        if (due.Count > 0)
        {
            await OtherAddress.MadeOwnAsync(db, [.. due.Select(one => one.Person)], cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static void TakeEffect(
        SkeinDb db, AddressChange change, Person person, SiteOptions options, DateTimeOffset now)
    {
        change.TakeEffect(person);
        db.Remove(change);
        db.Record(
            Told("address.changed", $"{person.Name} is reached by another address.", person), options.Today(now), now);
    }

    private void Tell(string verb, string sentence, Person person, Visitor by, NetworkFrame? network, DateTimeOffset now) =>
        db.Record(
            Told(verb, sentence, person) with { By = by.Actor, NetworkId = network?.Id.Value },
            network?.Today ?? options.Today(now),
            now);

    private static Happening Told(string verb, string sentence, Person person) => new(verb, sentence)
    {
        SubjectKind = Happening.Person,
        SubjectId = person.Id.Value,
    };
}
