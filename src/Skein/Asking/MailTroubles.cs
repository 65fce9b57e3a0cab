using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// E-mail that did not go, or of which nobody knows whether it went: whoever asks is told, and decides whether it goes again.
/// </summary>
public static class MailTroubles
{
    public sealed record Trouble(AddresseeId Addressee, string School, string Sentence);

    public static async Task<Results<RedirectHttpResult, NotFound>> SendAgain(
        Here here, LetterId letterId, AddresseeId addresseeId, CancellationToken cancel)
    {
        var asked = await Addressed.Read(here.Db, letterId)
            .Where(a => a.Addressee.Id == addresseeId)
            .Select(a => new { a.School, a.Email })
            .SingleOrDefaultAsync(cancel);
        if (await Addressed.LetterAsync(here, letterId, cancel) is null || asked is not { School: var school, Email: var email }
            || await LatestAsync(here.Db, addresseeId, cancel) is not { } message)
        {
            return TypedResults.NotFound();
        }

        if (message.SendAgain(here.Now, email?.Value) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letterId));
        }

        here.Record("letter.resent", $"{here.Visitor.Name} sent the letter to {school} again.", "letter", letterId.Value);
        here.Say($"The letter to {school} goes once more.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letterId));
    }

    /// <summary>The troubles of one letter, in the order of the schools' names.</summary>
    internal static async Task<List<Trouble>> ReadAsync(
        SkeinDb db, IReadOnlyList<Addressed> asked, TimeProvider clock, CancellationToken cancel)
    {
        var ids = asked.Where(a => a.Addressee.GoesBy is GoesBy.Mail).Select(a => (Guid?)a.Addressee.Id.Value).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var stuck = await db.Mail
            .Where(m => ids.Contains(m.AboutId)
            && m.SentAt == null
            && m.ShownAt == null
            && (m.HandedOverAt != null || m.GivenUpAt != null))
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return
        [
            .. from a in asked
               from m in stuck
               where m.AboutId == a.Addressee.Id.Value && m.StandingAt(now) is (MailStanding.Uncertain or MailStanding.GivenUp)
               select new Trouble(a.Addressee.Id, a.School, m.StandingAt(now) is MailStanding.Uncertain
                   ? $"Nobody knows whether the letter to {a.School} arrived: Skein was stopped while it went."
                   : $"The letter to {a.School} could not be sent. {m.Problem}"),
        ];
    }

    private static Task<MailMessage?> LatestAsync(SkeinDb db, AddresseeId addressee, CancellationToken cancel) =>
        db.Mail
            .Where(m => m.AboutId == addressee.Value && m.SentAt == null)
            .OrderByDescending(m => m.QueuedAt)
            .FirstOrDefaultAsync(cancel);
}
