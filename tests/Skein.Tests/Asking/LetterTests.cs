using System.Net;
using System.Text.Json;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

public abstract partial class LetterTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_letter_asks_every_head_once_and_nobody_who_rests()
    {
        var network = await Given.NetworkAsync(Site);
        await RestAsync(network, network.Schools[1]);

        var letter = await SendAsync(network);

        Assert.Equal([network.Schools[0].Id, network.Schools[2].Id], letter.Addressees.Select(a => a.SchoolId));
        Assert.Equal(letter.Addressees.Count, letter.Addressees.Select(a => a.Code).Distinct().Count());
    }

    [Fact]
    public async Task A_school_that_joins_later_can_be_asked_too_and_nobody_is_asked_twice()
    {
        var network = await Given.NetworkAsync(Site);
        await RestAsync(network, network.Schools[1]);
        var letter = await SendAsync(network);
        await Site.Db(async db =>
        {
            var membership = await db.Memberships.SingleAsync(
                m => m.NetworkId == network.Id && m.SchoolId == network.Schools[1].Id, Cancel);
            Assert.Null(membership.Become(MembershipState.Active, Site.Clock.Today));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(network.CoLeader);

        await browser.Fill(letter.Page, [], "form[action$='/addressees']");

        var again = await browser.Page(letter.Page);
        Assert.Null(again.QuerySelector("form[action$='/addressees']"));
        Assert.Equal(3, await Site.Db(db => db.Addressees.CountAsync(a => a.LetterId == letter.Id, Cancel)));
    }

    [Fact]
    public async Task Who_is_silent_is_named_to_the_co_leader_and_counted_for_everybody_else()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        await AnswerAsync(letter.Addressees[0], "Too few adults.");

        async Task<string> ReadBy(PersonId person)
        {
            using var browser = await Site.BrowserOf(person);
            return (await browser.Page(letter.Page)).Body!.TextContent;
        }

        Assert.Contains(
            "Beech Primary School and Cedar Primary School have not answered yet.", await ReadBy(network.CoLeader),
            StringComparison.Ordinal);
        foreach (var other in new[] { network.Manager, network.Teacher, network.Schools[1].Head })
        {
            var page = await ReadBy(other);
            Assert.Contains("1 of 3 schools has answered", page, StringComparison.Ordinal);
            Assert.DoesNotContain("have not answered", page, StringComparison.Ordinal);
            Assert.DoesNotContain("not answered yet", page, StringComparison.Ordinal);
        }

        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.DoesNotContain(
            "Beech", (await teacher.Page($"/networks/{network.Id.Value}/agenda")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_until_the_last_day_is_over()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        var addressee = letter.Addressees[0];
        await AnswerAsync(addressee, "A slip.");

        await AnswerAsync(addressee, "What I meant.");

        Assert.Equal(
            "What I meant.",
            await Site.Db(
                db => db.Addressees.Where(a => a.Id == addressee.Id).Select(a => a.Given.Single().Words).SingleAsync(Cancel)));
        Site.Clock.Forward(TimeSpan.FromDays(11));
        using var phone = Site.Browser();
        var closed = await phone.Fill("/answer", new() { ["Code"] = addressee.Code });
        Assert.StartsWith("This letter closed on", closed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("textarea"));
        Site.Clock.Forward(TimeSpan.FromDays(-11));
    }

    [Fact]
    public async Task An_answer_sent_after_the_close_is_refused_and_what_was_typed_comes_back()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        using var phone = Site.Browser();
        var asked = await phone.Fill("/answer", new() { ["Code"] = letter.Addressees[0].Code });
        Site.Clock.Forward(TimeSpan.FromDays(11));

        using var answer = await phone.Submit(asked, new() { ["Answer"] = "Late." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = (await Browser.Read(answer)).Body!.TextContent;
        Assert.Contains("This letter closed on", page, StringComparison.Ordinal);
        Assert.Contains("Late.", page, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(-11));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_a_forged_one_opens_nothing()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        using var scanner = Site.Browser();
        var found = await scanner.Submit(await scanner.Page("/answer"), new() { ["Code"] = letter.Addressees[0].Code });
        var link = found.Headers.Location!.ToString();

        for (var i = 0; i < 3; i++)
        {
            await scanner.Page(link);
        }

        using var head = await scanner.Send(new(HttpMethod.Head, link));
        Assert.Equal(
            0, await Site.Db(db => db.Addressees.CountAsync(a => a.LetterId == letter.Id && a.AnsweredAt != null, Cancel)));
        foreach (var forged in new[] { Flip(link, 12), Flip(link, 48), link[..^1], "/answer/x" })
        {
            using var refused = await scanner.Get(forged);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task An_answer_by_link_needs_no_cookie()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        using var phone = Site.Browser();
        var found = await phone.Submit(await phone.Page("/answer"), new() { ["Code"] = letter.Addressees[0].Code });

        using var strict = Site.Browser();
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Answer"] = "We keep no cookies." });
        using var request = new HttpRequestMessage(HttpMethod.Post, found.Headers.Location!.ToString()) { Content = body };
        using var taken = await strict.Send(request);

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(
            "We keep no cookies.",
            await Site.Db(db => db.Addressees
                .Where(a => a.LetterId == letter.Id && a.AnsweredAt != null)
                .Select(a => a.Given.Single().Words)
                .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_form_sent_twice_is_stored_once()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");

        using var first = await browser.Submit(form, []);
        using var second = await browser.Submit(form, []);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await Site.Db(db => db.Letters.CountAsync(l => l.NetworkId == network.Id, Cancel)));
    }

    [Fact]
    public async Task The_interface_tells_the_answers_without_naming_the_silent()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        await AnswerAsync(letter.Addressees[2], "Attendance.");
        using var browser = await Site.BrowserOf(network.Schools[2].Head);
        using var teacher = await Site.BrowserOf(network.Teacher);

        using var response = await browser.Get($"/api/networks/{network.Id.Value}/letters/{letter.Id.Value}");
        using var toTeacher = await teacher.Get($"/api/networks/{network.Id.Value}/letters/{letter.Id.Value}");
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(3, told.RootElement.GetProperty("asked").GetInt32());
        Assert.Equal(
            "Cedar Primary School", Assert.Single(told.RootElement.GetProperty("answers").EnumerateArray())
                .GetProperty("school")
                .GetString());
        Assert.DoesNotContain("Ash", told.RootElement.GetRawText(), StringComparison.Ordinal);
        var nameless = await toTeacher.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Attendance.", nameless, StringComparison.Ordinal);
        Assert.DoesNotContain("Cedar", nameless, StringComparison.Ordinal);
    }

    private sealed record Sent(LetterId Id, string Page, IReadOnlyList<Addressee> Addressees);

    private async Task<Sent> SendAsync(GivenNetwork network)
    {
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");
        using var sent = await browser.Submit(form, []);
        var page = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(page.Split('/')[^1], out var id));
        var order = network.Schools.Select(s => s.Id).ToList();
        var addressees = await Site.Db(db => db.Addressees.Where(a => a.LetterId == id).ToListAsync(Cancel));
        return new(id, page, [.. addressees.OrderBy(a => order.IndexOf(a.SchoolId!.Value))]);
    }

    private async Task AnswerAsync(Addressee addressee, string answer)
    {
        using var phone = Site.Browser();
        var asked = await phone.Fill("/answer", new() { ["Code"] = addressee.Code });
        await phone.Follow(await phone.Submit(asked, new() { ["Answer"] = answer }));
    }

    private Task RestAsync(GivenNetwork network, GivenSchool school) => Site.Db(async db =>
    {
        var membership = await db.Memberships.SingleAsync(m => m.NetworkId == network.Id && m.SchoolId == school.Id, Cancel);
        Assert.Null(membership.Become(MembershipState.Resting, Site.Clock.Today));
        await db.SaveChangesAsync(Cancel);
    });

    private static string Flip(string link, int at) => link[..at] + (link[at] == 'A' ? 'B' : 'A') + link[(at + 1)..];
}

public sealed class LettersOnSqlite(SqliteSite site) : LetterTests(site), IClassFixture<SqliteSite>;
public sealed class LettersOnPostgres(PostgresSite site) : LetterTests(site), IClassFixture<PostgresSite>;
