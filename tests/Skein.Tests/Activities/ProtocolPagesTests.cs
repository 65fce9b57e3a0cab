using System.Net;
using Skein.Activities;
using Skein.Tests.Support;

namespace Skein.Tests.Activities;

/// <summary>What people could do together stands on pages of their network, each with what it asks of them.</summary>
public abstract class ProtocolPagesTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Everybody_in_the_network_finds_each_protocol_and_reads_it_aloud_with_what_it_asks()
    {
        var network = await Given.NetworkAsync(Site, "What to do");
        using var teacher = await Site.BrowserOf(network.Teacher);
        var kinds = await teacher.Page(ActivitiesLinks.Kinds(network.Id));

        foreach (var protocol in Protocols.All)
        {
            var link = kinds.QuerySelectorAll("main h2 a").Single(a => a.TextContent == protocol.Title).GetAttribute("href")!;
            var words = (await teacher.Page(link)).QuerySelector("main")!.TextContent;

            Assert.All(ReadAloud.From(protocol).Stages, stage => Assert.Contains(stage.Title, words, StringComparison.Ordinal));
            Assert.All(
                protocol.People.SelectMany(part => WhatItAsks.For(protocol, part).InWords),
                sentence => Assert.Contains(sentence, words, StringComparison.Ordinal));
            Assert.Contains(protocol.Source, words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_reads_the_same_and_what_is_no_protocol_is_not_found()
    {
        var network = await Given.NetworkAsync(Site, "By program");
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var told = await teacher.Get($"/api{ActivitiesLinks.Kind(network.Id, "lesson-study")}");
        using var none = await teacher.Get(ActivitiesLinks.Kind(network.Id, "nothing-of-ours"));

        Assert.Contains(
            "Plan the first lesson", await told.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}

public sealed class ProtocolPagesOnSqlite(SqliteSite site) : ProtocolPagesTests(site), IClassFixture<SqliteSite>;
public sealed class ProtocolPagesOnPostgres(PostgresSite site) : ProtocolPagesTests(site), IClassFixture<PostgresSite>;
