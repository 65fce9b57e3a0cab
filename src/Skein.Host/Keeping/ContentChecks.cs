using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Host.Keeping;

/// <summary>What can be wrong with what the database says, though every row fits.</summary>
internal static class ContentChecks
{
    public static async Task<List<string>> InstallationAsync(SkeinDb db, CancellationToken cancel) =>
        await db.Set<Installation>().CountAsync(cancel) switch
        {
            1 => [],
            var n => [$"There {(n == 0 ? "is no installation" : $"are {n} installations")}, where there should be one."],
        };

    /// <summary>
    /// I-04: on any day a school has at most one state in a network, and its states follow one another without a gap.
    /// </summary>
    public static async Task<List<string>> MembershipsAsync(SkeinDb db, CancellationToken cancel)
    {
        var spans = db.MembershipSpans.AsNoTracking();
        var ended = await spans.Where(s => s.Until != null && s.Until <= s.From)
            .Select(s => s.MembershipId)
            .Distinct()
            .CountAsync(cancel);
        var overlapping = await spans
            .Where(s => spans.Any(o => o.MembershipId == s.MembershipId
            && o.From > s.From
            && (s.Until == null || o.From < s.Until)))
            .Select(s => s.MembershipId).Distinct().CountAsync(cancel);
        var broken = await spans
            .Where(s => s.Until != null && !spans.Any(o => o.MembershipId == s.MembershipId && o.From == s.Until))
            .Select(s => s.MembershipId).Distinct().CountAsync(cancel);
        return
        [
            .. Said(ended, "membership ends before it begins", "memberships end before they begin"),
            .. Said(
                overlapping, "school has two states in a network on one day", "schools have two states in a network on one day"),
            .. Said(broken, "membership has days without a state", "memberships have days without a state"),
        ];
    }

    public static async Task<List<string>> RolesAsync(SkeinDb db, CancellationToken cancel) =>
 [
            .. Said(
                await db.Roles.CountAsync(r => r.Until != null && r.Until < r.From, cancel), "role ends before it begins",
                "roles end before they begin"),
        ];

    public static async Task<List<string>> LettersAsync(SkeinDb db, CancellationToken cancel)
    {
        var addressees = db.Addressees;
        var toNobody = await db.Letters.CountAsync(l => l.SentAt != null && !addressees.Any(a => a.LetterId == l.Id), cancel);
        var halfAnswered = await addressees.CountAsync(a => a.AnsweredAt == null && a.Given.Any(), cancel);
        return
        [
            .. Said(toNobody, "letter was sent to nobody", "letters were sent to nobody"),
            .. Said(halfAnswered, "answer has no day on which it came", "answers have no day on which they came"),
        ];
    }

    public static async Task<List<string>> ChronicleAsync(SkeinDb db, CancellationToken cancel)
    {
        var words = db.ChronicleWords;
        var wordless = await db.Chronicle.CountAsync(e => !words.Any(w => w.EntryId == e.Id), cancel);
        var named = await db.Chronicle.Select(e => e.NetworkId).Where(id => id != null).Distinct().ToListAsync(cancel);
        var known = await db.Networks.Select(n => n.Id).ToListAsync(cancel);
        var nowhere = named.Except(known.Select(id => (Guid?)id.Value)).Count();
        return
        [
            .. Said(wordless, "row of the chronicle has no words", "rows of the chronicle have no words"),
            .. Said(
                nowhere, "network that the chronicle tells of is not there",
                "networks that the chronicle tells of are not there"),
        ];
    }

    public static async Task<List<string>> SuccessionsAsync(SkeinDb db, CancellationToken cancel) =>
 [
            .. Said(
                await db.Successions.CountAsync(s => s.Code == s.OtherCode, cancel), "school comes after itself",
                "schools come after themselves"),
        ];

    private static IEnumerable<string> Said(int count, string one, string many) =>
        count == 0 ? [] : [$"{Counted.Words(count, one, many)}."];
}
