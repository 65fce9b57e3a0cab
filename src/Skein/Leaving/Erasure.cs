using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Roles;

namespace Skein.Leaving;

/// <summary>
/// The erasure of a person (domain.md 4.2a, 4.4): the name, the address and the words go, the roles end, and what they did stays
/// countable as done by “a former member”.
/// </summary>
internal static class Erasure
{
    /// <returns>Why it cannot be done, or null once it is done and saved.</returns>
    public static async Task<Refusal?> EraseAsync(
        Asked asked, Person person, IEnumerable<string> otherNames, string? because, IEnumerable<IForget> slices,
        CancellationToken cancel)
    {
        if (await Administrators.IsLastAsync(asked.Db, person.Id, asked.Today, cancel))
        {
            return new(
                "Nobody else keeps this installation. Name another administrator first, or everybody would be locked out.");
        }

        await asked.Db.BeginAsync(cancel);
        var forgotten = await Forgotten.ReadAsync(asked.Db, person, PersonName.Former.Value, otherNames, cancel);
        await RowsOfPerson.ForgetAsync(asked.Db, forgotten, slices, cancel);
        await EndRolesAsync(asked, person.Id, cancel);
        asked.Db.FormerPosts.RemoveRange(await asked.Db.FormerPosts.Where(p => p.PersonId == person.Id).ToListAsync(cancel));
        person.Erase(asked.Now);
        asked.Db.EmptyLogSoon(asked.Now);
        asked.Record(PersonHappenings.About("person.erased", "A former member asked to be forgotten.", person.Id, asked.Visitor,
                because: because is null ? null : forgotten.Scrub(because)), asked.Today);
        await asked.Db.SaveChangesAsync(cancel);
        await EveryText.ScrubAsync(asked.Db, forgotten, cancel);
        return null;
    }

    private static async Task EndRolesAsync(Asked asked, PersonId person, CancellationToken cancel)
    {
        var roles = await asked.Db.Roles.Where(r => r.PersonId == person || r.DeputyId == person).ToListAsync(cancel);
        foreach (var role in roles)
        {
            if (role.DeputyId == person)
            {
                role.HandDeputyTo(null);
            }

            // They are gone from this moment, so yesterday was the last day.
            var today = await TodayOfAsync(asked, role, cancel);
            if (role.PersonId == person && (role.Until is null || role.Until > today)
                && role.End(role.From < today ? today.AddDays(-1) : role.From.AddDays(-1)) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Reason);
            }
        }
    }

    /// <summary>The day it is where the role is held.</summary>
    private static async Task<DateOnly> TodayOfAsync(Asked asked, RoleAssignment role, CancellationToken cancel) => role switch
    {
        { NetworkId: { } network } => await asked.Db.TodayInAsync(network, asked.Now, cancel),
        { SchoolId: { } school } => Days.Today(
            asked.Now, await asked.Db.ZonesOf(school).FirstOrDefaultAsync(cancel) ?? asked.Options.TimeZone),
        _ => asked.Today,
    };
}
