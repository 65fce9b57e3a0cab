using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// E-mail that did not go, or of which nobody knows whether it went: whoever asks is told, and decides whether it goes again.
/// </summary>
public static class MailTroubles
{
    public sealed record Trouble(AddresseeId Addressee, string School, string Sentence);

    public static async Task<Results<RedirectHttpResult, NotFound>> SendAgain(
        NetworkId networkId, LetterId letterId, AddresseeId addresseeId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        var asked = await Addressed.Of(db, letterId).Where(a => a.Addressee.Id == addresseeId).Select(a => new { a.School, a.Email }).SingleOrDefaultAsync(cancel);
        if (await Addressed.LetterAsync(db, networkId, letterId, cancel) is null || asked is not { School: var school, Email: var email }
            || await LatestAsync(db, addresseeId, cancel) is not { } message)
        {
            return TypedResults.NotFound();
        }

        var now = clock.GetUtcNow();
        if (message.SendAgain(now, email?.Value) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
        }

        db.Record(
            Happened.In(networkId, visitor, "letter.resent", $"{visitor.Name} sent the letter to {school} again.", "letter", letterId.Value),
            now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The letter to {school} goes once more.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

    /// <summary>The troubles of one letter, in the order of the schools' names.</summary>
    internal static async Task<List<Trouble>> OfAsync(SkeinDb db, IReadOnlyList<Addressed> asked, TimeProvider clock, CancellationToken cancel)
    {
        var ids = asked.Where(a => a.Addressee.GoesBy is GoesBy.Mail).Select(a => (Guid?)a.Addressee.Id.Value).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var stuck = await db.Mail
            .Where(m => ids.Contains(m.AboutId) && m.SentAt == null && m.ShownAt == null && (m.HandedOverAt != null || m.GivenUpAt != null))
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
        db.Mail.Where(m => m.AboutId == addressee.Value && m.SentAt == null).OrderByDescending(m => m.QueuedAt).FirstOrDefaultAsync(cancel);
}
