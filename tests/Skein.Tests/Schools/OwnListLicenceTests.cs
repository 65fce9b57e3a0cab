using Skein.Tests.Support;
using static Skein.Tests.Schools.Importing;

namespace Skein.Tests.Schools;

/// <summary>
/// A list of somebody's own may hold unique reference numbers. It is nobody else's for that, and no licence is claimed for it.
/// </summary>
public abstract class OwnListLicenceTests(TestSite site) : SiteTests(site)
{
    private const string Licence = "Open Government Licence";

    [Fact]
    public async Task No_licence_is_claimed_for_lists_of_somebodys_own_and_one_is_once_a_public_register_is_brought_in()
    {
        await Site.Import("urn,name,opened,closed,town\n970001,Own School,01-09-1970,31-03-2015,Stoke\n");
        await Site.Import("urn,name,town\n970002,Own School,Stoke\n");
        await Site.Import("URN,School,Town\n970003,Own School,Stoke\n");
        var own = await PagesAsync("970001");

        await Site.Import(Dates + "970004,Public School,,,Stoke,\n");
        var open = await PagesAsync("970004");

        Assert.All(own, page => Assert.DoesNotContain(Licence, page, StringComparison.Ordinal));
        Assert.All(open, page => Assert.Contains(Licence, page, StringComparison.Ordinal));
    }

    private async Task<string[]> PagesAsync(string code)
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var id = (await Site.School(code)).Id.Value;
        using var told = await browser.Get($"/api/schools/{id}");
        return [
            (await browser.Page("/schools?q=school+stoke")).Body!.TextContent,
            (await browser.Page($"/schools/{id}")).Body!.TextContent,
            await told.Content.ReadAsStringAsync(Cancel),
        ];
    }
}

public sealed class OwnListLicenceOnSqlite(SqliteSite site) : OwnListLicenceTests(site), IClassFixture<SqliteSite>;
public sealed class OwnListLicenceOnPostgres(PostgresSite site) : OwnListLicenceTests(site), IClassFixture<PostgresSite>;
