using Skein.Access;
using Skein.Groups;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>The groups that a sign-up formed, as they stand: who is in them, and where there is room.</summary>
internal sealed class FormedGroups
{
    private readonly Dictionary<PersonId, (string Name, VolunteerId? Volunteer, string? Email)> _people;
    private readonly Dictionary<SchoolId, string> _schools;
    private readonly SignUp _signUp;
    private readonly Dictionary<GroupId, (HashSet<PersonId> People, bool HadConvenor)> _asRead;

    private FormedGroups(
        SignUp signUp, IReadOnlyList<Group> all,
        Dictionary<PersonId, (string Name, VolunteerId? Volunteer, string? Email)> people,
        Dictionary<SchoolId, string> schools) =>
        (_signUp, All, _people, _schools, _asRead) = (
            signUp, all, people, schools,
            all.ToDictionary(
                g => g.Id,
                g => (Members(g).Select(m => m.PersonId).ToHashSet(), Members(g).Any(m => m.Part is GroupPart.Convenor))));

    public IReadOnlyList<Group> All { get; }

    /// <summary>Those whose people are others than when they were read.</summary>
    public IEnumerable<Group> Changed => All.Where(g => !_asRead[g.Id].People.SetEquals(Members(g).Select(m => m.PersonId)));

    /// <param name="reader">Whoever looks for a place, and may be in none of the groups yet.</param>
    public static async Task<FormedGroups> ReadAsync(
        SkeinDb db, SignUp signUp, CancellationToken cancel, LinkHolder? reader = null)
    {
        var groups = await db.Groups.Include(g => g.Members)
            .Where(g => g.SignUpId == signUp.Id.Value && g.Until == null)
            .OrderBy(g => g.Name).ThenBy(g => g.Id)
            .ToListAsync(cancel);
        var ids = groups.SelectMany(g => g.Members)
            .Select(m => m.PersonId)
            .Concat(reader is null ? [] : [reader.PersonId])
            .Distinct()
            .ToList();
        var people = await db.People
            .Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, p.Email })
            .ToListAsync(cancel);
        var volunteers = await db.Volunteers
            .Where(v => v.SignUpId == signUp.Id)
            .Select(v => new { v.Id, v.PersonId })
            .ToDictionaryAsync(v => v.PersonId, v => v.Id, cancel);
        var schools = groups.SelectMany(g => g.Members)
            .Select(m => m.SchoolId)
            .OfType<SchoolId>()
            .Concat(reader is null ? [] : [reader.SchoolId])
            .Distinct()
            .ToList();
        var names = await db.Set<School>().Where(s => schools.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return new(
            signUp,
            groups,
            people.ToDictionary(
                p => p.Id, p => (p.Name.Value, volunteers.TryGetValue(p.Id, out var v) ? v : (VolunteerId?)null, p.Email?.Value)),
            names);
    }

    public Group? Find(PersonId person) => All.FirstOrDefault(g => Members(g).Any(m => m.PersonId == person));

    public bool LostConvenor(Group group) =>
        _asRead[group.Id].HadConvenor && !Members(group).Any(m => m.Part is GroupPart.Convenor);

    public bool HasRoom(Group group) => Members(group).Count() < _signUp.Rules.Most;

    /// <summary>Whether somebody of this school may sit there, once <paramref name="except"/> has left.</summary>
    public bool SuitsSchool(Group group, SchoolId? school, PersonId? except) =>
        _signUp.Rules.LeastSchools > 0 || !Members(group).Any(m => m.SchoolId == school && m.PersonId != except);

    /// <summary>Whether the reader and whoever offers could change places by the rules.</summary>
    public bool MaySwap(SwapOffer offer, PersonId reader)
    {
        if (OffererOf(offer) is not { } other
            || All.FirstOrDefault(g => g.Id == offer.FromId) is not { } from
            || All.FirstOrDefault(g => g.Id == offer.ToId) is not { } to
            || SeatOf(from, other) is not { } theirs
            || SeatOf(to, reader) is not { } mine)
        {
            return false;
        }

        return SuitsSchool(from, mine.SchoolId, except: other) && SuitsSchool(to, theirs.SchoolId, except: reader);
    }

    public PersonId? OffererOf(SwapOffer offer) =>
        _people.Where(p => p.Value.Volunteer == offer.VolunteerId).Select(p => (PersonId?)p.Key).FirstOrDefault();

    public string NameOfOfferer(SwapOffer offer) => OffererOf(offer) is { } person ? _people[person].Name : "somebody";

    public PlaceInGroup.Where Where(Group group) =>
        new(
            group.Id, group.Name, group.Meets,
 [
                .. Members(group).Select(m =>
                    $"{_people[m.PersonId].Name}, {(m.SchoolId is { } s ? _schools[s] : "from outside the schools")}"),
            ]);

    public string? ConvenorOf(Group group) => ConvenorToTell(group)?.Name;

    /// <summary>Whoever calls it together. Somebody who came by an invitation has not signed up.</summary>
    public (PersonId Person, string Name, VolunteerId? Volunteer, string? Email)? ConvenorToTell(Group group)
    {
        if (Members(group).FirstOrDefault(m => m.Part is GroupPart.Convenor) is not { PersonId: var convenor })
        {
            return null;
        }

        var (name, volunteer, email) = _people[convenor];
        return (convenor, name, volunteer, email);
    }

    /// <summary>Who in a group can be written to, but not the one who writes.</summary>
    public IEnumerable<(PersonId Person, string Name, VolunteerId Volunteer, string? Email)> ToTell(Group group, PersonId but) =>
        from m in Members(@group).Where(m => m.PersonId != but).Having(m => _people[m.PersonId].Volunteer)
        let person = _people[m.Row.PersonId]
        select (m.Row.PersonId, person.Name, m.Part, person.Email);

    public static GroupMember? SeatOf(Group group, PersonId person) => Members(group).FirstOrDefault(m => m.PersonId == person);

    private static IEnumerable<GroupMember> Members(Group group) => group.Members.Where(m => m.Until is null);
}
