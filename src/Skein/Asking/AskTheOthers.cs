using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Asking;

/// <summary>
/// Heads whom the letter has not asked yet, because their school joined later, are asked too. Nobody is asked twice.
/// </summary>
public static class AskTheOthers
{
    public static async Task<RedirectHttpResult> Ask(
        Here here, OneLetter letter, SendLetter sending, LetterMatters matters, CancellationToken cancel)
    {
        var others = letter.It.IsOpen(here.Today) ? await NotYetAskedAsync(here, letter.It, matters, cancel) : [];
        if (others.Count > 0)
        {
            // A head who joined later has seen no form on which somebody chose, so the letter goes by e-mail or on paper.
            var to = others.Select(h => new SendLetter.To(h, sending.Usual(h.Email) is GoesBy.Mail ? GoesBy.Mail : GoesBy.Paper))
                .ToList();
            await sending.AskMoreAsync(letter.It, here.Network, to, here.Visitor, here.Now, cancel);
            if (matters.For(letter.It) is { } matter)
            {
                await matter.AskAlsoAsync(letter.It, [.. others.Select(h => h.AnswersFor).Distinct()], here.Today, cancel);
            }

            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say(
            others.Count == 0
                ? "Every head has been asked already."
                : $"The letter now asks {Counted.Words(others.Count, "more head")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.It.Id));
    }

    internal static async Task<List<Recipient>> NotYetAskedAsync(
        Here here, Letter letter, LetterMatters matters, CancellationToken cancel)
    {
        if (letter.IsMessage)
        {
            return [];
        }

        var asked = await here.Db.Addressees
            .Where(a => a.LetterId == letter.Id)
            .Select(a => new { a.PersonId, a.SchoolId })
            .ToListAsync(cancel);
        var heads = matters.For(letter) is { } matter
            ? await matter.MayAskAsync(letter, here.Today, cancel)
            : await Heads.In(here.Db, here.Id, here.Today).ToListAsync(cancel);
        return [.. heads.Where(h => !asked.Contains(new { h.PersonId, h.SchoolId }))];
    }
}
