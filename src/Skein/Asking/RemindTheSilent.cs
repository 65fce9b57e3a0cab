using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// Those who have not answered get the letter once more: nobody else hears of it, nobody twice on one day, and no school of which
/// nothing is expected today.
/// </summary>
public static class RemindTheSilent
{
    private const int DaysToWait = 2;

    public static async Task<Results<RedirectHttpResult, NotFound>> Remind(
        NetworkId networkId, LetterId letterId, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        var now = clock.GetUtcNow();
        var silent = letter.IsOpen(network.Today) && FirstDay(letter, network) <= network.Today && options.SendsMail
            ? (await Addressed.Of(db, letterId).ToListAsync(cancel)).Where(a => a.IsSilent && MayHear(a, network, now)).ToList()
            : [];
        var expected = await db.Memberships.Expected(networkId, network.Today).Select(m => m.SchoolId).ToListAsync(cancel);
        var post = await Addressed.PostAsync(db, letter, network, links, options, cancel);
        var reminded = silent.Where(a => expected.Contains(a.Addressee.SchoolId)).ToList();
        foreach (var head in reminded)
        {
            head.Addressee.Remind(now);
            db.Add(post.Reminder(head.Addressee, head.Name, head.School, head.Email!, now));
        }

        if (reminded.Count > 0)
        {
            db.Record(
                Happened.In(networkId, visitor, "letter.reminded", $"{visitor.Name} reminded {Counted.Of(reminded.Count, "head")} of “{letter.About}”.", "letter", letterId.Value),
                now);
            await db.SaveChangesAsync(cancel);
        }

        frame.Say(Said(reminded.Count, FirstDay(letter, network), network.Today, options));
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

    /// <summary>A letter is not followed by a reminder while it is still on its way: the first can go two days after it went.</summary>
    internal static DateOnly FirstDay(Letter letter, NetworkFrame network) =>
        Days.Today(letter.SentAt ?? letter.WrittenAt, network.TimeZone).AddDays(DaysToWait);

    private static bool MayHear(Addressed silent, NetworkFrame network, DateTimeOffset now) =>
        silent.Email is not null
        && (silent.Addressee.RemindedAt is not { } last || Days.Today(last, network.TimeZone) < Days.Today(now, network.TimeZone));

    private static string Said(int reminded, DateOnly from, DateOnly today, SiteOptions options) => reminded switch
    {
        0 when !options.SendsMail => "Skein sends no e-mail here. Ring those who have not answered, or print their sheets.",
        0 when today < from => $"The letter has only just gone. A reminder can go from {from.Said()}.",
        0 => "Nobody is left to remind by e-mail today. Ring those who have not answered, or print their sheets.",
        _ => $"A reminder goes to {Counted.Of(reminded, "head")}.",
    };
}
