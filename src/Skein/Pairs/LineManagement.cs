using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Pairs;

/// <summary>
/// Whether one of two answers for the other at work: by a head's role, which all can see, or by what somebody wrote down for
/// their own eyes. It warns; what two people do is theirs (I-16).
/// </summary>
internal static class LineManagement
{
    private const string Why = "Pairs work best where nobody answers for the other at work: both can say what went wrong.";

    /// <summary>What those who know only the roles are told, before they bring two people together.</summary>
    public static async Task<string?> BetweenAsync(
        SkeinDb db, PersonId one, PersonId other, DateOnly today, CancellationToken cancel)
    {
        var isHead = await db.IsHeadOfAsync(one, other, today, cancel) || await db.IsHeadOfAsync(other, one, today, cancel);
        return isHead ? $"One of them is the head of the school where the other works. {Why}" : null;
    }

    /// <summary>What one of the two is told: the roles, and what they wrote down themselves. Never what the other did.</summary>
    public static async Task<string?> ForAsync(SkeinDb db, PersonId me, PersonId other, DateOnly today, CancellationToken cancel)
    {
        if (await db.IsHeadOfAsync(other, me, today, cancel))
        {
            return $"They are the head of your school. {Why}";
        }

        if (await db.IsHeadOfAsync(me, other, today, cancel))
        {
            return $"You are the head of their school. {Why}";
        }

        return await db.LineManagers.AnyAsync(l => l.PersonId == me && l.ManagerId == other, cancel)
            ? $"You wrote down that they are your line manager. {Why}"
            : null;
    }
}
