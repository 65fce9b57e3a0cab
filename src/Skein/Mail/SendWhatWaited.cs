using System.Text;
using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Mail;

/// <summary>
/// In the morning, everybody for whom messages wait gets them as one: they had two on the day before, and nobody gets more. It is
/// stored in the transaction that marks each of them as carried, so that a node which is killed has done neither.
/// </summary>
internal sealed class SendWhatWaited(SiteOptions options) : IWork
{
    public const string Name = "mail.what-waited";

    private const int FirstHour = 7;
    private const int LastHour = 11;
    private const int AddressesAtATime = 200;

    /// <summary>It is of use until the next one goes.</summary>
    private static readonly TimeSpan UseFor = TimeSpan.FromHours(20);

    public string Kind => Name;
    public TimeSpan? Every => TimeSpan.FromMinutes(5);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var here = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));
        if (here.Hour is < FirstHour or >= LastHour)
        {
            return;
        }

        var begins = options.Today(now).BeginsAt(options.TimeZone);
        var held = db.Mail.Where(m => m.HeldAt != null && m.CarriedById == null && m.GivenUpAt == null && m.HeldAt < begins);
        var addresses = await held.Select(m => m.ToAddress).Distinct().Order().Take(AddressesAtATime).ToListAsync(cancel);
        var waiting = await held.Where(m => addresses.Contains(m.ToAddress)).OrderBy(m => m.QueuedAt).ToListAsync(cancel);
        foreach (var reader in waiting.GroupBy(m => m.ToAddress))
        {
            var carrier = Together([.. reader], now);
            db.Add(carrier);
            foreach (var message in reader)
            {
                message.GoWith(carrier);
            }
        }
    }

    private static MailMessage Together(IReadOnlyList<MailMessage> waited, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var message in waited)
        {
            text.Append('\n').Append('-', 60).Append("\n\n");
            text.Append(message.FromName is { } from ? $"{message.Subject}\nFrom {from}\n\n" : $"{message.Subject}\n\n");
            text.Append(message.Text).Append('\n');
        }

        var most = Counted.Words(Postman.MostADay, "message");
        MailText mail = waited.Count == 1
            ? new OneWaited(most, waited[0].Subject, text.ToString())
            : new SeveralWaited(most, Counted.Words(waited.Count, "message"), text.ToString());
        return MailMessage.To(waited[0].ToAddress, null, mail, now, waited[0].ToName, notAfter: now + UseFor, mayWait: true);
    }
}

internal sealed record OneWaited(string Most, string Subject, string Message) : MailText;

internal sealed record SeveralWaited(string Most, string Count, string Messages) : MailText;
