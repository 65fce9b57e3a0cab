using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Mail;

/// <summary>The mail that would have been sent, on a machine that nobody else can reach, and in the demonstration.</summary>
public static class ShownMail
{
    private const int OnAPage = 25;

    public sealed record Row(string To, string Subject, string Text, DateTime QueuedAt);

    public sealed record Model(IReadOnlyList<Row> Rows, string TimeZone, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<ShownMailPage>, NotFound>> Show(
        int? page, SkeinDb db, MailWay way, CurrentDatabase current, SiteOptions options, CancellationToken cancel)
    {
        if (!way.IsShown && !current.IsDemonstration)
        {
            return TypedResults.NotFound();
        }

        var count = await db.Mail.CountAsync(cancel);
        var pages = Math.Max(1, (count + OnAPage - 1) / OnAPage);
        var number = Math.Clamp(page ?? 1, 1, pages);
        var rows = await db.Mail
            .OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Id)
            .Skip((number - 1) * OnAPage).Take(OnAPage)
            .Select(m => new Row(m.ToAddress, m.Subject, m.Text, m.QueuedAt))
            .ToListAsync(cancel);
        return ShownMailPage.Show(new(rows, options.TimeZone, number, pages));
    }
}
