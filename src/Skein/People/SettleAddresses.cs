using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// Changes of address whose three days are over take effect, also where nobody looks: letters go by it. One that its owner has
/// not confirmed for a month, while the old address went on, is dropped.
/// </summary>
internal sealed class SettleAddresses(SiteOptions options) : IWork
{
    public string Kind => "people.addresses";
    public TimeSpan? Every => TimeSpan.FromMinutes(15);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        await AddressChanges.SettleAsync(db, db.AddressChanges, options, now, cancel);
        var old = now.AddDays(-AddressChange.DaysOpen).UtcDateTime;
        var people = db.People;
        await db.AddressChanges
            .Where(c => c.AskedAt < old
            && c.OpensAt == null
            && c.WaitsFor == AddressWait.Owner
            && people.Any(p => p.Id == c.PersonId && p.EmailConfirmedAt != null))
            .ExecuteDeleteAsync(cancel);
    }
}
