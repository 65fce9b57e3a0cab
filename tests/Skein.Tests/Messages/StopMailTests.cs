using System.Net;
using Skein.Access;
using Skein.Duties;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Messages;

/// <summary>Whoever wants no more e-mails of a kind stops them from the e-mail itself.</summary>
public abstract class StopMailTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task One_tap_stops_what_only_tells_and_what_asks_for_an_answer_comes_all_the_same()
    {
        var network = await Given.NetworkAsync(Site, "One tap");
        var address = await Given.OwnAddressAsync(Site, network.Teacher);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await WriteAsync(leader, network, new() { ["Subject"] = "First" });
        var first = Assert.Single(await MailToAsync(address));
        var stop = new Uri(first.UnsubscribeAddress!).PathAndQuery;
        Assert.Contains(first.UnsubscribeAddress!, first.Text, StringComparison.Ordinal);
        using var program = Site.Browser();

        // As a mail program sends it: no cookie, no page before it.
        using var tap = new HttpRequestMessage(HttpMethod.Post, stop)
        {
            Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
        };
        using var stopped = await program.Send(tap);
        await WriteAsync(leader, network, new() { ["Subject"] = "Second" });
        await WriteAsync(
            leader, network,
            new() { ["Subject"] = "Third", ["AsksBack"] = "words", ["Question"] = "Will you come?" });

        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        var mail = await MailToAsync(address);
        Assert.Equal(["First", "Third"], mail.Select(m => m.Subject));
        Assert.Null(mail[1].UnsubscribeAddress);
        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Contains(
            "Second", (await teacher.Page(DutiesLinks.Mine)).QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "These e-mails have stopped", (await program.Page(stop)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await teacher.Fill(DutiesLinks.Messages, new() { ["MessagesByMail"] = "yes" });
        await WriteAsync(leader, network, new() { ["Subject"] = "Fourth" });
        Assert.Equal(3, (await MailToAsync(address)).Count);
    }

    [Fact]
    public async Task Whoever_wrote_a_message_reminds_the_silent_and_nobody_else_does()
    {
        var network = await Given.NetworkAsync(Site, "Reminds");
        var address = await Given.OwnAddressAsync(Site, network.Teacher);
        var school = network.Schools[0];
        using var head = await Site.BrowserOf(school.Head);
        var form = await head.Page($"/networks/{network.Id.Value}/messages/new/message/school:{school.Id.Value}");
        using var sent = await head.Submit(form, new()
        {
            ["Subject"] = "Only for us",
            ["Body"] = "Dear {addressee}, hello.",
            ["AsksBack"] = "words",
            ["Question"] = "Will you come?",
        });
        var letter = sent.Headers.Location!.ToString();
        var early = await head.Page(letter);
        Site.Clock.Forward(TimeSpan.FromDays(2));

        await head.Fill(letter, [], "form[action$='/reminders']");

        Assert.Contains("A reminder can go from", early.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Again: Only for us", "Only for us"], (await MailToAsync(address)).Select(m => m.Subject));
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var elsewhere = await leader.Send(new(HttpMethod.Post, $"{letter}/reminders"));
        Assert.NotEqual(HttpStatusCode.Redirect, elsewhere.StatusCode);
        Assert.DoesNotContain(
            "Only for us", (await leader.Page($"/networks/{network.Id.Value}/history")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StopLinks.Messages)]
    [InlineData(StopLinks.WhatIsDue)]
    public async Task On_a_page_it_takes_one_button_and_a_second_time_changes_nothing(string kind)
    {
        var network = await Given.NetworkAsync(Site, $"A page {kind}");
        var stop = await LinkAsync(kind, network.Teacher);
        using var phone = Site.Browser();

        var done = await phone.Fill(stop, []);

        Assert.Contains("These e-mails have stopped", done.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(done.QuerySelectorAll("main form"));
        var choice = await Site.Db(db => db.DigestChoices.SingleAsync(c => c.PersonId == network.Teacher, Cancel));
        Assert.Equal(kind == StopLinks.Messages, choice.StopsMessages);
        Assert.Equal(kind == StopLinks.WhatIsDue, choice.Rhythm is DigestRhythm.Never);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_or_of_nobody_opens_nothing()
    {
        using var phone = Site.Browser();
        using var forged = await phone.Get(PeopleLinks.StopMail(new string('A', 43)));
        using var nobodys = await phone.Get(await LinkAsync(StopLinks.Messages, new(Another.Id())));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forged.StatusCode, nobodys.StatusCode));
    }

    private Task<string> LinkAsync(string kind, PersonId person) => Site.Db(async db =>
    {
        var key = await db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel);
        return PeopleLinks.StopMail(new SignedLinks.Signer(key).Write(kind, person.Value));
    });

    private Task<List<MailMessage>> MailToAsync(string address) => Site.Db(
        db => db.Mail.Where(m => m.ToAddress == address).OrderBy(m => m.Subject).ToListAsync(Cancel));

    private static async Task WriteAsync(Browser leader, GivenNetwork network, Dictionary<string, string> typed)
    {
        var form = await leader.Page(
            $"/networks/{network.Id.Value}/messages/new/message/person:{network.Teacher.Value}");
        using var sent = await leader.Submit(form, new(typed) { ["Body"] = "Dear {addressee}, hello." });
        Assert.True(sent.Headers.Location is not null, (await Browser.Read(sent)).Body!.TextContent);
    }
}

public sealed class StopMailOnSqlite(SqlitePostbox site) : StopMailTests(site), IClassFixture<SqlitePostbox>;
public sealed class StopMailOnPostgres(PostgresPostbox site) : StopMailTests(site), IClassFixture<PostgresPostbox>;
