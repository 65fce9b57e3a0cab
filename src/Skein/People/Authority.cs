using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// An e-mail address is a way in: whoever changes it, or joins two records, could come in as that person. So nobody does
/// either for somebody whose roles open more than their own do here.
/// </summary>
internal static class Authority
{
    private static readonly Right[] OpenToAll = [Right.SeeNetwork, Right.SpeakForSchool];

    /// <returns>Why the visitor may not, or null when they may.</returns>
    public static async Task<Refusal?> OverAddressAsync(
        SkeinDb db, PeopleFrame network, Person person, Visitor visitor, CancellationToken cancel)
    {
        if (visitor.Id == person.Id && visitor.IsProgram)
        {
            return new("A program does not change by what its own person is reached. Do it yourself, on your own page.");
        }

        if (visitor.Id == person.Id || visitor.May(Right.Administer))
        {
            return null;
        }

        var roles = await db.Roles
            .Where(r => r.PersonId == person.Id)
            .NotOverBy(network.Today)
            .Select(r => new { r.Kind, r.Scope, r.NetworkId })
            .ToListAsync(cancel);
        var here = roles.All(r => r.Scope == RoleScope.School || r.NetworkId == network.Id);
        var rights = roles.SelectMany(r => RoleKinds.GrantsOf(r.Kind, r.Scope)).Except(OpenToAll);
        return here && rights.All(visitor.May)
            ? null
            : new($"{person.Name} has a role that you have not. They can change their address themselves, on their own page.");
    }

    /// <summary>Contacts are shown to the person, to whoever arranges the network, and to the person's own head.</summary>
    public static async Task<bool> MaySeeContactsAsync(
        SkeinDb db, PeopleFrame network, PersonId person, SchoolId? school, CancellationToken cancel) =>
        network.MayArrange
        || network.Visitor == person
        || (school is not null && network.Visitor is { } visitor && await db.Roles.On(network.Today)
            .AnyAsync(r => r.PersonId == visitor && r.SchoolId == school && r.Kind == RoleKind.Head, cancel));
}
