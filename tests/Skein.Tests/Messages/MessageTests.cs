using System.Net;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Messages;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Messages;

public abstract class MessageTests(TestSite site) : SiteTests(site)
{
    /// <summary>
    /// S-76: message to 12 schools, 9 acknowledged, 2 read, 1 none; the one comes first, with a number to ring.
    /// </summary>
    [Fact]
    public async Task Of_twelve_heads_the_one_that_it_has_not_reached_comes_first_with_a_number_to_ring()
    {
        var network = await Given.NetworkAsync(Site, "Twelve", schools: 12);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var letter = await WriteAsync(leader, network.Id, "heads", new()
        {
            ["Subject"] = "The hall is booked",
            ["AsksBack"] = "understood",
            ["Question"] = "When do we meet?",
            ["Answers"] = "On Tuesday\nOn Friday",
        });
        var asked = await AskedAsync(letter);
        await Site.Db(async db =>
        {
            var last = await db.People.SingleAsync(p => p.Id == asked[11].PersonId, Cancel);
            last.Correct(last.Name, "01234 567890");
            var unread = await db.Addressees.SingleAsync(a => a.Id == asked[11].Id, Cancel);
            unread.ComeBack("there is no such mailbox");
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var (one, place) in asked.Take(9).Select((one, place) => (one, place)))
        {
            using var phone = Site.Browser();
            var page = await phone.Fill("/answer", new() { ["Code"] = one.Code });
            await phone.Follow(await phone.Submit(page, new() { ["Answer"] = place == 0 ? "On Friday" : "On Tuesday" }));
        }

        foreach (var one in asked.Skip(9).Take(2))
        {
            using var phone = Site.Browser();
            await phone.Fill("/answer", new() { ["Code"] = one.Code });
        }

        var shown = await leader.Page(letter);
        var rows = shown.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains(
            "9 have answered it, 2 have opened it and 1 has not been reached.",
            shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "8 of 9 (89%) answered “When do we meet?” as it was meant.", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("there is no such mailbox", rows[0], StringComparison.Ordinal);
        Assert.Contains("01234 567890", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_asks_nothing_is_acknowledged_with_one_button()
    {
        var network = await Given.NetworkAsync(Site, "Seen");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var letter = await WriteAsync(leader, network.Id, $"person:{network.Teacher.Value}", new() { ["Subject"] = "Thank you" });
        var asked = Assert.Single(await AskedAsync(letter));
        using var phone = Site.Browser();
        var page = await phone.Fill("/answer", new() { ["Code"] = asked.Code });
        Assert.Equal("I have read it", page.QuerySelector("main form button")!.TextContent.Trim());

        await phone.Follow(await phone.Submit(page, []));

        Assert.Contains("1 has answered it", (await leader.Page(letter)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>
    /// S-78: a school without a contact is flagged; what is written to the contacts goes to the new one at once.
    /// </summary>
    [Fact]
    public async Task A_school_has_one_key_contact_and_messages_follow_the_role_on_the_same_day()
    {
        var network = await Given.NetworkAsync(Site, "Contacts");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var choose = $"/networks/{network.Id.Value}/messages/new";
        Assert.Contains(
            network.Schools[0].Name, (await leader.Page(choose)).QuerySelector("#without-contact")!.TextContent,
            StringComparison.Ordinal);
        await MakeContactAsync(leader, network, network.Teacher);
        var first = await WriteAsync(leader, network.Id, "role:key-contact", new() { ["Subject"] = "For the contacts" });

        await MakeContactAsync(leader, network, network.Schools[0].Head);
        var second = await WriteAsync(leader, network.Id, "role:key-contact", new() { ["Subject"] = "For the new contact" });

        Assert.Equal(network.Teacher, Assert.Single(await AskedAsync(first)).PersonId);
        Assert.Equal(network.Schools[0].Head, Assert.Single(await AskedAsync(second)).PersonId);
        var without = (await leader.Page(choose)).QuerySelector("#without-contact")!.TextContent;
        Assert.DoesNotContain(network.Schools[0].Name, without, StringComparison.Ordinal);
        Assert.Contains(network.Schools[1].Name, without, StringComparison.Ordinal);
    }

    /// <summary>S-76: who is missing in a school is named to its key contact.</summary>
    [Fact]
    public async Task Who_has_not_answered_is_named_to_the_key_contact_of_their_school_alone()
    {
        var network = await Given.NetworkAsync(Site, "Silent");
        using var leader = await Site.BrowserOf(network.CoLeader);
        await MakeContactAsync(leader, network, network.Teacher);
        await WriteAsync(leader, network.Id, "heads", new() { ["Subject"] = "The coach leaves at eight" });
        var letters = $"/networks/{network.Id.Value}/letters";
        using var contact = await Site.BrowserOf(network.Teacher);
        using var manager = await Site.BrowserOf(network.Manager);
        var head = await Site.Db(db => db.People.Where(p => p.Id == network.Schools[0].Head).Select(p => p.Name.Value)
            .SingleAsync(Cancel));
        var elsewhere = await Site.Db(db => db.People.Where(p => p.Id == network.Schools[1].Head).Select(p => p.Name.Value)
            .SingleAsync(Cancel));

        var shown = (await contact.Page(letters)).QuerySelector("section[aria-labelledby=silent]")!.TextContent;

        Assert.Contains("The coach leaves at eight", shown, StringComparison.Ordinal);
        Assert.Contains(head, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere, shown, StringComparison.Ordinal);
        Assert.Null((await manager.Page(letters)).QuerySelector("section[aria-labelledby=silent]"));
    }

    [Theory]
    [InlineData("heads", 3)]
    [InlineData("staff", 5)]
    [InlineData("everybody", 5)]
    [InlineData("role:network-manager", 1)]
    public async Task An_audience_is_whoever_it_means_today(string audience, int count)
    {
        var network = await Given.NetworkAsync(Site, $"Readership {audience}");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var letter = await WriteAsync(leader, network.Id, audience, new() { ["Subject"] = "For all of you" });

        var asked = await AskedAsync(letter);

        Assert.True(asked.Count >= Math.Min(count, 3) || asked.Count == count, $"{audience}: {asked.Count}");
        Assert.DoesNotContain(network.CoLeader, asked.Select(a => a.PersonId));
    }

    [Fact]
    public async Task A_head_writes_to_their_own_people_and_nobody_else_sees_it()
    {
        var network = await Given.NetworkAsync(Site, "Own people");
        var school = network.Schools[0];
        using var head = await Site.BrowserOf(school.Head);
        var letter = await WriteAsync(head, network.Id, $"school:{school.Id.Value}", new() { ["Subject"] = "Only for us" });
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var elsewhere = await leader.Get(letter);
        using var refused = await head.Get(
            $"/networks/{network.Id.Value}/messages/new/message/school:{network.Schools[1].Id.Value}");
        using var all = await head.Get($"/networks/{network.Id.Value}/messages/new/message/heads");

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, all.StatusCode));
        Assert.DoesNotContain(
            "Only for us", (await leader.Page($"/networks/{network.Id.Value}/letters")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Only for us", (await leader.Page($"/networks/{network.Id.Value}/history")).Body!.TextContent,
            StringComparison.Ordinal);
        var own = await head.Page(letter);
        Assert.Contains("Only for us", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no e-mail goes to them", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(own.QuerySelectorAll("main form"));
        foreach (var link in own.QuerySelectorAll("main a[href^='/']").Select(one => one.GetAttribute("href")!))
        {
            await head.Page(link);
        }
    }

    [Fact]
    public async Task Anybody_writes_to_whoever_lets_them_and_to_nobody_else()
    {
        var network = await Given.NetworkAsync(Site, "Lets others");
        using var teacher = await Site.BrowserOf(network.Teacher);
        var to = $"/networks/{network.Id.Value}/messages/new/message/person:{network.Manager.Value}";
        using var before = await teacher.Get(to);
        using var manager = await Site.BrowserOf(network.Manager);
        await manager.Fill("/me/messages", new() { ["LetsOthersWrite"] = "yes" });

        using var after = await teacher.Get(to);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData("choices", "Tea\nSoup\nBread", "Soup", "Soup")]
    [InlineData("ranked", "Tea\nSoup\nBread", "Soup", "1. Soup")]
    [InlineData("scale", "not at all\nvery much", "5", "5: very much")]
    [InlineData("number", "", "12", "12")]
    [InlineData("school", "", "{school}", "Beech Primary School")]
    [InlineData("person", "", "{head}", "Beech Head, Beech Primary School")]
    public async Task A_message_asks_a_question_of_any_kind(string asks, string answers, string typed, string said)
    {
        var network = await Given.NetworkAsync(Site, "Kinds");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var letter = await WriteAsync(leader, network.Id, "heads", new()
        {
            ["Subject"] = "A question",
            ["AsksBack"] = asks,
            ["Question"] = "What do you say?",
            ["Answers"] = answers,
        });
        using var phone = Site.Browser();
        var page = await phone.Fill("/answer", new() { ["Code"] = (await AskedAsync(letter))[0].Code });

        var thanks = await phone.Follow(await phone.Submit(page, new()
        {
            ["Answer"] = typed.Replace("{school}", $"{network.Schools[1].Id.Value}", StringComparison.Ordinal)
                .Replace("{head}", $"{network.Schools[1].Head.Value}", StringComparison.Ordinal),
        }));

        Assert.Contains(said, thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, (await leader.Page(letter)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Who is in a network is put in front of others by those who arrange it, and by nobody else.</summary>
    [Fact]
    public async Task A_head_asks_for_a_school_and_not_for_somebody_and_a_question_needs_the_answers_that_it_offers()
    {
        var network = await Given.NetworkAsync(Site, "Asked by a head");
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        using var leader = await Site.BrowserOf(network.CoLeader);
        async Task<HttpStatusCode> AskedBy(Browser writer, string to, string asks, string answers)
        {
            using var sent = await writer.Submit(
                await writer.Page($"/networks/{network.Id.Value}/messages/new/message/{to}"),
                new() { ["Subject"] = "Who?", ["AsksBack"] = asks, ["Question"] = "Who?", ["Answers"] = answers });
            return sent.StatusCode;
        }

        var own = $"school:{network.Schools[0].Id.Value}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AskedBy(head, own, "person", ""));
        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, await AskedBy(head, own, "school", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AskedBy(leader, "heads", "scale", "One\nTwo\nThree"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AskedBy(leader, "heads", "ranked", "One"));
    }

    [Fact]
    public async Task A_changed_message_shows_what_changed_and_asks_again()
    {
        var network = await Given.NetworkAsync(Site, "Changed");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var letter = await WriteAsync(leader, network.Id, "heads", new()
        {
            ["Subject"] = "Where we meet",
            ["Body"] = "Dear {addressee}, we meet in Ash.",
            ["AsksBack"] = "words",
            ["Question"] = "How will you come?",
        });
        var asked = (await AskedAsync(letter))[0];
        using var phone = Site.Browser();
        var page = await phone.Fill("/answer", new() { ["Code"] = asked.Code });
        await phone.Follow(await phone.Submit(page, new() { ["Answer"] = "By bus" }));

        await leader.Fill($"{letter}/words", new() { ["Body"] = "Dear {addressee}, we meet in Beech." });

        var again = await phone.Fill("/answer", new() { ["Code"] = asked.Code });
        Assert.Equal("Beech.", again.QuerySelector("ins")!.TextContent.Replace("put in: ", "", StringComparison.Ordinal).Trim());
        var stands = await Site.Db(db => db.Addressees.Include(a => a.Given).SingleAsync(a => a.Id == asked.Id, Cancel));
        Assert.Null(stands.AnsweredAt);
        Assert.Empty(stands.Given);
    }

    [Fact]
    public async Task A_date_poll_finds_the_day_that_suits_most_and_choosing_it_writes_to_everybody()
    {
        var network = await Given.NetworkAsync(Site, "A day");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var (tuesday, friday) = (Site.Clock.Today.AddDays(8), Site.Clock.Today.AddDays(11));
        var form = await leader.Page($"/networks/{network.Id.Value}/messages/new/date-poll/heads");
        using var sent = await leader.Submit(form, new()
        {
            ["Day[0]"] = $"{tuesday:yyyy-MM-dd}",
            ["At[0]"] = "15:45",
            ["Day[1]"] = $"{friday:yyyy-MM-dd}",
            ["At[1]"] = "09:00",
        });
        var letter = sent.Headers.Location!.ToString();
        foreach (var (one, place) in (await AskedAsync(letter)).Select((one, place) => (one, place)))
        {
            using var phone = Site.Browser();
            var page = await phone.Fill("/answer", new() { ["Code"] = one.Code });
            await phone.Follow(await phone.Submit(
                page, new() { ["Times"] = place == 0 ? "none" : $"{tuesday:yyyy-MM-dd}T15:45" }));
        }

        var shown = await leader.Page(letter);
        Assert.Contains($"{tuesday.Said()}, 15:45: chosen by 2 of the 3", shown.Body!.TextContent, StringComparison.Ordinal);
        var choose = shown.QuerySelector("#chosen a")!.GetAttribute("href")!;
        using var told = await leader.Submit(await leader.Page(choose), []);
        var message = await leader.Page(told.Headers.Location!.ToString());
        Assert.Contains($"{tuesday.Said()}, 15:45", message.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await AskedAsync(told.Headers.Location!.ToString())).Count);
    }

    [Fact]
    public async Task A_third_message_on_one_day_waits_for_the_morning_and_one_for_today_does_not()
    {
        var network = await Given.NetworkAsync(Site, "Two a day");
        var address = $"{Another.Id():N}@example.org";
        await Site.Db(async db =>
        {
            foreach (var number in Enumerable.Range(1, 4))
            {
                db.Add(MailMessage.To(
                    address, null, new PlainMail($"Number {number}"), Site.Clock.GetUtcNow(), mayWait: number != 4));
            }

            await db.SaveChangesAsync(Cancel);
        });
        await using var sink = new SmtpSink();

        await SendMailAsync(sink);

        var standing = await Site.Db(
            db => db.Mail.Where(m => m.ToAddress == address).OrderBy(m => m.Subject).ToListAsync(Cancel));
        var held = Assert.Single(standing, m => m.StandingAt(Site.Clock.GetUtcNow()) is MailStanding.Held);
        Assert.True(held.MayWait);
        Assert.Equal(3, standing.Count(m => m.StandingAt(Site.Clock.GetUtcNow()) is MailStanding.Sent));
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(SendWhatWaited.Name);
        await SendMailAsync(sink);
        var carrier = await Site.Db(db => db.Mail.Where(m => m.ToAddress == address).OrderBy(m => m.QueuedAt).LastAsync(Cancel));
        Assert.Contains(held.Subject, carrier.Text, StringComparison.Ordinal);
        Assert.NotNull(carrier.SentAt);
    }

    /// <summary>
    /// S-75: what is said stands on the site, goes out by e-mail, hangs on the notice board, and is printed for whoever has
    /// paper.
    /// </summary>
    [Fact]
    public async Task One_message_is_also_a_sheet_for_the_notice_board_and_a_print_for_whoever_has_paper()
    {
        var network = await Given.NetworkAsync(Site, "Channels");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var head = network.Schools[0];
        var letter = await WriteAsync(leader, network.Id, "heads", new()
        {
            ["Subject"] = "The hall is open",
            ["Body"] = "Dear {addressee}, the hall of {network} is open from Monday.",
            [$"GoesBy[{head.Asked}]"] = "Paper",
        });

        var notice = (await leader.Page($"{letter}/notice")).QuerySelector(".sheet")!.TextContent;
        var sheets = (await leader.Page($"{letter}/sheets")).QuerySelectorAll(".sheet").Select(sheet => sheet.TextContent);

        Assert.Contains("Dear everybody, the hall of Channels is open from Monday.", notice, StringComparison.Ordinal);
        var codes = (await AskedAsync(letter)).Select(asked => AnswerCode.Printed(asked.Code));
        Assert.All(codes, code => Assert.DoesNotContain(code, notice, StringComparison.Ordinal));
        Assert.Contains(sheets, sheet => sheet.Contains(head.Name, StringComparison.Ordinal));
        Assert.Contains("The hall is open", (await leader.Page(letter)).Body!.TextContent, StringComparison.Ordinal);
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var shut = await teacher.Get($"{letter}/notice");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
    }

    /// <summary>S-77: 40 contacts fan out by three to depth 4 (1 + 3 + 9 + 27 = 40).</summary>
    [Fact]
    public void Forty_people_are_rung_in_rounds_of_three_and_a_stand_in_rings_for_whoever_is_missed()
    {
        var contacts = Enumerable.Range(1, 39)
            .Select(n => new PhoneTree.Contact(new(Another.Id()), $"Person {n}", null, "0")).ToList();

        var chain = PhoneTree.Build("Leila", contacts, new Dictionary<AddresseeId, PhoneOutcome>());
        var missed = PhoneTree.Build(
            "Leila", contacts, new Dictionary<AddresseeId, PhoneOutcome> { [contacts[0].Id] = PhoneOutcome.NotReached });

        Assert.Equal(3, chain.Max(link => link.Depth));
        Assert.Equal(3, chain.GroupBy(link => link.RungBy).Max(caller => caller.Count()));
        Assert.Equal("Person 1", chain[3].RungBy);
        Assert.Equal("Person 2", chain[0].StandIn);
        Assert.Equal("Person 2", missed[3].RungBy);
        Assert.Equal("Person 2", missed[4].RungBy);
    }

    private static async Task MakeContactAsync(Browser leader, GivenNetwork network, PersonId person)
    {
        var form = await leader.Page($"/networks/{network.Id.Value}/people/{person.Value}/roles/new");
        using var given = await leader.Submit(
            form, new() { ["Kind"] = "key-contact", ["School"] = network.Schools[0].Id.Value.ToString() }, "form:has(#From)");
        Assert.True(given.Headers.Location is not null, (await Browser.Read(given)).Body!.TextContent);
    }

    private static async Task<string> WriteAsync(Browser writer, NetworkId network, string to, Dictionary<string, string> typed)
    {
        var form = await writer.Page($"/networks/{network.Value}/messages/new/message/{to}");
        using var sent = await writer.Submit(
            form, new(typed) { ["Body"] = typed.GetValueOrDefault("Body") ?? "Dear {addressee}, hello." });
        Assert.True(sent.Headers.Location is not null, (await Browser.Read(sent)).Body!.TextContent);
        return sent.Headers.Location!.ToString();
    }

    private async Task SendMailAsync(SmtpSink sink)
    {
        await using var relay = new SmtpRelay(
            new("127.0.0.1", sink.Port, new("Skein", "letters@skein.example"), SecureSocketOptions.None));
        await Site.App.Services.GetRequiredService<Postman>().SendDueAsync(relay, first: false, Cancel);
    }

    private Task<List<Addressee>> AskedAsync(string letter)
    {
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        return Site.Db(db => db.Addressees.Where(a => a.LetterId == id).OrderBy(a => a.Id).ToListAsync(Cancel));
    }
}

public sealed class MessagesOnSqlite(SqliteSite site) : MessageTests(site), IClassFixture<SqliteSite>;

public sealed class MessagesOnPostgres(PostgresSite site) : MessageTests(site), IClassFixture<PostgresSite>;
