using Skein.Groups;
using Skein.People;
using Skein.Tests.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>What is asked of a head stands on their one page: of their school, and of themselves.</summary>
public abstract class HeadPageTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task All_that_is_asked_is_shown_and_what_is_asked_twice_is_shown_once()
    {
        var network = await Given.NetworkAsync(Site);
        var (school, head) = (network.Schools[0].Id, network.Schools[0].Head);
        foreach (var name in new[] { "Talk in maths", "Reading aloud" })
        {
            await (await SomeGroup.StartAsync(Site, name: name, network: network)).InviteAsync(network.CoLeader, head);
        }

        await Site.Db(async db =>
        {
            var (person, newcomer) = Newcomer.Come(
                Given.Name("Pat Newman"), null, network.Id, school, Site.Clock.Today, Site.Clock.GetUtcNow());
            db.AddRange(person, newcomer);
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(head);

        var asked = (await browser.Page(PeopleLinks.Head(school))).QuerySelectorAll("#asked a");

        Assert.Equal(
            [
                ("1 person says that they work in your school. Do they?", PeopleLinks.NewcomersOf(network.Id, school)),
                ("You are invited to the group “Reading aloud”", GroupsLinks.Mine),
                ("You are invited to the group “Talk in maths”", GroupsLinks.Mine),
            ],
            asked.Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!)));
    }
}

public sealed class HeadPageOnSqlite(SqliteSite site) : HeadPageTests(site), IClassFixture<SqliteSite>;
public sealed class HeadPageOnPostgres(PostgresSite site) : HeadPageTests(site), IClassFixture<PostgresSite>;
