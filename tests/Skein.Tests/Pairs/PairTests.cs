using System.Net;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Pairs;
using Skein.People;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Pairs;

/// <summary>Coaching pairs: two acceptances, no line management unsaid, notes for the two alone (S-51, I-16).</summary>
public abstract class PairTests(TestSite site) : SiteTests(site)
{
    private const string Note = "The quiet table spoke first today";

    [Fact]
    public async Task A_pair_needs_both_and_is_counted_once()
    {
        var network = await Given.NetworkAsync(Site);
        var other = network.Schools[1].Head;
        await ProposeAsync(network, network.Teacher, other);
        Assert.Equal(0, await CountAsync(network));

        using var asked = await Site.BrowserOf(other);
        Assert.Contains(
            "asked whether you would like to be a coaching pair", (await asked.Page("/me")).Body!.TextContent,
            StringComparison.Ordinal);
        await asked.Fill(PairsLinks.Mine, [], "form[action$=yes]");
        Assert.Equal(1, await CountAsync(network));
        Assert.Contains(
            "Terry Cole", (await asked.Page(PairsLinks.Mine)).QuerySelector("#pairs")!.TextContent, StringComparison.Ordinal);

        var pair = await Site.Db(db => db.Pairs.SingleAsync(p => p.NetworkId == network.Id, Cancel));
        await asked.Fill(PairsLinks.Pair(pair.Id), [], "form[action$=ending]");
        Assert.Equal(0, await CountAsync(network));
    }

    [Fact]
    public async Task What_somebody_has_put_away_hides_nothing_that_still_waits_and_pairs_come_in_pages()
    {
        var network = await Given.NetworkAsync(Site);
        var (me, other) = (network.Teacher, network.Schools[1].Head);
        await Site.Db(async db =>
        {
            foreach (var n in Enumerable.Range(0, 2 * Paging.Size))
            {
                var pair = Pair.Propose(
                    network.Id, other, me, PairFocus.Teaching, $"Focus {n:00}", other, Site.Clock.Today, Site.Clock
                        .GetUtcNow()
                        .AddMinutes(n - 90));
                if (n < Paging.Size)
                {
                    pair.PutAway(me);
                }

                db.Add(pair);
            }

            await db.SaveChangesAsync(Cancel);
        });
        await ProposeAsync(network, me, network.Schools[2].Head);
        using var browser = await Site.BrowserOf(me);

        var first = (await browser.Page(PairsLinks.Mine)).Body!.TextContent;
        Assert.DoesNotContain("Focus 24", first, StringComparison.Ordinal);
        Assert.Contains("Focus 25", first, StringComparison.Ordinal);
        Assert.Contains(
            "You said yes; no answer yet", (await browser.Page($"{PairsLinks.Mine}?page=2")).QuerySelector("#pairs")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_was_put_away_looks_like_one_that_nobody_answered()
    {
        var network = await Given.NetworkAsync(Site);
        var other = network.Schools[1].Head;
        await ProposeAsync(network, network.Teacher, other);
        using var proposer = await Site.BrowserOf(network.Teacher);
        var before = (await proposer.Page(PairsLinks.Mine)).QuerySelector("#pairs")!.TextContent;
        using var asked = await Site.BrowserOf(other);
        await asked.Fill(PairsLinks.Mine, [], "form[action$=away]");

        Assert.Equal(before, (await proposer.Page(PairsLinks.Mine)).QuerySelector("#pairs")!.TextContent);
        Assert.Contains("no answer yet", before, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(Pair.DaysOpen));
        await Site.Db(async db => await new ForgetPairProposals().DoAsync(db, null!, Site.Clock.GetUtcNow(), Cancel));
        Assert.False(await Site.Db(db => db.Pairs.AnyAsync(p => p.NetworkId == network.Id, Cancel)));
    }

    [Fact]
    public async Task A_pair_with_one_s_own_head_is_warned_and_goes_on_with_a_reason_that_is_theirs()
    {
        var network = await Given.NetworkAsync(Site);
        var head = network.Schools[0].Head;
        using var teacher = await Site.BrowserOf(network.Teacher);
        var form = await teacher.Page(PairsLinks.New(network.Id));
        using var warned = await teacher.Submit(form, new() { ["Other"] = head.Value.ToString(), ["Focus"] = "Questions" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        var notice = await Browser.Read(warned);
        Assert.Contains(
            "They are the head of your school", notice.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await teacher.Follow(await teacher.Submit(notice, new() { ["Because"] = "We taught together for years" }));
        using var other = await Site.BrowserOf(head);
        using var warnedToo = await other.Submit(await other.Page(PairsLinks.Mine), [], "form[action$=yes]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warnedToo.StatusCode);
        Assert.False(
            await Site.Db(db => db.Set<ChronicleWords>().AnyAsync(w => w.Reason == "We taught together for years", Cancel)));
    }

    [Fact]
    public async Task Who_one_s_line_manager_is_warns_oneself_and_is_seen_by_nobody_else()
    {
        var network = await Given.NetworkAsync(Site);
        var manager = network.Schools[1].Head;
        using var teacher = await Site.BrowserOf(network.Teacher);
        await teacher.Fill(PairsLinks.Mine, new() { ["Manager"] = manager.Value.ToString() }, "form[action$=line-manager]");
        using var warned = await teacher.Submit(
            await teacher.Page(PairsLinks.New(network.Id)),
            new() { ["Other"] = manager.Value.ToString(), ["Focus"] = "Questions" });
        Assert.Contains(
            "You wrote down", (await Browser.Read(warned)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await ProposeAsync(network, manager, network.Teacher);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var arranged = await leader.Submit(
            await leader.Page(PairsLinks.New(network.Id)),
            new()
            {
                ["One"] = network.Teacher.Value.ToString(),
                ["Other"] = network.Schools[2].Head.Value.ToString(),
                ["Focus"] = "Questions",
            });
        Assert.Equal(HttpStatusCode.Found, arranged.StatusCode);
    }

    [Fact]
    public async Task Notes_are_for_the_two_and_no_head_co_leader_or_administrator_opens_them()
    {
        var network = await Given.NetworkAsync(Site);
        var (one, other) = (network.Teacher, network.Schools[1].Head);
        await ProposeAsync(network, one, other);
        using var asked = await Site.BrowserOf(other);
        await asked.Fill(PairsLinks.Mine, [], "form[action$=yes]");
        var pair = await Site.Db(db => db.Pairs.SingleAsync(p => p.NetworkId == network.Id, Cancel));
        using var teacher = await Site.BrowserOf(one);
        var rows = await Site.Db(db => db.Set<ChronicleEntry>().CountAsync(Cancel));
        await teacher.Fill(PairsLinks.Pair(pair.Id), new() { ["Text"] = Note }, "form[action$=notes]");
        Assert.Contains(
            Note, (await asked.Page(PairsLinks.Pair(pair.Id))).QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, await Site.Db(db => db.Set<ChronicleEntry>().CountAsync(Cancel)));

        await Site.Db(async db =>
        {
            db.Add(
                RoleAssignment.InInstallation(network.Manager, RoleKind.Administrator, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var reader in new[] { network.Schools[0].Head, network.CoLeader, network.Manager })
        {
            using var browser = await Site.BrowserOf(reader);
            using var closed = await browser.Get(PairsLinks.Pair(pair.Id));
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
            var history = (await browser.Page(NetworksLinks.History(network.Id))).Body!.TextContent;
            Assert.DoesNotContain("coaching pair", history, StringComparison.Ordinal);
        }

        Assert.Contains(Note, await (await teacher.Get("/me/data")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Note, await (await asked.Get("/me/data")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var erased = await teacher.Submit(await teacher.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        Assert.False(await Site.Db(db => db.PairNotes.AnyAsync(n => n.PairId == pair.Id, Cancel)));
    }

    [Fact]
    public async Task Partners_are_offered_of_two_schools_with_one_focus_and_not_a_stated_line_manager()
    {
        var network = await Given.NetworkAsync(Site);
        var (ash, beech, cedar) = (network.Schools[0].Head, network.Schools[1].Head, network.Schools[2].Head);
        foreach (
            var (person, focus) in new[]
            {
                (network.Teacher, "Questions"), (ash, "questions"), (beech, "Questions "), (cedar, "Reading"),
            })
        {
            using var browser = await Site.BrowserOf(person);
            await browser.Fill(PairsLinks.Pairs(network.Id), new() { ["Focus"] = focus }, "form[action$=wish]");
        }

        await Site.Db(async db =>
        {
            db.Add(new LineManager(network.Teacher, beech));
            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.CoLeader);
        var page = await leader.Page(PairsLinks.Partners(network.Id));
        var row = Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("Ash Head", row, StringComparison.Ordinal);
        Assert.Contains("Beech Head", row, StringComparison.Ordinal);
        Assert.Contains("2 people without a partner yet", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);

        var proposed = await leader.Page(page.QuerySelector("tbody a")!.GetAttribute("href")!);
        await leader.Follow(await leader.Submit(proposed, []));
        Assert.Equal(0, await CountAsync(network));
        Assert.True(
            await Site.Db(db => db.Pairs.AnyAsync(
                p => p.NetworkId == network.Id && p.OneYesOn == null && p.OtherYesOn == null, Cancel)));
    }

    private async Task ProposeAsync(GivenNetwork network, PersonId by, PersonId to)
    {
        using var browser = await Site.BrowserOf(by);
        await browser.Fill(PairsLinks.New(network.Id), new() { ["Other"] = to.Value.ToString(), ["Focus"] = "Questions" });
    }

    private async Task<int> CountAsync(GivenNetwork network)
    {
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var json = await browser.Get($"/api{PairsLinks.Pairs(network.Id)}");
        return System.Text.Json.JsonDocument
            .Parse(await json.Content.ReadAsStringAsync(Cancel))
            .RootElement
            .GetProperty("pairs")
            .GetInt32();
    }
}

public sealed class PairsOnSqlite(SqliteSite site) : PairTests(site), IClassFixture<SqliteSite>;
public sealed class PairsOnPostgres(PostgresSite site) : PairTests(site), IClassFixture<PostgresSite>;
