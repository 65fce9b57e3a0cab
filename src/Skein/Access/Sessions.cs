using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>Begins sessions, knows them again, and ends them.</summary>
public sealed class Sessions(SkeinDb db, SiteOptions options, TimeProvider clock)
{
    internal async Task<SessionId> BeginAsync(PersonId person, string device, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = Session.Begin(person, device, options.Today(now), now);
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <summary>Whether a session that was last used on that day goes on. The first request of a day notes the day.</summary>
    internal async Task<bool> GoesOnAsync(SessionId id, DateOnly lastUsedOn, CancellationToken cancel)
    {
        var today = options.Today(clock.GetUtcNow());
        if (lastUsedOn < today.AddDays(-Session.DaysUnused))
        {
            return false;
        }

        if (lastUsedOn < today)
        {
            await db.Set<Session>().Where(s => s.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedOn, today), cancel);
        }

        return true;
    }

    /// <returns>Whether they had such a session.</returns>
    public async Task<bool> EndAsync(SessionId id, PersonId person, CancellationToken cancel) =>
        await db.Set<Session>().Where(s => s.Id == id && s.PersonId == person).ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Ends every session of this person, at once. Whoever is to stay signed in is let in again afterwards.</summary>
    public Task EndAllAsync(PersonId person, CancellationToken cancel) =>
        db.Set<Session>().Where(s => s.PersonId == person).ExecuteDeleteAsync(cancel);
}
