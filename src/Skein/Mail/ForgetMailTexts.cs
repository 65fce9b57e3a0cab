using Skein.Jobs;
using Skein.Persistence;

namespace Skein.Mail;

/// <summary>
/// The words of a message that has left, and to whom it went, are kept for thirty days; that it was sent, and when, stays. The
/// same holds for what came back.
/// </summary>
internal sealed class ForgetMailTexts : IWork
{
    public const int DaysKept = 30;

    public string Kind => "mail-texts.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-DaysKept).UtcDateTime;
        await db.Mail
            .Where(m => (m.Text != "" || m.ToAddress != "")
            && (m.HandedOverAt < before || m.ShownAt < before || m.GivenUpAt < before || m.HeldAt < before))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.Text, "")
                    .SetProperty(m => m.ToAddress, "")
                    .SetProperty(m => m.ToName, (string?)null)
                    .SetProperty(m => m.ReplyTo, (string?)null)
                    .SetProperty(m => m.FromName, (string?)null)
                    .SetProperty(m => m.UnsubscribeAddress, (string?)null)
                    .SetProperty(m => m.Problem, (string?)null),
                cancel);
        await db.ReceivedMail
            .Where(r => (r.Words != "" || r.FromAddress != "" || r.Reason != null) && r.ReceivedAt < before)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.Words, "")
                    .SetProperty(r => r.FromAddress, "")
                    .SetProperty(r => r.Reason, (string?)null),
                cancel);
    }
}
