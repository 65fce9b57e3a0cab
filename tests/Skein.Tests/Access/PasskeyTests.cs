using System.Net;
using Skein.Access;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>What can be said of passkeys without a device; the journeys sign in with one.</summary>
public abstract class PasskeyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task An_answer_to_nothing_is_refused_and_is_no_fault_of_ours()
    {
        using var browser = Site.Browser();
        var page = await browser.Page("/sign-in");

        using var answer = await browser.Submit(page, new() { ["Credential"] = "{}" }, "#passkey-sign-in form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_challenge_is_for_this_site_and_is_answered_once()
    {
        var before = await Site.Db(db => db.Set<Ceremony>().CountAsync(Cancel));
        using var browser = Site.Browser();
        var page = await browser.Page("/sign-in");
        using var asked = await browser.Submit(page, new() { ["_once"] = "" }, Asking(page));
        var options = await asked.Content.ReadAsStringAsync(Cancel);

        using var wrong = await browser.Submit(
            page, new() { ["Credential"] = "nonsense", ["_once"] = "" }, "form[action='/sign-in/passkey']");
        using var again = await browser.Submit(
            page, new() { ["Credential"] = "nonsense", ["_once"] = "" }, "form[action='/sign-in/passkey']");

        Assert.Contains("\"rpId\":\"localhost\"", options, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal(before, await Site.Db(db => db.Set<Ceremony>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Somebody_signed_in_is_asked_for_a_new_passkey_in_their_own_name()
    {
        using var browser = await Site.BrowserOf((await PersonAsync()).Id);
        var page = await browser.Page("/me/sign-in");
        var form = page.QuerySelector("#passkey-add form")!;
        form.SetAttribute("action", "/me/sign-in/passkeys/options");

        using var asked = await browser.Submit(page, new() { ["_once"] = "" }, "#passkey-add form");

        Assert.Contains("Rowan Hill", await asked.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_removes_their_own_passkey_and_nobody_elses()
    {
        var (owner, other) = (await PersonAsync(), await PersonAsync());
        var key = await KeyAsync(owner.Id);
        using var strange = await Site.BrowserOf(other.Id);
        using var own = await Site.BrowserOf(owner.Id);
        var page = await strange.Page("/me/sign-in");
        page.QuerySelector("#passkey-add form")!.SetAttribute("action", AccessLinks.RemovePasskey(key));

        using var refused = await strange.Submit(page, new() { ["_once"] = "" }, "#passkey-add form");
        await own.Fill("/me/sign-in", [], "#passkeys form");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.False(await Site.Db(db => db.Set<Passkey>().AnyAsync(k => k.Id == key, Cancel)));
    }

    private static string Asking(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var clone = page.QuerySelector("#passkey-sign-in form")!.Clone() as AngleSharp.Dom.IElement;
        clone!.SetAttribute("action", "/sign-in/passkey/options");
        clone.Id = "asking";
        page.Body!.AppendChild(clone);
        return "#asking";
    }

    private async Task<Person> PersonAsync()
    {
        Assert.True(PersonName.TryRead("Rowan Hill", out var name, out _));
        var person = Person.Meet(name, null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        return person;
    }

    private async Task<PasskeyId> KeyAsync(PersonId owner)
    {
        var now = Site.Clock.GetUtcNow();
        var key = Passkey.Add(owner, "my phone", new([1, 2, 3], [4], now, 0, ["internal"], true, false, false, [], []), now);
        await Site.Db(async db =>
        {
            db.Add(key);
            await db.SaveChangesAsync(Cancel);
        });
        return key.Id;
    }
}

public sealed class PasskeysOnSqlite(SqliteSite site) : PasskeyTests(site), IClassFixture<SqliteSite>;
public sealed class PasskeysOnPostgres(PostgresSite site) : PasskeyTests(site), IClassFixture<PostgresSite>;
