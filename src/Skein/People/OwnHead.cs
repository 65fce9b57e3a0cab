using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// Nobody's word is heard by their own head (S-25): whoever is head of a school writes nothing down for those who work there and
/// prints none of their codes, whatever other roles they hold.
/// </summary>
public static class OwnHead
{
    /// <summary>The schools of which somebody is head on a day.</summary>
    public static async Task<List<SchoolId>> SchoolsLedByAsync(
        this SkeinDb db, PersonId? person, DateOnly today, CancellationToken cancel)
    {
        var led = await db.Roles
            .On(today)
            .Where(r => r.PersonId == person && r.Kind == RoleKind.Head)
            .Select(r => r.SchoolId)
            .ToListAsync(cancel);
        return [.. led.OfType<SchoolId>().Distinct()];
    }

    /// <summary>Whether somebody is head of a school where another works, or holds a role.</summary>
    public static async Task<bool> IsHeadOfAsync(
        this SkeinDb db, PersonId head, PersonId person, DateOnly today, CancellationToken cancel)
    {
        if (head == person)
        {
            return false;
        }

        var led = await db.SchoolsLedByAsync(head, today, cancel);
        return led.Count > 0
            && (await db.People.AnyAsync(p => p.Id == person && p.SchoolId != null && led.Contains(p.SchoolId.Value), cancel)
                || await db.Roles
                .On(today)
                .AnyAsync(r => r.PersonId == person && r.SchoolId != null && led.Contains(r.SchoolId.Value), cancel));
    }

    /// <summary>Why a head takes nothing down for somebody of their own school.</summary>
    public static Refusal Hears(string school) =>
        new(
            $"You are the head of {school}, so what its people say is for them to answer, or to tell somebody else in the "
                + "network.");
}
