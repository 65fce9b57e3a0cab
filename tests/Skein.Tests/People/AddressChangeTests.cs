using System.Net;
using Skein.Access;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>
/// A new address counts when its owner confirms it from there; until then, and where somebody stops it, all is as it was.
/// </summary>
public abstract class AddressChangeTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whoever_changes_their_own_address_comes_in_by_the_old_one_until_the_new_one_is_confirmed()
    {
        var victim = await SomeVictim.OnAsync(Site);
        using var own = await SignedInAsync(victim);
        var mailbox = New(victim);

        var page = await own.Fill("/me", new() { ["Email"] = mailbox.Address }, "form[action='/me']");

        Assert.Contains($"The new address is {mailbox.Address}", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await own.Get("/me")).StatusCode);
        Assert.Equal("", await mailbox.OpensAsync());
        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());

        var confirm = await ConfirmLinkAsync(mailbox);
        using var opening = Site.Browser();
        await opening.Page(confirm);
        await opening.Page(confirm);
        Assert.Equal(victim.Own, await AddressAsync(victim));

        await mailbox.PressAllAsync();

        Assert.Equal(mailbox.Address, await AddressAsync(victim));
        Assert.Equal(victim.Name, await mailbox.OpensAsync());
        Assert.Equal("", await victim.OwnMail.OpensAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await own.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task The_old_address_hears_who_asks_and_stops_it()
    {
        var victim = await SomeVictim.OnAsync(Site);
        using var own = await SignedInAsync(victim);
        await own.Fill("/me", new() { ["Email"] = New(victim).Address }, "form[action='/me']");
        using var reader = Site.Browser();

        using var stopped = await reader.Submit(
            await reader.Page(StopLink(await victim.OwnMail.LinksAsync("has asked to change"))), []);
        await New(victim).PressAllAsync();

        Assert.Contains(
            await victim.OwnMail.TextsAsync(),
            told => told.StartsWith($"{victim.Name} has asked to change the e-mail address", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Equal(victim.Own, await AddressAsync(victim));
        Assert.Equal("", await New(victim).OpensAsync());
    }

    [Fact]
    public async Task Whoever_gives_up_an_address_that_they_came_in_by_has_three_days_to_think_better_of_it()
    {
        var victim = await SomeVictim.OnAsync(Site);
        using var own = await SignedInAsync(victim);
        await own.Fill("/me", new() { ["Email"] = "" }, "form[action='/me']");
        Assert.Equal(victim.Own, await AddressAsync(victim));

        await own.Fill("/me", [], "form[action='/me/address/stopping']");
        Site.Clock.Forward(TimeSpan.FromHours(73));
        await victim.SettleAsync();
        Assert.Equal(victim.Own, await AddressAsync(victim));

        await own.Fill("/me", new() { ["Email"] = "" }, "form[action='/me']");
        Site.Clock.Forward(TimeSpan.FromHours(73));
        await victim.SettleAsync();
        Assert.Null(await AddressAsync(victim));
    }

    [Fact]
    public async Task In_the_first_ten_minutes_a_mistyped_address_of_a_head_is_put_right_on_the_page_and_letters_go_there()
    {
        var victim = await SomeVictim.OnAsync(Site);
        var right = New(victim);
        using var leader = await Site.BrowserOf(victim.Network.CoLeader);
        var letter = Skein.Asking.Letter.Write(victim.Network.Id, "heads-issues", victim.Network.CoLeader, victim.Now);
        letter.Write("What matters?", "Dear head", Site.Clock.Today.AddDays(20));
        letter.Send(victim.Now);
        var addressee = Skein.Asking.Addressee.Create(
            letter.Id, victim.Head, victim.School, Skein.Asking.GoesBy.Mail, victim.Now);
        var bounced = MailMessage.To(
            victim.Own, null, new PlainMail("What matters?", "Dear head"), victim.Now, about: addressee.Id.Value);
        await victim.Keep(db =>
        {
            db.AddRange(letter, addressee, bounced);
            return Task.CompletedTask;
        });
        await victim.Keep(db => db.Mail.Where(m => m.Id == bounced.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.GivenUpAt, victim.Now.UtcDateTime), Cancel));

        var kept = await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = right.Address });
        var told = Assert.Single(await right.TextsAsync());
        await leader.Fill($"/networks/{victim.Network.Id.Value}/letters/{letter.Id.Value}", [], "form[action*='/resend/']");

        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
        Assert.Equal(right.Address, await AddressAsync(victim));
        Assert.Contains($"Mina Patel gave this address to Skein for {victim.Name}", told, StringComparison.Ordinal);
        Assert.Contains("Letters go to the new address from now on", told, StringComparison.Ordinal);
        Assert.Contains("Dear head", await right.TextsAsync());
    }

    [Fact]
    public async Task A_heads_new_address_typed_by_somebody_who_is_not_head_there_opens_three_days_after_it_was_confirmed()
    {
        var victim = await SomeVictim.OnAsync(Site);
        var mailbox = New(victim);
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = mailbox.Address });

        // Neither lets anybody in: the old one was never confirmed, and may be somebody else's.
        Assert.Equal("", await mailbox.OpensAsync());
        Assert.Equal("", await victim.OwnMail.OpensAsync());

        Site.Clock.Forward(TimeSpan.FromDays(20));
        await victim.SettleAsync();
        Assert.Equal("", await mailbox.OpensAsync());

        await mailbox.PressAllAsync();
        Site.Clock.Forward(TimeSpan.FromHours(70));
        await victim.SettleAsync();
        Assert.Equal("", await mailbox.OpensAsync());

        Site.Clock.Forward(TimeSpan.FromHours(3));
        Assert.Equal(victim.Name, await mailbox.OpensAsync());
    }

    [Fact]
    public async Task The_co_leaders_hear_of_a_heads_new_address_and_can_stop_it()
    {
        var victim = await SomeVictim.OnAsync(Site);
        var mailbox = New(victim);
        var leader = await LeaderMailAsync(victim);
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = mailbox.Address });
        await mailbox.PressAllAsync();
        using var browser = Site.Browser();

        using var stopped = await browser.Submit(
            await browser.Page(StopLink(await leader.LinksAsync("who has a role that Mina Patel has not"))), []);
        Site.Clock.Forward(TimeSpan.FromDays(4));
        await victim.SettleAsync();

        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Equal("", await mailbox.OpensAsync());
        Assert.Equal(victim.Own, await AddressAsync(victim));
        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());
    }

    [Fact]
    public async Task Asking_twice_or_taking_the_role_away_first_shortens_nothing()
    {
        var victim = await SomeVictim.OnAsync(Site);
        var (first, second) = (New(victim), new Mailbox(Site, "second." + New(victim).Address));
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = first.Address });
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = "" });
        await victim.Keep(db => db.Roles.Where(r => r.PersonId == victim.Head).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Until, Site.Clock.Today), Cancel));
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = second.Address });

        await first.PressAllAsync();
        await second.PressAllAsync();

        Assert.Equal("", await first.OpensAsync());
        Assert.Equal("", await second.OpensAsync());
        Assert.Equal("", await victim.OwnMail.OpensAsync());
    }

    [Fact]
    public async Task Whoever_types_the_address_as_it_was_leaves_it_as_it_was()
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = New(victim).Address });
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = victim.Own });

        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());
        Assert.Equal("", await New(victim).OpensAsync());
        Assert.False(await Site.Db(db => db.AddressChanges.AnyAsync(c => c.PersonId == victim.Head, Cancel)));
    }

    [Fact]
    public async Task An_administrators_way_takes_effect_after_three_days_and_both_addresses_are_told()
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.ComeInAsync();
        var mailbox = New(victim);
        var page = await AdministratorAsksAsync(victim, mailbox.Address);

        await mailbox.PressAllAsync();
        Assert.Contains("takes effect on", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Contains(
            await victim.OwnMail.TextsAsync(),
            told => told.StartsWith("Ada Keeper has asked to change", StringComparison.Ordinal));
        Assert.Equal("", await mailbox.OpensAsync());
        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());

        Site.Clock.Forward(TimeSpan.FromHours(72));
        await victim.SettleAsync();
        Assert.Equal(victim.Name, await mailbox.OpensAsync());
        Assert.Equal("", await victim.OwnMail.OpensAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_address_stops_an_administrator(bool old)
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.ComeInAsync();
        var mailbox = New(victim);
        await AdministratorAsksAsync(victim, mailbox.Address);
        var reads = old ? victim.OwnMail : mailbox;
        using var browser = Site.Browser();

        using var stopped = await browser.Submit(await browser.Page(StopLink(await reads.LinksAsync("/stopping"))), []);
        Site.Clock.Forward(TimeSpan.FromDays(4));
        await victim.SettleAsync();

        Assert.Equal("", await mailbox.OpensAsync());
        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());
    }

    [Fact]
    public async Task An_administrator_does_not_come_in_at_once_as_somebody_without_an_address_either()
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.Keep(db => db.People
            .Where(p => p.Id == victim.Head)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (EmailAddress?)null), Cancel));
        await AdministratorAsksAsync(victim, New(victim).Address);

        await New(victim).PressAllAsync();

        Assert.Equal("", await New(victim).OpensAsync());
    }

    [Fact]
    public async Task Whoever_is_forgotten_or_leaves_takes_a_change_that_waits_along()
    {
        var victim = await SomeVictim.OnAsync(Site);
        using var own = await SignedInAsync(victim);
        await own.Fill("/me", new() { ["Email"] = New(victim).Address }, "form[action='/me']");

        await own.Fill("/me/erasure", new() { ["Sure"] = "yes" });

        Assert.False(await Site.Db(db => db.AddressChanges.AnyAsync(c => c.PersonId == victim.Head, Cancel)));
        Assert.False(await Site.Db(db => db.Set<Session>().AnyAsync(s => s.PersonId == victim.Head, Cancel)));
    }

    [Fact]
    public async Task A_forged_or_exchanged_link_confirms_nothing()
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.TryAsync("manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = New(victim).Address });
        var links = await New(victim).LinksAsync("/confirmation");
        var (confirm, stop) = (links.Single(l => l.EndsWith("/confirmation", StringComparison.Ordinal)), StopLink(links));
        using var browser = Site.Browser();

        using var exchanged = await browser.Get(stop.Replace("/stopping", "/confirmation", StringComparison.Ordinal));
        using var forged = await browser.Get(confirm.Replace("/address/", "/address/A", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, exchanged.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    private static Mailbox New(SomeVictim victim) => victim.Attacker;

    private static string StopLink(IReadOnlyList<string> links) =>
        links.Single(l => l.EndsWith("/stopping", StringComparison.Ordinal));

    private static async Task<string> ConfirmLinkAsync(Mailbox mailbox) =>
        (await mailbox.LinksAsync("/confirmation")).Single(l => l.EndsWith("/confirmation", StringComparison.Ordinal));

    private static async Task<Browser> SignedInAsync(SomeVictim victim) =>
        await victim.OwnMail.ComeInAsync() ?? throw new InvalidOperationException("The head could not come in.");

    private Task<string?> AddressAsync(SomeVictim victim) =>
        Site.Db(async db => (await db.People.AsNoTracking().SingleAsync(p => p.Id == victim.Head, Cancel)).Email?.Value);

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> AdministratorAsksAsync(SomeVictim victim, string address)
    {
        using var browser = await Site.BrowserOf(victim.Administrator);
        return await browser.Fill($"/people/{victim.Head.Value}/address", new() { ["Email"] = address });
    }

    private async Task<Mailbox> LeaderMailAsync(SomeVictim victim)
    {
        var address = $"leader.{Another.Id():N}@schools.example";
        await victim.Keep(db => db.People.Where(p => p.Id == victim.Network.CoLeader).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Email, EmailAddress.Stored(address)), Cancel));
        return new(Site, address);
    }
}

public sealed class AddressChangeOnSqlite(SqliteSite site) : AddressChangeTests(site), IClassFixture<SqliteSite>;
public sealed class AddressChangeOnPostgres(PostgresSite site) : AddressChangeTests(site), IClassFixture<PostgresSite>;
