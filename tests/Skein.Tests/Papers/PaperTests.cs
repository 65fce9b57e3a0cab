using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.Papers;
using Skein.People;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Papers;

/// <summary>What a staff room and a data protection officer are given on paper, for each who may ask for it.</summary>
public abstract partial class PaperTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] OfANetwork = ["", "/who-sees-what", "/impact", "/controllers"];

    [Fact]
    public async Task Who_sees_what_opens_for_anybody_and_names_nobody_of_a_network()
    {
        var network = await Given.NetworkAsync(Site, "Heronmere");
        using var anybody = Site.Browser();

        var page = await anybody.Page(PapersLinks.WhoSeesWhat);

        Assert.Contains("Never for appraisal", Text(page), StringComparison.Ordinal);
        Assert.Contains("You need give no reason", Text(page), StringComparison.Ordinal);
        Assert.Contains("It is never your yes", Text(page), StringComparison.Ordinal);
        Assert.Contains("freedom of information", Text(page), StringComparison.Ordinal);
        Assert.All(
            ["Heronmere", "Leila", "Mina", "Ash"], name => Assert.DoesNotContain(name, Text(page), StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll(".by-hand"));
        Assert.NotNull((await anybody.Page("/privacy")).QuerySelector($"a[href='{PapersLinks.WhoSeesWhat}']"));
        Assert.NotEqual(default, network.Id);
    }

    [Fact]
    public async Task In_a_network_the_sheet_says_whom_to_ask()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var home = await teacher.Page(NetworksLinks.Home(network.Id));
        Assert.NotNull(home.QuerySelector($"a[href='{PapersLinks.WhoSeesWhatIn(network.Id)}']"));

        var sheet = Text(await teacher.Page(PapersLinks.WhoSeesWhatIn(network.Id)));

        Assert.Contains("Co-leaders: Leila Osei. Manager: Mina Patel", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Head", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_papers_of_a_network_hold_its_schools_and_their_heads_of_today()
    {
        var network = await Given.NetworkAsync(Site, "Riverside");
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Contains(
            "Ash Primary School: Ash Head", Text(await leader.Page(PapersLinks.ImpactIn(network.Id))), StringComparison.Ordinal);

        await Site.Db(async db =>
        {
            var role = await db.Roles.SingleAsync(r => r.PersonId == network.Schools[0].Head && r.Kind == RoleKind.Head, Cancel);
            Assert.Null(role.End(Site.Clock.Today.AddDays(-1)));
            await db.SaveChangesAsync(Cancel);
        });

        foreach (var paper in new[] { PapersLinks.ImpactIn(network.Id), PapersLinks.ControllersIn(network.Id) })
        {
            var page = await leader.Page(paper);
            Assert.Contains("Riverside", Text(page), StringComparison.Ordinal);
            Assert.Contains("Ash Primary School: no head is named in Skein", Text(page), StringComparison.Ordinal);
            Assert.Contains("Beech Primary School: Beech Head", Text(page), StringComparison.Ordinal);
            Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public async Task Everybody_with_a_part_in_a_network_reads_its_papers_and_strangers_read_none()
    {
        var network = await Given.NetworkAsync(Site);
        var other = await Given.NetworkAsync(Site, "Hillside");
        foreach (var reader in new[] { network.CoLeader, network.Manager, network.Teacher, network.Schools[1].Head })
        {
            using var browser = await Site.BrowserOf(reader);
            foreach (var paper in OfANetwork)
            {
                await browser.Page(NetworksLinks.Papers(network.Id) + paper);
                using var elsewhere = await browser.Get(NetworksLinks.Papers(other.Id) + paper);
                Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
            }

            using var installation = await browser.Get(PapersLinks.Impact);
            Assert.Equal(HttpStatusCode.Forbidden, installation.StatusCode);
        }
    }

    [Fact]
    public async Task An_administrator_fills_in_a_network_by_hand_and_is_named_on_the_paper()
    {
        await Given.NetworkAsync(Site, "Heronmere");
        var keeper = await AdministratorAsync();
        using var browser = await Site.BrowserOf(keeper);
        Assert.NotNull((await browser.Page(PeopleLinks.Administrators)).QuerySelector($"a[href='{PapersLinks.All}']"));

        Assert.Equal(3, (await browser.Page(PapersLinks.All)).QuerySelectorAll("main .panel a").Length);
        foreach (var paper in new[] { PapersLinks.Impact, PapersLinks.Controllers })
        {
            var page = await browser.Page(paper);
            Assert.Contains("Kim Keeper", Text(page), StringComparison.Ordinal);
            Assert.All(["Heronmere", "Ash", "Leila"], name => Assert.DoesNotContain(name, Text(page), StringComparison.Ordinal));
            Assert.NotEmpty(page.QuerySelectorAll(".by-hand"));
        }
    }

    [Fact]
    public async Task Those_who_lead_find_the_papers_on_the_networks_home_and_in_its_settings()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);

        foreach (var page in new[] { NetworksLinks.Home(network.Id), NetworksLinks.Settings(network.Id) })
        {
            Assert.Equal(
                NetworksLinks.Papers(network.Id).Name,
                (await leader.Page(page)).QuerySelector($"a[href='{NetworksLinks.Papers(network.Id)}']")?.TextContent);
        }
    }

    [Fact]
    public async Task A_name_is_text_on_a_paper_and_a_path_or_password_is_on_none()
    {
        var network = await Given.NetworkAsync(Site, "<b>Bold</b> [click](javascript:alert(1)) {address}");
        using var leader = await Site.BrowserOf(network.CoLeader);

        foreach (var paper in OfANetwork)
        {
            var page = await leader.Page(NetworksLinks.Papers(network.Id) + paper);
            Assert.Null(page.QuerySelector("main b, a[href^=javascript]"));
            Assert.DoesNotContain(Site.Address.File ?? "Password", page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Site.Address.Connection, page.Source.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            "[click](javascript:alert(1)) {address}", Text(await leader.Page(PapersLinks.ImpactIn(network.Id))),
            StringComparison.Ordinal);
    }

    /// <summary>A figure that is typed into a paper would stay when the code's changes.</summary>
    [Fact]
    public async Task Every_figure_of_a_paper_and_of_the_statement_is_the_code_s()
    {
        foreach (var file in new[] { "Papers.who-sees-what.md", "Papers.impact.md", "Papers.controllers.md", "Home.privacy.md" })
        {
            var typed = Figure().Matches(OfTheLaw().Replace(DataFiles.Text(file), "")).Select(found => $"{file}: {found.Value}");
            Architecture.Findings.None(typed);
        }

        using var anybody = Site.Browser();
        var statement = Text(await anybody.Page("/privacy"));
        Assert.Contains($"The words of an e-mail to you: {ForgetMailTexts.DaysKept} days", statement, StringComparison.Ordinal);
        Assert.Contains($"only for {Disclosure.K} answers or more", statement, StringComparison.Ordinal);
        Assert.Contains($"from {Disclosure.FewestSchools} schools or more", statement, StringComparison.Ordinal);
    }

    private async Task<PersonId> AdministratorAsync() => await Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        var keeper = Person.Meet(Given.Name("Kim Keeper"), null, school: null, now);
        db.AddRange(keeper, RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, Site.Clock.Today, now));
        await db.SaveChangesAsync(Cancel);
        return keeper.Id;
    });

    private static string Text(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\w*\s?\d+\s?\w*")]
    private static partial Regex Figure();

    /// <summary>Articles, the days and hours that the law or an agreement sets, and headings that are counted.</summary>
    [GeneratedRegex(@"Article \d+(\(\d\))?|\b(24|72) hours|^## \d+\.", RegexOptions.Multiline)]
    private static partial Regex OfTheLaw();
}

public sealed class PapersOnSqlite(SqliteSite site) : PaperTests(site), IClassFixture<SqliteSite>;
public sealed class PapersOnPostgres(PostgresSite site) : PaperTests(site), IClassFixture<PostgresSite>;
