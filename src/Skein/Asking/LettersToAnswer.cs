using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>A letter that waits for somebody's own answer.</summary>
/// <param name="Subject">What it asks.</param>
/// <param name="Href">Their link to answer it; a program is never told of it.</param>
/// <param name="ClosesOn">The last day.</param>
public sealed record LetterToAnswer(string Subject, string Href, DateOnly ClosesOn)
{
    /// <returns>What closes first comes first.</returns>
    public static async Task<IReadOnlyList<LetterToAnswer>> ReadAsync(
        SkeinDb db, SignedLinks links, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel,
        int most = Paging.Size)
    {
        // An offer is the person's own: whoever works in two schools takes it up once.
        var (mine, offers) = (
            db.Addressees.Where(a => a.PersonId == person), db.Letters.Where(l => LetterKinds.Offers.Contains(l.Kind)));
        var schools = db.Schools;
        var open = await mine
            .Where(a => a.AnsweredAt == null)
            .Where(a => !offers.Any(l => l.Id == a.LetterId)
            || !mine.Any(other => other.LetterId == a.LetterId && other.AnsweredAt != null))
            .Select(a => new
            {
                a.Id,
                a.LetterId,
                School = schools.Where(s => s.Id == a.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .Join(
                db.Letters, a => a.LetterId, l => l.Id,
                (a, l) => new { a.Id, a.School, l.NetworkId, l.Subject, l.SentAt, l.ClosesOn })
            .Join(
                days, l => l.NetworkId, n => n.Id,
                (l, n) => new { l.Id, l.School, l.Subject, l.SentAt, l.ClosesOn, n.Today })
            .Where(l => l.SentAt != null && l.ClosesOn >= l.Today)
            .OrderBy(l => l.ClosesOn).ThenBy(l => l.Id)
            .Take(most)
            .ToListAsync(cancel);
        if (open.Count == 0)
        {
            return [];
        }

        var signer = await links.SignerAsync(cancel);
        return
        [
            .. open.Select(l => new LetterToAnswer(
                LetterText.About(l.Subject, l.School), AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, l.Id.Value)),
                l.ClosesOn)),
        ];
    }
}
