using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// An e-mail address is a way in: whoever changes it, joins two records or prints a slip could come in as that person.
/// So nobody does it for somebody whose roles open more than their own do here, or for whom something is kept that they may
/// not open.
/// </summary>
public sealed class Authority(SkeinDb db, IEnumerable<IKeepForOnePerson> kept)
{
    /// <summary>A role that somebody had until lately still weighs: ending one is no way round.</summary>
    private const int DaysAfter = 30;

    private sealed record Weighed(bool HasMoreHere, IReadOnlyList<SchoolId> SpeaksFor);

    /// <returns>
    /// What a change of the address by the visitor waits for; null where they may not change it (<see cref="WhyNotAddress"/>).
    /// </returns>
    internal async Task<AddressWait?> OverAddressAsync(
        PeopleFrame network, Person person, Visitor visitor, CancellationToken cancel)
    {
        if (visitor.Id == person.Id)
        {
            return visitor.IsProgram ? null : AddressWait.Owner;
        }

        var weighed = await WeighAsync(network, person, visitor, cancel);
        if (weighed.HasMoreHere
            || person.EmailConfirmedAt is not null
            || await IsKeptAsync(network, person, weighed, visitor, cancel))
        {
            return visitor.May(Right.Administer) && !visitor.IsProgram ? AddressWait.ThreeDays : null;
        }

        return weighed.SpeaksFor.Count > 0 ? AddressWait.OwnerAndThreeDays : AddressWait.Owner;
    }

    /// <returns>What somebody is told who may not change the address.</returns>
    internal static Refusal WhyNotAddress(Person person, Visitor visitor) => visitor.Id == person.Id
        ? new("A program does not change by what its own person is reached. Do it yourself, on your own page.")
        : new($"This address is theirs to change: {person.Name} does it on their own page, or an administrator starts it.");

    /// <summary>What the record that goes had is open, from then on, to whoever comes in by the record that is kept.</summary>
    /// <returns>Why the visitor may not join the two, or null when they may.</returns>
    internal async Task<Refusal?> OverJoiningAsync(
        PeopleFrame network, Person gone, Person kept, Visitor visitor, CancellationToken cancel)
    {
        foreach (var person in new[] { gone, kept })
        {
            if ((await WeighAsync(network, person, visitor, cancel)).HasMoreHere && visitor.Id != person.Id)
            {
                return HasMore(person);
            }

            if (await db.AddressChanges.AnyAsync(c => c.PersonId == person.Id, cancel))
            {
                return new($"A change of the address of {person.Name} is under way. "
                    + "Join the records once it has been confirmed or stopped.");
            }
        }

        var isOneMailbox = gone.Email is not null
            && gone.Email == kept.Email
            && gone.EmailConfirmedAt is not null
            && kept.EmailConfirmedAt is not null;
        if (!isOneMailbox && await WeighsAsync(gone))
        {
            return new($"{gone.Name} may have come in by this record. "
                + "Keep it and let the other one go, or ask them to give both the same address first.");
        }

        // A record without an address takes the one of the record that goes.
        return kept.Email is null && gone.Email is not null && await WeighsAsync(kept)
            ? new($"{kept.Name} may have come in by the record to keep. "
                + "Ask them to give it an address on their own page, then join the two.")
            : null;

        async Task<bool> WeighsAsync(Person person) =>
            visitor.Id != person.Id
            && (person.EmailConfirmedAt is not null
                || await IsKeptAsync(network, person, await WeighAsync(network, person, visitor, cancel), visitor, cancel));
    }

    /// <returns>Why the visitor may not part what was joined into this record, or null when they may.</returns>
    internal async Task<Refusal?> OverPartingAsync(
        PeopleFrame network, Person person, Visitor visitor, CancellationToken cancel) =>
        visitor.Id != person.Id && (await WeighAsync(network, person, visitor, cancel)).HasMoreHere ? HasMore(person) : null;

    /// <returns>
    /// How long a slip that the visitor prints for this person waits before it opens; null where they get none
    /// (<see cref="WhyNoSlip"/>).
    /// </returns>
    internal async Task<TimeSpan?> OverSlipAsync(
        PeopleFrame network, Person person, Visitor visitor, CancellationToken cancel)
    {
        if (person.Email is not null)
        {
            return null;
        }

        var weighed = await WeighAsync(network, person, visitor, cancel);
        if (weighed.HasMoreHere || weighed.SpeaksFor.Count > 0)
        {
            return null;
        }

        var waits = person.EmailConfirmedAt is not null || await IsKeptAsync(network, person, weighed, visitor, cancel);
        return waits ? AddressChange.ThreeDays : TimeSpan.Zero;
    }

    /// <returns>What whoever asks for a slip is told that this person does not get.</returns>
    internal static Refusal WhyNoSlip(Person person) => person.Email is null
        ? new($"{person.Name} may do more in Skein than you may here. Ask for their e-mail address instead.")
        : new($"{person.Name} has an e-mail address, and signs in with a code that is sent there.");

    /// <summary>Contacts are shown to the person, to whoever arranges the network, and to the person's own head.</summary>
    internal static async Task<bool> MaySeeContactsAsync(
        SkeinDb db, PeopleFrame network, PersonId person, SchoolId? school, CancellationToken cancel) =>
        network.MayArrange
        || network.Visitor == person
        || (school is not null && network.Visitor is { } visitor && await db.Roles.On(network.Today)
            .AnyAsync(r => r.PersonId == visitor && r.SchoolId == school && r.Kind == RoleKind.Head, cancel));

    private static Refusal HasMore(Person person) =>
        new($"{person.Name} has a role that you have not. Ask somebody who has it too, or an administrator.");

    /// <summary>
    /// Roles of the person that open more than the visitor's do: in a network or elsewhere, and towards which schools.
    /// </summary>
    private async Task<Weighed> WeighAsync(PeopleFrame network, Person person, Visitor visitor, CancellationToken cancel)
    {
        var since = network.Today.AddDays(-DaysAfter);
        var roles = await db.Roles
            .Where(r => (r.PersonId == person.Id && (r.Until == null || r.Until > since))
                || (r.PersonId == visitor.Id && r.From <= network.Today && (r.Until == null || r.Until > network.Today)))
            .Select(r => new { r.PersonId, r.Kind, r.Scope, r.NetworkId, r.SchoolId })
            .ToListAsync(cancel);
        var theirs = roles.Where(r => r.PersonId == person.Id).ToList();
        var more = theirs.Any(r => r.Scope != RoleScope.School
            && (r.NetworkId != network.Id
                || RoleKinds.GrantsOf(r.Kind, r.Scope).Any(right => right is not Right.SeeNetwork && !visitor.May(right))));
        var schools = Schools(theirs.Select(r => (r.Kind, r.Scope, r.SchoolId)))
            .Except(Schools(roles.Where(r => r.PersonId == visitor.Id).Select(r => (r.Kind, r.Scope, r.SchoolId))));
        return new(more, [.. schools]);

        static IEnumerable<SchoolId> Schools(IEnumerable<(string Kind, RoleScope Scope, SchoolId? School)> held) =>
            held.Where(r => RoleKinds.GrantsOf(r.Kind, r.Scope).Contains(Right.SpeakForSchool))
                .Select(r => r.School)
                .OfType<SchoolId>();
    }

    private async Task<bool> IsKeptAsync(
        PeopleFrame network, Person person, Weighed weighed, Visitor visitor, CancellationToken cancel)
    {
        if (await WaysIn.AnyAsync(db, person.Id, cancel))
        {
            return true;
        }

        var who = new AddressQuestion(person.Id, weighed.SpeaksFor, visitor.Id, network.Id, network.MayLead, network.Today);
        foreach (var slice in kept)
        {
            if (await slice.KeepsAsync(who, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
