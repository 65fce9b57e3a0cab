using Skein.Persistence;

namespace Skein.Jobs;

/// <summary>A form's key is kept for a week: longer than anybody's browser tries to send it again.</summary>
internal sealed class ForgetSentForms : IWork
{
    public const int DaysKept = 7;

    public string Kind => "sent-forms.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var before = now.AddDays(-DaysKept).UtcDateTime;
        await db.Set<SentForm>().Where(form => form.SentAt < before).ExecuteDeleteAsync(cancel);
        await db.Jobs.Where(j => j.DoneAt < before).ExecuteDeleteAsync(cancel);
    }
}
