using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// E-mail that did not go, or of which nobody knows whether it went: whoever asks is told, and decides whether it goes again.
/// </summary>
public static class MailTroubles
{
    public sealed record Trouble(AddresseeId Addressee, string To, string Sentence);

    /// <summary>The last message to one who was asked that has not gone.</summary>
    public sealed record Stuck(Letter Letter, string To, string? Address, MailMessage Message) : IFoundHere<Stuck>
    {
        public static async Task<Stuck?> FindAsync(Here here, Sought sought, CancellationToken cancel)
        {
            if (!sought.TryRead("letterId", out LetterId letterId) || !sought.TryRead("addresseeId", out AddresseeId id)
                || await here.Db.Letters.SeenBy(here).SingleOrDefaultAsync(l => l.Id == letterId, cancel) is not { } letter
                || await Addressed.Read(here.Db, letterId)
                    .Where(a => a.Addressee.Id == id)
                    .Select(a => new { To = a.School ?? a.Name, a.Email })
                    .SingleOrDefaultAsync(cancel) is not { } asked)
            {
                return null;
            }

            return await here.Db.Mail
                .Where(m => m.AboutId == id.Value && m.SentAt == null)
                .OrderByDescending(m => m.QueuedAt)
                .FirstOrDefaultAsync(cancel) is { } message
                ? new(letter, asked.To, asked.Email?.Value, message)
                : null;
        }
    }

    public static RedirectHttpResult SendAgain(Here here, Stuck found)
    {
        var back = TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, found.Letter.Id));
        if (found.Message.SendAgain(here.Now, found.Address) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return back;
        }

        here.Record(
            "letter.resent", $"{here.Visitor.Name} sent the letter to {found.To} again.", "letter", found.Letter.Id.Value);
        here.Say($"The letter to {found.To} goes once more.");
        return back;
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
               select new Trouble(a.Addressee.Id, a.Speaker, m.StandingAt(now) is MailStanding.Uncertain
                   ? $"Nobody knows whether the letter to {a.Speaker} arrived: Skein was stopped while it went."
                   : $"The letter to {a.Speaker} could not be sent. {m.Problem}"),
        ];
    }
}
