using System.Net;
using Skein.Access;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Somebody guesses the code of one address, with as many browsers, from as many places and as often at once as they like.
/// </summary>
public abstract class GuessTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Of_guesses_at_one_address_five_are_looked_at_in_a_minute_and_twenty_five_in_a_quarter_of_an_hour()
    {
        var network = await Given.NetworkAsync(Site);
        var email = await EmailOfAsync(network.Teacher, "guessed");
        var minutes = new List<int>();
        for (var minute = 0; minute < 15; minute++)
        {
            var before = await LookedAtAsync(email);
            await Task.WhenAll(Enumerable.Range(2, 12).Select(place => GuessAsync(email, IPAddress.Parse($"127.0.0.{place}"))));
            minutes.Add(await LookedAtAsync(email) - before);
            Site.Clock.Forward(TimeSpan.FromMinutes(1));
        }

        Assert.True(minutes.Max() <= SignInCode.MostTries, $"{minutes.Max()} guesses were looked at in one minute.");
        Assert.True(
            minutes.Sum() <= 5 * SignInCode.MostTries, $"{minutes.Sum()} guesses were looked at in a quarter of an hour.");
        Assert.True(await Site.Db(db => db.Mail.CountAsync(m => m.ToAddress == email, Cancel)) <= 5, "The mailbox was flooded.");
    }

    [Fact]
    public async Task A_new_code_ends_the_one_before_it_and_the_link_in_the_older_mail_still_opens()
    {
        var network = await Given.NetworkAsync(Site);
        var email = await EmailOfAsync(network.Teacher, "asked");
        using var first = Site.Browser();
        using var second = Site.Browser();
        using var phone = Site.Browser();
        await first.Fill("/sign-in", new() { ["Email"] = email }, SignIns.AskForm);
        var (code, link) = (SignIns.Code(await MailAsync(email)), SignIns.Link(await MailAsync(email)));
        Site.Clock.Forward(TimeSpan.FromMinutes(2));
        await second.Fill("/sign-in", new() { ["Email"] = email }, SignIns.AskForm);

        using var old = await first.Submit(await first.Page("/sign-in/code"), new() { ["Code"] = code });
        using var pressed = await phone.Submit(await phone.Page(link), []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, pressed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task Asking_again_within_the_minute_says_so_and_tells_nothing_of_the_address()
    {
        var network = await Given.NetworkAsync(Site);
        var email = await EmailOfAsync(network.Teacher, "twice");
        using var browser = Site.Browser();

        var known = await TwiceAsync(browser, email);
        var unknown = await TwiceAsync(browser, "nobody.at.all@schools.example");

        Assert.Contains("less than a minute ago", known, StringComparison.Ordinal);
        Assert.Equal(
            known.Replace(email, "", StringComparison.Ordinal),
            unknown.Replace("nobody.at.all@schools.example", "", StringComparison.Ordinal));
        Assert.Equal(1, await Site.Db(db => db.Mail.CountAsync(m => m.ToAddress == email, Cancel)));
    }

    private static async Task<string> TwiceAsync(Browser browser, string email)
    {
        using var first = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = email });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var again = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = email });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        return (await Browser.Read(again)).QuerySelector("main")!.TextContent;
    }

    private async Task GuessAsync(string email, IPAddress from)
    {
        using var browser = new Browser(Site.Url, from);
        using var asked = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = email });
        var page = await browser.Page("/sign-in/code");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async guess =>
        {
            using var tried = await browser.Submit(page, new() { ["Code"] = $"{guess:00000000}", ["_once"] = "" });
        }));
    }

    private Task<int> LookedAtAsync(string email) =>
        Site.Db(db => db.Set<SignInCode>().Where(c => c.Address == email).SumAsync(c => c.Tries, Cancel));

    private async Task<string> EmailOfAsync(PersonId person, string name)
    {
        var email = $"{name}.{Another.Id():N}@schools.example";
        await Site.Db(db => db.Set<Skein.People.Person>().Where(p => p.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, EmailAddress.Stored(email)), Cancel));
        return email;
    }

    private Task<string> MailAsync(string email) => Site.Db(
        db => db.Mail.Where(m => m.ToAddress == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync(Cancel));
}

public sealed class GuessOnSqlite(SqliteSite site) : GuessTests(site), IClassFixture<SqliteSite>;
public sealed class GuessOnPostgres(PostgresSite site) : GuessTests(site), IClassFixture<PostgresSite>;
