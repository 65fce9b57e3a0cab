using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

/// <summary>Whom a wave asks: people Skein knows with a part in a member school that is not resting (I-05).</summary>
public static class WhoIsAsked
{
    public sealed record Person(PersonId Id, string Name, EmailAddress? Email, SchoolId School, bool IsHead);

    public sealed record AskedSchool(SchoolId Id, string Name);

    /// <summary>The schools of which something may be expected, in the order of their names.</summary>
    internal static Task<List<AskedSchool>> SchoolsAsync(Here here, CancellationToken cancel) =>
        (from m in here.Db.Memberships.Expected(here.Id, here.Today)
         join school in here.Db.Schools on m.SchoolId equals school.Id
         orderby school.Name, school.Id
         select new AskedSchool(school.Id, school.Name)).ToListAsync(cancel);

    /// <summary>Each person once: under the school where they are head, or else where they work.</summary>
    internal static async Task<List<Person>> PeopleAsync(
        SkeinDb db, NetworkId network, DateOnly today, bool heads, bool others, CancellationToken cancel)
    {
        var expected = db.Memberships.Expected(network, today);
        var asHeads = await (
            from m in expected
            join role in db.Roles.On(today) on m.SchoolId equals role.SchoolId
            where role.Kind == RoleKind.Head
            join person in db.People on role.PersonId equals person.Id
            where person.ErasedAt == null
            select new Person(person.Id, person.Name.Value, person.Email, m.SchoolId, true)).ToListAsync(cancel);
        var atWork = await (
            from m in expected
            join person in db.People on m.SchoolId equals person.SchoolId
            where person.ErasedAt == null
            select new Person(person.Id, person.Name.Value, person.Email, m.SchoolId, false)).ToListAsync(cancel);
        return [.. asHeads.Concat(atWork).DistinctBy(p => p.Id).Where(p => p.IsHead ? heads : others)];
    }
}
