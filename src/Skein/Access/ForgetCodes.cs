using Skein.Jobs;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>Codes, links and challenges that ended a day ago are of no use to anybody, and are removed; so are slips and keys, a month after.</summary>
internal sealed class ForgetCodes : IWork
{
    public string Kind => "codes.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var yesterday = now.AddDays(-1).UtcDateTime;
        var lastMonth = now.AddDays(-30).UtcDateTime;
        await db.Set<SignInCode>().Where(c => c.ExpiresAt < yesterday).ExecuteDeleteAsync(cancel);
        await db.Set<Ceremony>().Where(c => c.ExpiresAt < yesterday).ExecuteDeleteAsync(cancel);
        var month = Days.Today(now).AddDays(-30);
        await db.Set<ProgramKey>().Where(k => k.LastDay < month).ExecuteDeleteAsync(cancel);
        await db.Set<SignInSlip>().Where(i => i.ExpiresAt < lastMonth).ExecuteDeleteAsync(cancel);
    }
}
