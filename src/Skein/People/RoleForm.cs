using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>The form on which a role is given or corrected.</summary>
/// <param name="Existing">The role that is corrected; null when one is given.</param>
/// <param name="Notice">What is said before it goes on, or null.</param>
public sealed record RoleForm(
    PeopleFrame Network, PersonId Person, string Name, RoleInput Typed, Problems Problems,
    IReadOnlyList<Option> Schools, PeopleOffered People, RoleFormRole? Existing = null, string? Notice = null)
{
    internal SchoolId? WorksAtAMember { get; init; }

    internal static async Task<RoleForm?> FindAsync(
        NetworkId networkId, PersonId personId, RoleInput? typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.PersonAsync(networkId, personId, cancel) is not { } person)
        {
            return null;
        }

        var schools = await Choices.SchoolsAsync(db, networkId, network.Today, cancel);
        var school = person.SchoolId?.Value.ToString();
        typed ??= new() { From = TypedDay.Of(network.Today), School = school };
        var people = await Choices.PeopleAsync(db, networkId, network.Today, personId, typed.Find, [typed.Deputy], cancel);
        return new(network, personId, person.Name.Value, typed, new(), schools, people)
        {
            WorksAtAMember = schools.Offers(school) ? person.SchoolId : null,
        };
    }
}

public sealed record RoleFormRole(RoleAssignmentId Id, string Kind, RoleScope Scope);
