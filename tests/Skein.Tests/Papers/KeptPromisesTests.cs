using System.Net;
using System.Runtime.CompilerServices;
using Skein.Access;
using Skein.Engagement;
using Skein.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Papers;

/// <summary>Promises of docs/promises.md that no other room's tests keep.</summary>
public abstract class KeptPromisesTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_draft_is_seen_by_those_who_arrange_the_network_alone()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var text = (
            await leader.Fill(
                $"{NetworksLinks.Agreements(network.Id)}/new/purpose", new() { ["Words"] = "Words that are not ready" })).Url;

        var draft = $"{new Uri(text).AbsolutePath}/draft";

        await OpensForAsync(draft, network, network.CoLeader, network.Manager);
        Assert.Contains("Words that are not ready", (await leader.Page(draft)).Source.Text, StringComparison.Ordinal);
        foreach (var other in new[] { network.Teacher, network.Schools[0].Head })
        {
            using var browser = await Site.BrowserOf(other);
            using var answer = await browser.Get(new Uri(text).AbsolutePath);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(
                "not ready", (await browser.Page(NetworksLinks.Agreements(network.Id))).Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_of_invitations_to_print_opens_for_co_leaders_alone()
    {
        var network = await Given.NetworkAsync(Site);

        await OpensForAsync(NetworksLinks.InvitationSheet(network.Id), network, network.CoLeader);
    }

    [Fact]
    public async Task Who_else_should_know_is_a_page_for_those_who_arrange_the_network_alone()
    {
        var network = await Given.NetworkAsync(Site);

        await OpensForAsync(EngagementLinks.Stakeholders(network.Id), network, network.CoLeader, network.Manager);
    }

    /// <summary>“Which pages you open is not kept”: reading leaves no row in any table there is.</summary>
    [Fact]
    public async Task No_table_keeps_who_opened_which_page()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        await teacher.Page("/me");
        var before = await RowsAsync();

        foreach (
            var page in new[]
            {
                "/me", NetworksLinks.Home(network.Id), NetworksLinks.People(network.Id), NetworksLinks.History(network.Id),
                NetworksLinks.Voice(network.Id), NetworksLinks.Papers(network.Id),
            })
        {
            await teacher.Page(page);
        }

        Assert.Equal(before, await RowsAsync());
    }

    private async Task OpensForAsync(string page, GivenNetwork network, params PersonId[] readers)
    {
        foreach (var person in new[] { network.CoLeader, network.Manager, network.Teacher, network.Schools[0].Head })
        {
            using var browser = await Site.BrowserOf(person);
            using var answer = await browser.Get(page);
            Assert.Equal(readers.Contains(person) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private Task<Dictionary<string, long>> RowsAsync() => Site.Db(async db =>
    {
        var rows = new Dictionary<string, long>();
        foreach (
            var table in db.Model
                .GetEntityTypes()
                .Select(type => type.GetTableName())
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal))
        {
            var counting = FormattableStringFactory.Create($"""select count(*) as "Value" from "{table}" """);
            rows[table] = await db.Database.SqlQuery<long>(counting).SingleAsync(Cancel);
        }

        return rows;
    });
}

public sealed class KeptPromisesOnSqlite(SqliteSite site) : KeptPromisesTests(site), IClassFixture<SqliteSite>;
public sealed class KeptPromisesOnPostgres(PostgresSite site) : KeptPromisesTests(site), IClassFixture<PostgresSite>;
