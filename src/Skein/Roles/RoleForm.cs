using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Roles;

/// <summary>The form on which a role is given or corrected.</summary>
/// <param name="Existing">The role that is corrected; null when one is given.</param>
/// <param name="Notice">What is said before it goes on, or null.</param>
public sealed record RoleForm(
    PeopleFrame Network, PersonId Person, string Name, RoleInput Typed, Problems Problems,
    IReadOnlyList<Option> Schools, PeopleOffered People, RoleFormRole? Existing = null, string? Notice = null)
{
    internal SchoolId? WorksAtAMember { get; init; }

    internal static async Task<RoleForm> ReadAsync(Here here, PersonFrame found, RoleInput? typed, CancellationToken cancel)
    {
        var (network, person) = found;
        var schools = await Choices.SchoolsAsync(here.Db, here.Id, network.Today, cancel);
        var school = person.SchoolId?.Value.ToString();
        typed ??= new() { From = TypedDay.Write(network.Today), School = school };
        var people = await Choices.PeopleAsync(here.Db, here.Network, person.Id, typed.Find, [typed.Deputy], cancel);
        return new(network, person.Id, person.Name.Value, typed, new(), schools, people)
        {
            WorksAtAMember = schools.Offers(school) ? person.SchoolId : null,
        };
    }
}

public sealed record RoleFormRole(RoleAssignmentId Id, string Kind, RoleScope Scope);
