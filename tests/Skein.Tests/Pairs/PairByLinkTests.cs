using System.Net;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Pairs;
using Skein.Tests.Support;
using Skein.Tests.Voice;

namespace Skein.Tests.Pairs;

/// <summary>
/// A proposal of a pair reaches the other by mail; they say yes on the page behind its link without an account, or nothing
/// (S-51).
/// </summary>
public abstract class PairByLinkTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_partner_says_yes_by_their_link_and_opening_it_changes_nothing()
    {
        var network = await Given.NetworkAsync(Site, "Pairs by link");
        var mail = await ProposedAsync(network, network.Schools[1].Head);
        Assert.Equal("Beech@schools.example", mail.ToAddress, ignoreCase: true);
        Assert.Contains("You need not answer", mail.Text, StringComparison.Ordinal);
        Assert.Equal(Site.Clock.GetUtcNow().UtcDateTime.AddDays(Pair.DaysOpen), mail.NotAfter);

        using var phone = Site.Browser();
        var page = await phone.Page(LinkIn(mail));
        Assert.Contains("You would look at: Questions", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await PairAsync(network)).From);
        var after = await phone.Follow(await phone.Submit(page, new() { ["Act"] = "yes" }));
        Assert.Contains("You have been a pair since", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("main form"));
        Assert.NotNull((await PairAsync(network)).From);

        var by = await Site.Db(db => db.Set<ChronicleEntry>()
            .Where(e => e.Verb == "pair.begun" && e.NetworkId == network.Id.Value)
            .Select(e => e.ActorId)
            .SingleAsync(Cancel));
        Assert.Equal(network.Schools[1].Head.Value, by);
    }

    [Fact]
    public async Task Put_away_by_link_is_told_to_nobody_and_can_still_become_a_yes()
    {
        var network = await Given.NetworkAsync(Site, "Put away by link");
        var mail = await ProposedAsync(network, network.Schools[1].Head);
        using var proposer = await Site.BrowserOf(network.Teacher);
        var before = (await proposer.Page(PairsLinks.Mine)).QuerySelector("#pairs")!.TextContent;
        using var phone = Site.Browser();
        var page = await phone.Follow(await phone.Submit(await phone.Page(LinkIn(mail)), new() { ["Act"] = "away" }));

        Assert.Contains("You put this away", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await proposer.Page(PairsLinks.Mine)).QuerySelector("#pairs")!.TextContent);
        await phone.Follow(await phone.Submit(page, new() { ["Act"] = "yes" }));
        Assert.NotNull((await PairAsync(network)).From);
    }

    [Fact]
    public async Task The_link_ends_with_the_proposal_is_for_one_of_the_two_and_cannot_be_forged()
    {
        var network = await Given.NetworkAsync(Site, "Links that end");
        var link = LinkIn(await ProposedAsync(network, network.Schools[1].Head));
        using var phone = Site.Browser();
        var open = await phone.Page(link);
        using var forged = await phone.Get(link[..^2] + (link[^2] == 'A' ? "BA" : "AA"));
        using var elsewhere = await phone.Get($"/sign-up/{link.Split('/')[^1]}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forged.StatusCode, elsewhere.StatusCode));

        Site.Clock.Forward(TimeSpan.FromDays(Pair.DaysOpen));
        using var late = await phone.Submit(open, new() { ["Act"] = "yes" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("This ended on", (await Browser.Read(late)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Site.Db(async db => await new ForgetPairProposals().DoAsync(db, null!, Site.Clock.GetUtcNow(), Cancel));
        using var gone = await phone.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Their_head_is_warned_of_by_the_link_too_and_goes_on_with_a_reason_for_the_two()
    {
        var network = await Given.NetworkAsync(Site, "Warned by link");
        var mail = await ProposedAsync(network, network.Schools[0].Head, because: "We taught together for years");
        using var phone = Site.Browser();
        using var warned = await phone.Submit(await phone.Page(LinkIn(mail)), new() { ["Act"] = "yes" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        var notice = await Browser.Read(warned);
        Assert.Contains(
            "You are the head of their school", notice.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("kept in the history", notice.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await phone.Follow(await phone.Submit(notice, new() { ["Act"] = "yes", ["Because"] = "So we did" }));
        Assert.NotNull((await PairAsync(network)).From);
    }

    [Fact]
    public async Task Within_one_school_both_say_their_department_and_hear_where_it_is_the_same()
    {
        var network = await Given.NetworkAsync(Site, "Departments");
        var colleague = await Site.Db(async db =>
        {
            var person = Skein.People.Person.Meet(Given.Name("Ann Ford"), null, network.Schools[0].Id, Site.Clock.GetUtcNow());
            db.Add(person);
            await db.SaveChangesAsync(Cancel);
            return person.Id;
        });
        using var teacher = await Site.BrowserOf(network.Teacher);
        await teacher.Fill(
            PairsLinks.New(network.Id),
            new() { ["Other"] = colleague.Value.ToString(), ["Focus"] = "Questions", ["Department"] = "Science" });
        using var other = await Site.BrowserOf(colleague);
        var page = await other.Page(PairsLinks.Mine);
        Assert.Contains("Terry Cole works in: Science", page.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);

        var said = await other.Follow(await other.Submit(page, new() { ["Department"] = "science" }, "form[action$=yes]"));
        Assert.Contains("You two work in one department", said.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await PairAsync(network)).From);
        using var data = await teacher.Get("/me/data");
        Assert.Contains("Science", await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var erased = await teacher.Submit(await teacher.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        Assert.Null((await PairAsync(network)).DepartmentOf(network.Teacher));
    }

    private async Task<MailMessage> ProposedAsync(GivenNetwork network, PersonId to, string? because = null)
    {
        using var browser = await Site.BrowserOf(network.Teacher);
        var typed = new Dictionary<string, string> { ["Other"] = to.Value.ToString(), ["Focus"] = "Questions" };
        var page = await browser.Page(PairsLinks.New(network.Id));
        using var first = await browser.Submit(page, typed);
        if (because is not null)
        {
            typed["Because"] = because;
            await browser.Follow(await browser.Submit(await Browser.Read(first), typed));
        }

        var id = (await PairAsync(network)).Id.Value;
        return await Site.Db(db => db.Mail.SingleAsync(m => m.AboutId == id, Cancel));
    }

    private Task<Pair> PairAsync(GivenNetwork network) =>
        Site.Db(db => db.Pairs.SingleAsync(p => p.NetworkId == network.Id, Cancel));

    private static string LinkIn(MailMessage mail) =>
        mail.Text
            .Split('\n')
            .Single(l => l.StartsWith("https://", StringComparison.Ordinal))
            .Trim()["https://skein.example".Length..];
}

public sealed class PairByLinkOnSqlite(MailingSqlite site) : PairByLinkTests(site), IClassFixture<MailingSqlite>;
public sealed class PairByLinkOnPostgres(MailingPostgres site) : PairByLinkTests(site), IClassFixture<MailingPostgres>;
