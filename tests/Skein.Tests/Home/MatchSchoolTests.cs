using Skein.Chronicle;
using Skein.Networks;
using Skein.Schools;
using Skein.Tests.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

public abstract class MatchSchoolTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_school_without_a_number_is_offered_and_told_of_without_one()
    {
        await Site.Import("School,Town\nAsh Primary School,Whitby\n");
        var listed = await Site.Db(db => db.Schools.SingleAsync(s => s.Scheme != null && s.Town == "Whitby", Cancel));
        var network = await Given.NetworkAsync(Site, schools: 1);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var address = NetworksLinks.Acts(network.Id, network.Schools[0].Id, "match");

        var page = await browser.Page(address);
        using var matched = await browser.Submit(page, new() { ["To"] = listed.Id.Value.ToString() }, "main form[method=post]");
        await browser.Follow(matched);

        Assert.DoesNotContain("~", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("number", page.QuerySelector(".govuk-radios")!.TextContent, StringComparison.Ordinal);
        Assert.True(await Site.Db(db => db.ChronicleWords.AnyAsync(
            w => w.Sentence == "Leila Osei found Ash Primary School in the register: it is Ash Primary School.", Cancel)));
    }
}

public sealed class MatchSchoolOnSqlite(SqliteSite site) : MatchSchoolTests(site), IClassFixture<SqliteSite>;
public sealed class MatchSchoolOnPostgres(PostgresSite site) : MatchSchoolTests(site), IClassFixture<PostgresSite>;
