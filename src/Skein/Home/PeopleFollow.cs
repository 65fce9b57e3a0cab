using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Home;

/// <summary>When a school gives way to another, those who work there go with it, and take up their roles there again.</summary>
internal static class PeopleFollow
{
    /// <returns>How many people went.</returns>
    public static async Task<int> ToAsync(
        SkeinDb db, SchoolId from, SchoolId to, NetworkFrame network, DateTimeOffset now, CancellationToken cancel)
    {
        var today = network.Today;
        var people = await db.People.Where(p => p.SchoolId == from).ToListAsync(cancel);
        foreach (var person in people)
        {
            if (person.Move(to, today, network.TimeZone, out var before) is null && before is not null)
            {
                db.FormerPosts.Add(before);
            }
        }

        (await db.Waiting.Where(n => n.SchoolId == from).ToListAsync(cancel)).ForEach(n => n.GoesWith(to));
        var roles = await db.Roles.Where(r => r.SchoolId == from).On(today).ToListAsync(cancel);
        foreach (var role in roles)
        {
            if (role.End(today.AddDays(-1)) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Reason);
            }

            var there = RoleAssignment.InSchool(to, role.PersonId, role.Kind, today, now);
            there.Describe(role.Remit, role.DeputyId, role.ReleaseHundredths);
            db.Add(there);
        }

        return people.Count;
    }
}
