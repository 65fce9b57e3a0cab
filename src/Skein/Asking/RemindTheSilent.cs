using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// Those who have not answered get the letter once more: nobody else hears of it, nobody twice on one day, and no school of which
/// nothing is expected today.
/// </summary>
public static class RemindTheSilent
{
    private const int DaysToWait = 2;

    public static async Task<RedirectHttpResult> Remind(
        Here here, LetterToRemind letter, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        var silent = letter.It.IsOpen(here.Today) && FirstDay(letter.It, here.Network) <= here.Today && options.SendsMail
            ? (
                await Addressed.Read(here.Db, letter.It.Id).ToListAsync(cancel)).Where(a => a.IsSilent
                    && MayHear(a, here.Network, here.Now))
            .ToList()
            : [];
        var expected = await here.Db.Memberships.Expected(here.Id, here.Today).Select(m => m.SchoolId).ToListAsync(cancel);
        var post = await Addressed.PostAsync(here.Db, letter.It, here.Network, links, options, cancel);
        var reminded = silent
            .Where(a => a.Addressee.SchoolId is not { } school || expected.Contains(school))
            .Having(a => a.Email)
            .ToList();
        foreach (var (head, email) in reminded)
        {
            head.Addressee.Remind(here.Now);
            here.Db.Add(post.Reminder(head.Addressee, head.Name, head.School, email, here.Now));
        }

        if (reminded.Count > 0)
        {
            here.Record(
                "letter.reminded",
                $"{here.Visitor.Name} reminded {Counted.Words(reminded.Count, LetterKinds.For(letter.It).Reader)} of "
                    + $"{letter.It.SaidInHistory}.",
                "letter", letter.It.Id.Value);
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say(Said(
            Counted.Words(reminded.Count, LetterKinds.For(letter.It).Reader), reminded.Count, FirstDay(letter.It, here.Network),
            here.Today, options));
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.It.Id));
    }

    /// <summary>
    /// A letter is not followed by a reminder while it is still on its way: the first can go two days after it went.
    /// </summary>
    internal static DateOnly FirstDay(Letter letter, NetworkFrame network) =>
        Days.Today(letter.SentAt ?? letter.WrittenAt, network.TimeZone).AddDays(DaysToWait);

    private static bool MayHear(Addressed silent, NetworkFrame network, DateTimeOffset now) =>
        silent.Email is not null && silent.Addressee.GoesBy is not GoesBy.Page
        && (
            silent.Addressee.RemindedAt is not { } last
                || Days.Today(last, network.TimeZone) < Days.Today(now, network.TimeZone));

    private static string Said(string whom, int reminded, DateOnly from, DateOnly today, SiteOptions options) => reminded switch
    {
        0 when !options.SendsMail => "Skein sends no e-mail here. Ring those who have not answered, or print their sheets.",
        0 when today < from => $"The letter has only just gone. A reminder can go from {from.Said()}.",
        0 => "Nobody is left to remind by e-mail today. Ring those who have not answered, or print their sheets.",
        _ => $"A reminder goes to {whom}.",
    };
}
