using System.Net;
using Skein.Agreements;
using Skein.Chronicle;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>A version that was put too early is taken back: those who were asked read why, and what they said is kept.</summary>
public abstract class TakeBackTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_version_is_taken_back_with_a_reason_and_those_who_were_asked_read_it_where_they_would_answer()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var links = await text.LinksAsync();
        using var phone = Site.Browser();
        var early = await phone.Page(links[1]);
        await text.AnswerAsync(1);
        var before = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(2));
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var silent = await leader.Submit(await leader.Page($"{text.Page}/taken-back"), new() { ["Because"] = "  " });

        var page = await leader.Fill($"{text.Page}/taken-back", new() { ["Because"] = "The days were wrong." });
        using var late = await phone.Submit(early, Putting.Reply("agreed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains(
            "because: “The days were wrong.”", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var asked = await phone.Page(links[0]);
        Assert.Null(asked.QuerySelector("main form"));
        Assert.Contains(
            "This version was taken back on 9 September 2026, because: “The days were wrong.”", asked.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("was kept", asked.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(1, await text.ConsentsAsync());
        Assert.Contains(
            "1 of 3 schools has agreed (33%).", await text.ReadAsync(network.Teacher, $"?on={before:yyyy-MM-dd}"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Nothing is in force, and nothing is before the schools.", await text.ReadAsync(network.Teacher),
            StringComparison.Ordinal);
        Assert.Contains("The days were wrong.", await text.ReadAsync(network.Teacher, "/versions/1"), StringComparison.Ordinal);
        Assert.Contains("taken-back", await VerbsAsync(text));
        Site.Clock.Forward(TimeSpan.FromDays(-2));
    }

    [Fact]
    public async Task What_is_in_force_or_gone_cannot_be_taken_back_and_a_new_version_can_be_put()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"{text.Page}/taken-back");
        await leader.Follow(await leader.Submit(form, new() { ["Because"] = "Too early." }));

        await text.RedraftAsync("Something better.");
        await text.PutAsync();
        await text.AnswerAsync(3);
        using var over = await leader.Get($"{text.Page}/taken-back");

        Assert.Equal(HttpStatusCode.Found, over.StatusCode);
        Assert.Contains("Version 2 is in force", await text.ReadAsync(network.Teacher), StringComparison.Ordinal);
        Assert.NotNull(await text.Whole(t => t.TakeBack(t.Versions[1], "No.", Site.Clock.Today)));
        Assert.NotNull(await text.Whole(t => t.TakeBack(t.Versions[0], "Again.", Site.Clock.Today)));
    }

    [Fact]
    public async Task Only_a_co_leader_takes_a_text_back_and_nobody_is_waited_for_after_it()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        using var manager = await Site.BrowserOf(network.Manager);
        using var shut = await manager.Get($"{text.Page}/taken-back");
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill($"{text.Page}/taken-back", new() { ["Because"] = "Too early." });
        Site.Clock.Forward(TimeSpan.FromDays(21));
        await leader.SignInAsync(network.CoLeader);

        var talk = (await leader.Page($"/networks/{network.Id.Value}/people/to-talk-with")).QuerySelector("main")!.TextContent;

        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.DoesNotContain("Has not answered", talk, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(-21));
    }

    private Task<List<string>> VerbsAsync(Putting text) => Site.Db(async db =>
        (
            await db.Chronicle
                .Where(c => c.SubjectId == text.Text.Value)
                .Select(c => c.Verb)
                .ToListAsync(Cancel)).ConvertAll(verb => verb["agreement.".Length..]));
}

public sealed class TakeBackOnSqlite(SqliteSite site) : TakeBackTests(site), IClassFixture<SqliteSite>;
public sealed class TakeBackOnPostgres(PostgresSite site) : TakeBackTests(site), IClassFixture<PostgresSite>;
