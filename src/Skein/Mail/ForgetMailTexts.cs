using Skein.Jobs;
using Skein.Persistence;

namespace Skein.Mail;

/// <summary>The words of a message that has left are kept for thirty days; that it was sent, and when, stays.</summary>
internal sealed class ForgetMailTexts : IWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Kind => "mail-texts.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var before = (now - Kept).UtcDateTime;
        return db.Mail
            .Where(m => m.Text != "" && (m.HandedOverAt < before || m.ShownAt < before || m.GivenUpAt < before))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, ""), cancel);
    }
}
