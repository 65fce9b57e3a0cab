using Skein.Agreements;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>Somebody is head of two schools: a text is before each of them, and each is answered for by itself.</summary>
public abstract class TwoSchoolsTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task The_school_that_has_not_answered_is_what_is_next_whichever_of_the_two_it_is(int answered, int waiting)
    {
        var (text, links) = await BothAsync();
        var schools = text.Network.Schools;
        using var head = await Site.BrowserOf(schools[0].Head);
        var before = (await head.Page(text.Page)).QuerySelector(".act")!;
        Assert.Equal(
            [($"Answer for {schools[0].Name}", links[0]), ($"Answer for {schools[1].Name}", links[1])],
            before.QuerySelectorAll("a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!)));

        await head.Fill(links[answered], Putting.Reply("agreed"));

        var page = await head.Page(text.Page);
        Assert.Equal(
            [($"Answer for {schools[waiting].Name}", links[waiting])],
            page.QuerySelectorAll(".act a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!)));
        Assert.Contains(
            $"{schools[answered].Name} has answered", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll($"a[href='{links[answered]}']"));
    }

    [Fact]
    public async Task When_both_have_answered_nothing_is_next_and_both_answers_can_be_changed()
    {
        var (text, links) = await BothAsync();
        using var head = await Site.BrowserOf(text.Network.Schools[0].Head);
        await head.Fill(links[0], Putting.Reply("agreed"));
        await head.Fill(links[1], Putting.Reply("agreed"));

        var page = await head.Page(text.Page);

        Assert.Null(page.QuerySelector(".act"));
        Assert.Equal(links, page.QuerySelectorAll("a[href^='/answer/']").Select(a => a.GetAttribute("href")!));
    }

    private async Task<(Putting Text, IReadOnlyList<string> Links)> BothAsync()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            await db.Roles.Where(r => r.PersonId == network.Schools[1].Head).ExecuteDeleteAsync(Cancel);
            db.Add(
                RoleAssignment.InSchool(
                    network.Schools[1].Id, network.Schools[0].Head, RoleKind.Head, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        return (text, [.. (await text.LinksAsync()).Take(2)]);
    }
}

public sealed class TwoSchoolsOnSqlite(SqliteSite site) : TwoSchoolsTests(site), IClassFixture<SqliteSite>;
public sealed class TwoSchoolsOnPostgres(PostgresSite site) : TwoSchoolsTests(site), IClassFixture<PostgresSite>;
