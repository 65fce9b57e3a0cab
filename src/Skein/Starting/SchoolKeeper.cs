using System.Globalization;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>Keeps pasted lines: a school, its membership, its head. Keeping a line again adds nothing.</summary>
internal sealed class SchoolKeeper(SkeinDb db, NetworkFrame network, Visitor visitor, AddressChanges changes, DateTimeOffset now)
{
    private readonly List<string> _left = [];

    /// <returns>What was kept, in a sentence.</returns>
    public async Task<string> KeepAsync(IReadOnlyList<PastedLine> lines, IReadOnlyDictionary<string, string> matches, CancellationToken cancel)
    {
        var members = await MembersAsync(cancel);
        var byName = members.GroupBy(m => m.School.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var registered = await RegisteredAsync(matches.Values, cancel);
        var people = await PeopleAsync(lines, cancel);
        var joined = 0;
        foreach (var line in lines)
        {
            var chosen = SchoolId.TryParse(matches.GetValueOrDefault(line.Number.ToString(CultureInfo.InvariantCulture)), out var id)
                ? registered.GetValueOrDefault(id)
                : null;
            var name = chosen?.Name ?? line.School!.Value;
            if (!byName.TryGetValue(name, out var member))
            {
                member = Join(chosen ?? AddSchool(line.School!));
                byName[name] = member;
                joined++;
            }
            else if (member.Membership.Latest.State is MembershipState.Left
                && member.Membership.Become(MembershipState.Joined, network.Today) is null)
            {
                Record("school.joined", $"{member.School.Name} joined again.", member.School.Id);
                joined++;
            }

            await KeepHeadAsync(line, member, people, cancel);
        }

        string[] said = [joined == 0 ? "Nothing new: these schools are here already." : $"{Counted.Of(joined, "school")} joined today.", .. _left];
        return string.Join(' ', said);
    }

    private sealed record Member(School School, Membership Membership)
    {
        public Person? Head { get; set; }
        public RoleAssignment? HeadRole { get; set; }
    }

    private async Task<List<Member>> MembersAsync(CancellationToken cancel)
    {
        var found = await (
            from m in db.Memberships
            join school in db.Schools on m.SchoolId equals school.Id
            where m.NetworkId == network.Id
            select new { School = school, Membership = m })
            .ToListAsync(cancel);
        var schools = found.Select(f => (SchoolId?)f.School.Id).ToList();
        var heads = await (
            from role in db.Roles
            join person in db.People on role.PersonId equals person.Id
            where role.Kind == RoleKind.Head && schools.Contains(role.SchoolId)
                && role.From <= network.Today && (role.Until == null || role.Until > network.Today)
            select new { Role = role, Person = person })
            .ToListAsync(cancel);
        return [.. found.Select(f =>
        {
            var head = heads.FirstOrDefault(h => h.Role.SchoolId == f.School.Id);
            return new Member(f.School, f.Membership) { Head = head?.Person, HeadRole = head?.Role };
        })];
    }

    private async Task<Dictionary<SchoolId, School>> RegisteredAsync(IEnumerable<string> chosen, CancellationToken cancel)
    {
        var ids = chosen.Select(text => SchoolId.TryParse(text, out var id) ? id : default).Where(id => id != default).ToList();
        return await db.Schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
    }

    /// <summary>Whoever has one of these addresses already: a co-leader is often a head too. With them, the visitor.</summary>
    private async Task<List<Person>> PeopleAsync(IReadOnlyList<PastedLine> lines, CancellationToken cancel)
    {
        var addresses = lines.Where(l => l.Email is not null).Select(l => l.Email).ToList();
        return await db.People
            .Where(p => p.ErasedAt == null && (addresses.Contains(p.Email) || p.Id == visitor.Id))
            .ToListAsync(cancel);
    }

    private School AddSchool(SchoolName name)
    {
        var school = School.TypedIn(name, now);
        db.Add(school);
        return school;
    }

    private Member Join(School school)
    {
        var membership = Membership.Join(network.Id, school.Id, network.Today, now);
        db.Add(membership);
        Record("school.joined", $"{school.Name} joined.", school.Id);
        return new(school, membership);
    }

    private async Task KeepHeadAsync(PastedLine line, Member member, List<Person> people, CancellationToken cancel)
    {
        if (line.Head is null && line.Email is null)
        {
            return;
        }

        var head = await PersonOfAsync(line, member, people, cancel);
        if (member.HeadRole is { } role && role.PersonId != head.Id)
        {
            // Another head now: the former one's role ended the day before.
            if (role.End(network.Today.AddDays(-1)) is not null)
            {
                return;
            }
        }

        if (member.HeadRole?.PersonId != head.Id)
        {
            member.HeadRole = RoleAssignment.InSchool(member.School.Id, head.Id, RoleKind.Head, network.Today, now);
            member.Head = head;
            db.Add(member.HeadRole);
            Record("role.given", $"{head.Name} is head of {member.School.Name}.", member.School.Id, head.Id);
        }
    }

    private async Task<Person> PersonOfAsync(PastedLine line, Member member, List<Person> people, CancellationToken cancel)
    {
        var name = line.Head ?? PersonName.HeadOf(member.School.Name);
        var known = people.FirstOrDefault(p => line.Email is not null && p.Email == line.Email)
            ?? (member.Head is { } head && head.Name == name ? head : null)
            ?? people.FirstOrDefault(p => p.Id == visitor.Id && p.Name == name);
        if (known is null)
        {
            known = Person.Meet(name, line.Email, member.School.Id, now);
            db.Add(known);
            people.Add(known);
        }

        known.Correct(line.Head ?? known.Name, line.Phone ?? known.Phone);
        if (line.Email is not null && line.Email != known.Email)
        {
            await ChangeAddressAsync(known, line.Email, cancel);
        }

        if (known.Move(member.School.Id, network.Today, out var before) is null && before is not null)
        {
            db.Add(before);
        }

        return known;
    }

    /// <summary>An address is a way in: it changes here as it does on the person's page, or stays, and the answer says so.</summary>
    private async Task ChangeAddressAsync(Person known, EmailAddress address, CancellationToken cancel)
    {
        var (refusal, wait) = await changes.AllowAsync(network, known, visitor, cancel);
        if (refusal is null)
        {
            await changes.AskAsync(known, address, wait, visitor, network.Id, now, cancel);
        }
        else
        {
            _left.Add($"The address of {known.Name} was left as it is. {refusal.Reason}");
        }
    }

    private void Record(string verb, string sentence, SchoolId school, PersonId? person = null) =>
        db.Record(
            Happened.In(network.Id, visitor, verb, sentence, school) with
            {
                Day = network.Today,
                With = person is { } who ? [(Happening.Person, who.Value)] : [],
            },
            now);
}
