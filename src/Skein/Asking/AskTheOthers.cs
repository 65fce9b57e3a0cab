using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Heads whom the letter has not asked yet, because their school joined later, are asked too. Nobody is asked twice.</summary>
public static class AskTheOthers
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Ask(
        NetworkId networkId, LetterId letterId, SkeinDb db, Visitor visitor, SendLetter sending, LetterMatters matters, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        var others = letter.IsOpen(network.Today) ? await NotYetAskedAsync(db, network, letter, matters, cancel) : [];
        if (others.Count > 0)
        {
            // A head who joined later has seen no form on which somebody chose, so the letter goes by e-mail or on paper.
            var to = others.Select(h => new SendLetter.To(h, sending.Usual(h.Email) is GoesBy.Mail ? GoesBy.Mail : GoesBy.Paper)).ToList();
            await sending.AskMoreAsync(letter, network, to, visitor, clock.GetUtcNow(), cancel);
            if (matters.Of(letter) is { } matter)
            {
                await matter.AskAlsoAsync(letter, [.. others.Select(h => h.SchoolId).Distinct()], network.Today, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }

        frame.Say(others.Count == 0 ? "Every head has been asked already." : $"The letter now asks {Counted.Of(others.Count, "more head")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

    internal static async Task<List<Heads.Head>> NotYetAskedAsync(
        SkeinDb db, NetworkFrame network, Letter letter, LetterMatters matters, CancellationToken cancel)
    {
        var asked = await db.Addressees.Where(a => a.LetterId == letter.Id).Select(a => new { a.PersonId, a.SchoolId }).ToListAsync(cancel);
        var heads = matters.Of(letter) is { } matter
            ? await matter.MayAskAsync(letter, network.Today, cancel)
            : await Heads.Of(db, network.Id, network.Today).ToListAsync(cancel);
        return [.. heads.Where(h => !asked.Contains(new { h.PersonId, h.SchoolId }))];
    }
}
