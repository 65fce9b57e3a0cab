using System.Net;
using Skein.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Site;

/// <summary>What nobody sees in what was typed does not reach a row, whichever form it came by.</summary>
public abstract class CleanFormsTests(TestSite site) : SiteTests(site)
{
    private const string Hidden = "Book\u200B the\uFEFF hall\u202E\u0007";

    [Fact]
    public async Task Hidden_characters_go_and_what_is_seen_stays()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/duties/new");

        using var sent = await browser.Submit(form, new()
        {
            ["Sentence"] = Hidden,
            ["How"] = "Ask\u200B Zo\u00EB:\n1. the caf\u0065\u0301",
            ["Owner"] = "person:" + network.CoLeader.Value,
            ["DueOn"] = "2026-09-21",
        });

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var duty = await Site.Db(db => db.Set<Duty>().SingleAsync(
            d => d.NetworkId == network.Id && d.Sentence == "Book the hall", Cancel));
        Assert.Equal("Ask Zo\u00EB:\n1. the caf\u00E9", duty.How);
    }

    [Fact]
    public async Task A_program_that_sends_json_is_read_by_the_same_rule()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var sent = await program.PostJson(
            $"/networks/{network.Id.Value}/duties/new",
            $$"""{ "Sentence": "Ring\u200B Elm", "Owner": "person:{{network.CoLeader.Value}}", "DueOn": "2026-09-21" }""");

        Assert.True(sent.IsSuccessStatusCode);
        Assert.Equal(
            1,
            await Site.Db(db => db.Set<Duty>().CountAsync(d => d.NetworkId == network.Id && d.Sentence == "Ring Elm", Cancel)));
    }
}

public sealed class CleanFormsOnSqlite(SqliteSite site) : CleanFormsTests(site), IClassFixture<SqliteSite>;
public sealed class CleanFormsOnPostgres(PostgresSite site) : CleanFormsTests(site), IClassFixture<PostgresSite>;
