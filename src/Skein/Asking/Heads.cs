using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>Whom a letter to the heads asks: the head of every member school that is not resting.</summary>
public static class Heads
{
    /// <summary>In the order of the schools' names.</summary>
    public static IQueryable<Recipient> In(SkeinDb db, NetworkId network, DateOnly today) =>
        In(db, db.Memberships.Expected(network, today), RoleKind.Head, today);

    /// <summary>
    /// Who holds a school's role in any member school, resting ones too: what binds a school is put to it also while it rests.
    /// </summary>
    public static IQueryable<Recipient> OfAll(SkeinDb db, NetworkId network, string role, DateOnly today) =>
        In(db, db.Memberships.MembersOn(network, today), role, today);

    private static IQueryable<Recipient> In(SkeinDb db, IQueryable<Membership> members, string kind, DateOnly today) =>
        from m in members
        join school in db.Schools on m.SchoolId equals school.Id
        join role in db.Roles on m.SchoolId equals role.SchoolId
        where role.Kind == kind && role.From <= today && (role.Until == null || role.Until > today)
        join person in db.People on role.PersonId equals person.Id
        orderby school.Name, person.Name
        select new Recipient
        {
            PersonId = person.Id,
            Name = person.Name.Value,
            Email = person.Email,
            Phone = person.Phone,
            SchoolId = school.Id,
            SchoolName = school.Name,
        };
}
