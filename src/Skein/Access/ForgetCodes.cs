using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// Codes, links and challenges that ended a day ago are of no use to anybody, and are removed; so are slips and keys, a month
/// after, and sessions that nobody has used for <see cref="Session.DaysUnused"/> days.
/// </summary>
internal sealed class ForgetCodes(SiteOptions options) : IWork
{
    public string Kind => "codes.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var yesterday = now.AddDays(-1).UtcDateTime;
        var lastMonth = now.AddDays(-KeptByAccess.DaysAfterEnd).UtcDateTime;
        await db.Set<SignInCode>().Where(c => c.ExpiresAt < yesterday).ExecuteDeleteAsync(cancel);
        await db.Set<Ceremony>().Where(c => c.ExpiresAt < yesterday).ExecuteDeleteAsync(cancel);
        var month = options.Today(now).AddDays(-KeptByAccess.DaysAfterEnd);
        await db.Set<ProgramKey>().Where(k => k.LastDay < month).ExecuteDeleteAsync(cancel);
        await db.Set<CodeAsked>().Where(a => a.AskedAt < yesterday).ExecuteDeleteAsync(cancel);
        var unused = options.Today(now).AddDays(-Session.DaysUnused);
        await db.Set<Session>().Where(s => s.LastUsedOn < unused).ExecuteDeleteAsync(cancel);
        await db.Set<SignInSlip>().Where(i => i.ExpiresAt < lastMonth).ExecuteDeleteAsync(cancel);
    }
}
