using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Schools.Register;

namespace Skein.Starting;

/// <summary>A school that is or was in the network, with whoever is its head today.</summary>
internal sealed record KnownMember(School School, Membership Membership)
{
    public SchoolOutline Outline { get; } = SchoolOutline.From(School);
    public List<(RoleAssignment Role, Person Person)> Heads { get; } = [];
}

/// <summary>
/// What a pasted list may speak of: the network's schools and heads, and whoever is reached at one of its addresses.
/// </summary>
/// <param name="Members">Its schools, those that left too.</param>
/// <param name="People">Whoever has one of the addresses, here or elsewhere, and the visitor.</param>
/// <param name="OfNetwork">Those of the people who have a part in this network: of nobody else is the list's reader told.</param>
/// <param name="Visitor">Who pastes.</param>
internal sealed record KnownHere(
    IReadOnlyList<KnownMember> Members, IReadOnlyList<Person> People, IReadOnlySet<PersonId> OfNetwork, PersonId? Visitor)
{
    private readonly ILookup<string, KnownMember> _byName = Members.ToLookup(
        m => SchoolNameKey.TextOf(m.School.Name), StringComparer.Ordinal);
    private readonly Numbered<KnownMember> _byNumber = new(Members, m => m.Outline);
    private readonly Dictionary<SchoolId, KnownMember> _byId = Members.DistinctBy(m => m.School.Id)
        .ToDictionary(m => m.School.Id);
    private readonly ILookup<string, (KnownMember Member, Person Person)> _byHead = Members
        .SelectMany(m => m.Heads.Select(head => (Member: m, head.Person)))
        .ToLookup(head => head.Person.Name.Value, StringComparer.OrdinalIgnoreCase);

    public static async Task<KnownHere> LoadAsync(Here here, IReadOnlyList<PastedLine> lines, CancellationToken cancel)
    {
        var members = await MembersAsync(here, cancel);
        var addresses = lines.Where(line => line.Email is not null).Select(line => line.Email).Distinct().ToList();
        var people = await here.Db.People
            .Where(p => p.ErasedAt == null && (addresses.Contains(p.Email) || p.Id == here.Visitor.Id))
            .OrderBy(p => p.KnownSince).ThenBy(p => p.Id)
            .ToListAsync(cancel);
        var schools = members.Select(m => (SchoolId?)m.School.Id).ToList();
        var ids = people.Select(p => p.Id).ToList();
        var holders = await here.Db.Roles
            .Where(r => ids.Contains(r.PersonId) && (r.NetworkId == here.Id || schools.Contains(r.SchoolId)))
            .Select(r => r.PersonId).Distinct().ToListAsync(cancel);
        var ofNetwork = people.Where(p => p.SchoolId is not null && schools.Contains(p.SchoolId))
            .Select(p => p.Id)
            .Concat(holders)
            .ToHashSet();
        return new(members, people, ofNetwork, here.Visitor.Id);
    }

    /// <returns>The member that this school is; null where it is none.</returns>
    public KnownMember? Member(SchoolId? school) => school is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Its schools of this name, as <see cref="SchoolNameKey"/> gives it, or with this number.</summary>
    public IEnumerable<KnownMember> NamedOrNumbered(string nameKey, string? code) => _byName[nameKey].Union(_byNumber.Find(code));

    /// <summary>Its schools whose head has this name today.</summary>
    public IEnumerable<KnownMember> LedByName(PersonName name) => _byHead[name.Value].Select(head => head.Member);

    public bool IsVisitor(PersonName name) =>
        People.Any(person => person.Id == Visitor && person.Name.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whoever is reached at this address, those who are known the longest first.</summary>
    public IEnumerable<Person> ReachedAt(EmailAddress address) => People.Where(person => person.Email == address);

    /// <summary>The schools of this network of which somebody is head today.</summary>
    public IEnumerable<SchoolId> LedBy(PersonId person) =>
        Members.Where(member => member.Heads.Any(head => head.Person.Id == person)).Select(member => member.School.Id);

    private static async Task<List<KnownMember>> MembersAsync(Here here, CancellationToken cancel)
    {
        var found = await (
            from m in here.Db.Memberships
            join school in here.Db.Schools on m.SchoolId equals school.Id
            where m.NetworkId == here.Id
            orderby school.Name, school.Id
            select new { School = school, Membership = m })
            .ToListAsync(cancel);
        var members = found.Select(f => new KnownMember(f.School, f.Membership)).ToList();
        var schools = members.Select(m => (SchoolId?)m.School.Id).ToList();
        var heads = (await (
            from role in here.Db.Roles.On(here.Today)
            join person in here.Db.People on role.PersonId equals person.Id
            where role.Kind == RoleKind.Head && schools.Contains(role.SchoolId)
            select new { Role = role, Person = person })
            .ToListAsync(cancel))
            .ToLookup(h => h.Role.SchoolId);
        foreach (var member in members)
        {
            member.Heads.AddRange(heads[member.School.Id].Select(h => (h.Role, h.Person)));
        }

        return members;
    }
}
