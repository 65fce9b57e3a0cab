using Skein.Access;
using Skein.Asking;
using Skein.Duties;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Messages;

/// <summary>To whom something is written: a few words, and whoever they mean on the day.</summary>
/// <param name="Key">How a form names it: a word, or a word and an id, such as “school:…”.</param>
/// <param name="Title">Who they are, as a sentence says it.</param>
/// <param name="IsOfWriterAlone">What is written to them is nobody's business but the writer's and theirs.</param>
public sealed record Readership(string Key, string Title, bool IsOfWriterAlone)
{
    internal const string Heads = "heads";
    internal const string Staff = "staff";
    internal const string Everybody = "everybody";
    internal const string Role = "role:";
    internal const string Group = "group:";
    internal const string School = "school:";
    internal const string Person = "person:";

    /// <summary>Those whom a letter went to.</summary>
    internal const string Letter = "letter:";

    /// <returns>Whom it means today, in the order of the schools' names.</returns>
    public async Task<IReadOnlyList<Recipient>> ReadAsync(Here here, CancellationToken cancel)
    {
        var (db, schools, me) = (here.Db, here.Db.Schools, here.Visitor.Id);
        var unwilling = db.DigestChoices.Where(c => c.StopsMessages).Select(c => c.PersonId);
        if (Key == Heads)
        {
            var heads = await Asking.Heads.In(db, here.Id, here.Today).ToListAsync(cancel);
            var ids = heads.ConvertAll(head => head.PersonId);
            var stopped = await unwilling.Where(id => ids.Contains(id)).ToListAsync(cancel);
            return heads.ConvertAll(head => head with { WantsNoMessages = stopped.Contains(head.PersonId) });
        }

        var members = db.Memberships.MembersOn(here.Id, here.Today);
        var found = await Meant(here)
            .Where(p => p.Id != me && p.ErasedAt == null)
            .Select(p => new Recipient
            {
                PersonId = p.Id,
                Name = p.Name.Value,
                Email = p.Email,
                Phone = p.Phone,
                WantsNoMessages = unwilling.Contains(p.Id),
                SchoolId = members.Any(m => m.SchoolId == p.SchoolId) ? p.SchoolId : null,
                SchoolName = members.Any(m => m.SchoolId == p.SchoolId)
                    ? schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault()
                    : null,
            })
            .ToListAsync(cancel);
        return
        [
            .. found.OrderBy(r => r.SchoolName, StringComparer.CurrentCulture).ThenBy(r => r.Name, StringComparer.CurrentCulture),
        ];
    }

    private IQueryable<Person> Meant(Here here)
    {
        var (db, today) = (here.Db, here.Today);
        var people = db.PeopleOn(here.Id, today, here.Network.TimeZone);
        var members = db.Memberships.MembersOn(here.Id, today);
        var roles = db.Roles.On(today);
        if (Key == Staff)
        {
            return people.Where(p => members.Any(m => m.SchoolId == p.SchoolId));
        }

        if (IdOf(Group) is { } group)
        {
            var there = db.Set<GroupMember>().Where(m => m.GroupId == new GroupId(group)
                && m.From <= today && (m.Until == null || m.Until > today));
            return db.People.Where(p => there.Any(m => m.PersonId == p.Id));
        }

        if (IdOf(School) is { } school)
        {
            return people.Where(p => p.SchoolId == new SchoolId(school)
                || roles.Any(r => r.PersonId == p.Id && r.SchoolId == new SchoolId(school)));
        }

        if (IdOf(Person) is { } person)
        {
            return people.Where(p => p.Id == new PersonId(person));
        }

        if (IdOf(Letter) is { } letter)
        {
            var addressees = db.Addressees;
            return db.People.Where(p => addressees.Any(a => a.LetterId == new LetterId(letter) && a.PersonId == p.Id));
        }

        var held = db.RolesOf(here.Id).On(today);
        return Key.StartsWith(Role, StringComparison.Ordinal)
            ? people.Where(p => held.Any(r => r.PersonId == p.Id && r.Kind == Key.Substring(Role.Length)))
            : people;
    }

    private Guid? IdOf(string kind) =>
        Key.StartsWith(kind, StringComparison.Ordinal) && Guid.TryParse(Key[kind.Length..], out var id) ? id : null;
}
