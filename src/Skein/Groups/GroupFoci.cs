using Skein.Access;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>What groups worked on, as at any day; and what a group's members are asked to work on from now on.</summary>
internal static class GroupFoci
{
    extension(SkeinDb db)
    {
        /// <summary>
        /// What each of these groups worked on that day. One whose focus has never changed works on what it says of itself.
        /// </summary>
        public async Task<IReadOnlyDictionary<GroupId, string?>> FociOnAsync(
            IReadOnlyCollection<Group> groups, DateOnly day, CancellationToken cancel)
        {
            var ids = groups.Select(g => g.Id).ToList();
            var kept = (
                await db.GroupFocuses
                    .AsNoTracking()
                    .Where(f => ids.Contains(f.GroupId) && f.From != null)
                    .ToListAsync(cancel)).ToLookup(f => f.GroupId);
            return groups.ToDictionary(
                g => g.Id, g => kept[g.Id].Any() ? kept[g.Id].FirstOrDefault(f => f.Held(day))?.Words : g.Focus);
        }

        public async Task<string?> FocusOnAsync(Group group, DateOnly day, CancellationToken cancel) =>
            (await db.FociOnAsync([group], day, cancel))[group.Id];

        /// <summary>What the members are asked today, with what they have said; null where nothing is.</summary>
        public Task<GroupFocus?> AskedFocusAsync(GroupId group, CancellationToken cancel) =>
            db.GroupFocuses.Include(f => f.Answers).Where(f => f.GroupId == group && f.From == null && f.DroppedOn == null)
                .OrderByDescending(f => f.Id).FirstOrDefaultAsync(cancel);

        /// <summary>From today the group works on this. What it worked on before is kept with its days.</summary>
        public async Task TakeFocusAsync(
            Group group, GroupFocus focus, DateOnly today, DateTimeOffset now, CancellationToken cancel)
        {
            var kept = await db.GroupFocuses
                .Where(f => f.GroupId == group.Id && f.From != null && f.Until == null)
                .ToListAsync(cancel);
            if (kept.Count == 0 && group.From < today)
            {
                // The focus with which the group was formed was never written down by itself.
                var first = GroupFocus.Ask(group.Id, group.Focus, group.From, now.AddMilliseconds(-1));
                first.Take(group.From);
                first.End(today);
                db.Add(first);
            }

            foreach (var before in kept)
            {
                if (before.From == today)
                {
                    db.Remove(before);
                }
                else
                {
                    before.End(today);
                }
            }

            focus.Take(today);
            group.WorkOn(focus.Words);
        }
    }

    /// <summary>
    /// Whose word counts: everybody in the group that day, but whoever helps from outside and whoever is about to leave, for it
    /// is about what comes after.
    /// </summary>
    public static IReadOnlyList<PersonId> Voices(this Group group, DateOnly day) =>
        [.. group.On(day).Where(m => m.Until is null && m.Part is not GroupPart.Facilitator).Select(m => m.PersonId).Distinct()];

    /// <summary>More than half of those who are in it today have said yes.</summary>
    public static bool IsAgreed(this GroupFocus focus, Group group, DateOnly day) =>
        2 * focus.Count(group, day, agrees: true) > group.Voices(day).Count;

    /// <summary>So many have said no that more than half cannot say yes any more.</summary>
    public static bool IsRefused(this GroupFocus focus, Group group, DateOnly day) =>
        2 * focus.Count(group, day, agrees: false) >= group.Voices(day).Count;

    public static int Count(this GroupFocus focus, Group group, DateOnly day, bool agrees) =>
        focus.Answers.Count(a => a.Agrees == agrees && group.Voices(day).Contains(a.PersonId));
}
