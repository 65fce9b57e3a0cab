using Skein.Access;
using Skein.Chronicle;
using Skein.Host;
using Skein.People;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

/// <summary>The way in from the command line: whom it lets in, and whom it does not.</summary>
public abstract class AdminLinkTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whoever_runs_it_is_let_in_once_and_the_first_becomes_the_administrator()
    {
        await Site.Db(db => db.Roles.Where(r => r.Kind == RoleKind.Administrator).ExecuteDeleteAsync(Cancel));

        var (code, link, errors) = await LinkAsync("--person", "first@schools.example", "--public-address", Site.Url.ToString());

        Assert.True(code == ExitCode.Done, errors);
        using var browser = Site.Browser();
        await browser.Fill(new Uri(link.Trim()).PathAndQuery, []);
        Assert.NotNull(browser.Cookie("skein"));
        Assert.Equal(1, await AdministratorsAsync());
        using var late = Site.Browser();
        using var again = await late.Get(new Uri(link.Trim()).PathAndQuery);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_has_or_that_two_people_share_is_refused_and_changes_nothing()
    {
        await Site.Db(async db =>
        {
            var keeper = Meet("Kim Keeper", "keeper@schools.example");
            db.AddRange(keeper, Meet("Ann One", "office@schools.example"), Meet("Ben Two", "office@schools.example"));
            db.Add(RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, new(2020, 1, 1), Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        var before = await HeldAsync();

        await RefusedAsync("Nobody has the address nobody@schools.example.", "nobody@schools.example");
        await RefusedAsync("Several people share office@schools.example.", "office@schools.example");

        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task Whoever_is_there_already_is_signed_in_as_who_they_are_though_nobody_keeps_the_installation()
    {
        var teacher = Meet("Tess Teacher", "tess@schools.example");
        await Site.Db(async db =>
        {
            await db.Roles.Where(r => r.Kind == RoleKind.Administrator).ExecuteDeleteAsync(Cancel);
            db.Add(teacher);
            await db.SaveChangesAsync(Cancel);
        });

        var (code, link, errors) = await LinkAsync("--person", "tess@schools.example", "--public-address", Site.Url.ToString());

        Assert.True(code == ExitCode.Done, errors);
        Assert.Contains("signs in Tess Teacher", errors, StringComparison.Ordinal);
        Assert.Equal(0, await AdministratorsAsync());
        using var browser = Site.Browser();
        await browser.Fill(new Uri(link.Trim()).PathAndQuery, []);
        Assert.NotNull(browser.Cookie("skein"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:6123", null, "http://127.0.0.1:6123/")]
    [InlineData("http://0.0.0.0:6123;http://[::]:6123", null, "http://localhost:6123/")]
    [InlineData("http://*:6123", "https://skein.example.org/", "https://skein.example.org/")]
    public async Task The_link_leads_to_where_the_site_was_last_served(string urls, string? publicAddress, string leads)
    {
        await Site.Db(db => Installation.BeServedAtAsync(
            db, new SiteOptions { Urls = urls, PublicAddress = publicAddress }.AddressOf(""), Cancel));

        var (_, link, errors) = await LinkAsync();
        var (_, elsewhere, _) = await LinkAsync("--public-address", "https://elsewhere.example");

        Assert.True(link.StartsWith(leads, StringComparison.Ordinal), errors + link);
        Assert.StartsWith("https://elsewhere.example/", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_served_site_says_where_it_is_to_whoever_asks_for_a_link_beside_it()
    {
        var (skein, printed) = await SkeinProcess.ServeAsync(Site.Address);
        await using (skein)
        {
            await skein.SaysAsync("Open this link");
            var (_, link, errors) = await LinkAsync();

            Assert.True(
                new Uri(link.Trim()).GetLeftPart(UriPartial.Authority) == printed.GetLeftPart(UriPartial.Authority), errors
                    + link);
        }
    }

    [Fact]
    public async Task What_is_no_address_is_bad_usage()
    {
        var before = await HeldAsync();

        var (code, output, errors) = await LinkAsync("--person", "not an address");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(before, await HeldAsync());
    }

    private async Task RefusedAsync(string sentence, string person)
    {
        var (code, output, errors) = await LinkAsync("--person", person);

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith(
            sentence, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> LinkAsync(params string[] words) =>
        SkeinProcess.RunAsync(["admin", "link", "--database", Site.Address.Typed(), .. words]);

    private Task<int> AdministratorsAsync() => Site.Db(db => db.Roles.CountAsync(r => r.Kind == RoleKind.Administrator, Cancel));

    private Task<(int, int, int, int)> HeldAsync() => Site.Db(async db => (
        await db.People.CountAsync(Cancel),
        await db.Roles.CountAsync(Cancel),
        await db.Set<SignInCode>().CountAsync(Cancel),
        await db.Chronicle.CountAsync(Cancel)));

    private Person Meet(string name, string address)
    {
        Assert.True(EmailAddress.TryRead(address, out var email, out _));
        return Person.Meet(Given.Name(name), email, school: null, Site.Clock.GetUtcNow());
    }
}

public sealed class AdminLinkOnSqlite(SqliteSite site) : AdminLinkTests(site), IClassFixture<SqliteSite>;
public sealed class AdminLinkOnPostgres(PostgresSite site) : AdminLinkTests(site), IClassFixture<PostgresSite>;
