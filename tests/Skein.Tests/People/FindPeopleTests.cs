using System.Net;
using AngleSharp.Html.Dom;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>Choosing somebody in a network with more people than a list can hold, without JavaScript.</summary>
public abstract class FindPeopleTests(TestSite site) : SiteTests(site)
{
    private const string Looking = "#find-people";

    [Fact]
    public async Task In_a_network_of_the_usual_size_everybody_stands_in_the_list()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);

        var page = await leader.Page(MergeOf(network));

        Assert.Null(page.QuerySelector(Looking));
        Assert.Equal(5, Offered(page).Count);
    }

    [Fact]
    public async Task In_a_large_network_whoever_is_missing_from_the_list_is_found_by_a_part_of_their_name()
    {
        var network = await LargeAsync();
        using var leader = await Site.BrowserOf(network.CoLeader);
        var page = await leader.Page($"/networks/{network.Id.Value}/people/{network.Teacher.Value}/roles/new");
        Assert.Equal(Choices.Most, Offered(page, "Deputy").Count);
        Assert.DoesNotContain(Offered(page, "Deputy"), o => o.StartsWith("Zoe", StringComparison.Ordinal));

        var found = await LookAsync(
            leader, page, "zoe adams", new() { ["Kind"] = RoleKind.Manager, ["Remit"] = "To keep the calendar" });
        Assert.Equal(["Zoe 100%_Adams, Ash Primary School"], Offered(found, "Deputy"));
        Assert.Equal("To keep the calendar", found.QuerySelector("#Remit")!.TextContent);
        Assert.Equal(
            1, await Site.Db(db => db.Roles.CountAsync(r => r.NetworkId == network.Id && r.Kind == RoleKind.Manager, Cancel)));

        var chosen = await LookAsync(
            leader, found, "", new() { ["Deputy"] = found.QuerySelector("#Deputy option:last-child")!.GetAttribute("value")! });
        Assert.Equal(Choices.Most + 1, Offered(chosen, "Deputy").Count);
        using var kept = await leader.Submit(chosen, new() { ["Because"] = "agreed" });
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var zoe = await Site.Db(db => db.People
            .Where(p => p.Name == Given.Name("Zoe 100%_Adams") && p.SchoolId == network.Schools[0].Id)
            .Select(p => p.Id)
            .SingleAsync(Cancel));
        Assert.Equal(
            1, await Site.Db(db => db.Roles.CountAsync(r => r.PersonId == network.Teacher && r.DeputyId == zoe, Cancel)));
    }

    [Fact]
    public async Task Leaving_and_joining_records_look_for_people_in_the_same_way()
    {
        var network = await LargeAsync();
        using var leader = await Site.BrowserOf(network.CoLeader);

        var merge = await LookAsync(leader, await leader.Page(MergeOf(network)), "%_", []);
        var leaving = await LookAsync(
            leader, await leader.Page($"/networks/{network.Id.Value}/people/{network.Manager.Value}/leaving"), "nobody at all",
            []);

        Assert.Equal(["Zoe 100%_Adams, Ash Primary School"], Offered(merge));
        Assert.Equal(
            ["Nobody: it ends"], leaving.QuerySelectorAll("select option[value]:not([value=''])").Select(o => o.TextContent));
        Assert.Contains(
            "Nobody here has a name with “nobody at all” in it.", leaving.QuerySelector(Looking)!.TextContent,
            StringComparison.Ordinal);
        using var joined = await leader.Submit(
            merge, new() { ["Keep"] = merge.QuerySelector("#Keep option:last-child")!.GetAttribute("value")! });
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
    }

    private static string MergeOf(GivenNetwork network) => $"/networks/{network.Id.Value}/people/{network.Teacher.Value}/merge";

    private static List<string> Offered(IHtmlDocument page, string list = "Keep") =>
        [.. page.QuerySelectorAll($"#{list} option:not([value=''])").Select(o => o.TextContent.Trim())];

    private static async Task<IHtmlDocument> LookAsync(
        Browser leader, IHtmlDocument page, string part, Dictionary<string, string> typed)
    {
        using var answer = await leader.Submit(page, new(typed) { ["Find"] = part, ["Look"] = "yes" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.Read(answer);
    }

    private async Task<GivenNetwork> LargeAsync()
    {
        var network = await Given.NetworkAsync(Site, "Large");
        var now = Site.Clock.GetUtcNow();
        var people = Enumerable.Range(
            0, Choices.Most + 20).Select(n => Person.Meet(Given.Name($"Amy {n:000} Brown"), null, network.Schools[0].Id, now))
            .Append(Person.Meet(Given.Name("Zoe 100%_Adams"), null, network.Schools[0].Id, now));
        await Site.Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await BulkWriter.WriteAsync(db, people, Cancel);
            await transaction.CommitAsync(Cancel);
        });
        return network;
    }
}

public sealed class FindPeopleOnSqlite(SqliteSite site) : FindPeopleTests(site), IClassFixture<SqliteSite>;
public sealed class FindPeopleOnPostgres(PostgresSite site) : FindPeopleTests(site), IClassFixture<PostgresSite>;
