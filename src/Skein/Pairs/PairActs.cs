using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>
/// What proposing a pair and saying yes to it change, signed in or by link, in the transaction of whoever does it.
/// </summary>
internal static class PairActs
{
    /// <param name="Department">Where they work in their school, if they say.</param>
    /// <param name="Because">Why it goes on although one answers for the other at work.</param>
    public sealed record Yes(string? Department, string? Because);

    /// <returns>What is said of it; null where there are problems, which are added.</returns>
    public static async Task<string?> SayYesAsync(
        Asked asked, Pair pair, PersonId me, Yes yes, Problems problems, CancellationToken cancel)
    {
        var (today, before) = (await asked.Db.TodayInAsync(pair.NetworkId, asked.Now, cancel), pair.From);
        var because = TypedText.Read(yes.Because, nameof(Yes.Because), Pair.LongestReason, problems);
        var department = TypedText.Read(yes.Department, nameof(Yes.Department), Pair.LongestDepartment, problems);
        if (
            !pair.HasYesOf(me)
                && because is null
                && await LineManagement.ForAsync(asked.Db, me, pair.PartnerOf(me), today, cancel) is { } notice)
        {
            problems.Add(nameof(Yes.Because), notice);
        }

        if (!problems.Any && pair.SayYes(me, because, today) is { } refusal)
        {
            problems.Add("", refusal.Reason);
        }

        if (problems.Any)
        {
            return null;
        }

        pair.WorksIn(me, department);
        if (before is null && pair.From is not null)
        {
            var (one, other) = (pair.OneId, pair.OtherId);
            asked.Db.RemoveRange(
                await asked.Db.PairWishes
                    .Where(w => w.NetworkId == pair.NetworkId && (w.PersonId == one || w.PersonId == other))
                    .ToListAsync(cancel));
            asked.Record(Happened("pair.begun", "A coaching pair has begun.", pair, asked.Visitor) with { By = me.Value }, today);
        }

        return pair.From is null ? "You said yes. It is a pair once the other has said so too."
            : pair.IsOneDepartment && await IsOneSchoolAsync(asked.Db, pair, cancel)
            ? "You are a pair. You two work in one department: a third, from another, would see what both of you are used to."
            : "You are a pair.";
    }

    /// <summary>
    /// Writes to those of the two who did not propose it, each with a link of their own. They may say yes, or nothing.
    /// </summary>
    public static async Task AskAsync(
        SkeinDb db, Pair pair, string network, PersonId by, string byName, SignedLinks links, SiteOptions options,
        DateTimeOffset now, CancellationToken cancel)
    {
        if (!options.SendsMail || options.IsAlone)
        {
            return;
        }

        var (one, other, signer) = (pair.OneId, pair.OtherId, await links.SignerAsync(cancel));
        var two = await db.People
            .Where(p => (p.Id == one || p.Id == other) && p.ErasedAt == null)
            .Select(p => new { p.Id, p.Name, p.Email })
            .ToListAsync(cancel);
        var asker = await db.AskerAsync(by, cancel);
        foreach (var person in two.Where(p => p.Id != by))
        {
            var partner = two.First(p => p.Id != person.Id).Name.Value;
            if (person.Email is { } email)
            {
                var mail = new AskedToPair(
                    byName, partner == byName ? "them" : partner, partner, network, pair.Focus,
                    options.AddressOf(AskToPair.LinkTo(signer, pair, person.Id)));
                db.Add(
                    MailMessage.To(
                        email.Value, asker, mail, now, name: person.Name.Value, about: pair.Id.Value,
                        notAfter: now.AddDays(Pair.DaysOpen), mayWait: true));
            }
        }
    }

    public static Happening Happened(string verb, string sentence, Pair pair, Visitor visitor) =>
        GroupHappenings.About(
            verb, sentence, "pair", pair.Id.Value, pair.NetworkId, visitor, (Happening.Person, pair.OneId.Value),
            (Happening.Person, pair.OtherId.Value));

    public static async Task<bool> IsOneSchoolAsync(SkeinDb db, Pair pair, CancellationToken cancel)
    {
        var (one, other) = (pair.OneId, pair.OtherId);
        var schools = await db.People.Where(p => p.Id == one || p.Id == other).Select(p => p.SchoolId).ToListAsync(cancel);
        return schools is [{ } first, { } second] && first == second;
    }
}

internal sealed record AskedToPair(string Asker, string Whom, string Partner, string Network, string LookAt, string Link)
    : MailText;
