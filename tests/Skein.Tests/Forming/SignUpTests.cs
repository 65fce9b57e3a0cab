using System.Net;
using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Asking;
using Skein.Forming;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

public abstract class SignUpTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Barriers =
    [
        "Reading stamina", "Attendance", "Talk at home", "Reading for meaning", "Boys' writing", "Attendance on Fridays",
    ];

    /// <summary>S-25: what all heads named stands in the questionnaire, whatever is gathered and however.</summary>
    [Fact]
    public async Task What_every_head_named_can_be_chosen_gathered_under_a_name_or_in_its_own_words()
    {
        var network = await Given.NetworkAsync(Site, schools: 6);
        var given = new GivenSignUp(Site, network, await Site.BrowserOf(network.CoLeader));
        await HeadsAnswerAsync(network);

        await given.DraftAsync(new() { ["Title"] = "Enquiry groups" });
        var page = await given.Leader.Page($"{given.Page}/foci");
        Assert.Equal(6, page.QuerySelectorAll("tbody tr").Length);
        string UnderOf(string words) =>
            (
                (IHtmlInputElement)page.QuerySelectorAll("tbody tr")
                    .Single(r => r.QuerySelector("th")!.TextContent == words)
                    .QuerySelector("input")!).Value;
        Assert.Equal("Reading for meaning", UnderOf("Reading stamina"));
        Assert.Equal("Attendance", UnderOf("Attendance on Fridays"));
        Assert.Equal("Boys' writing", UnderOf("Boys' writing"));

        await given.Leader.Fill($"{given.Page}/foci", new() { ["Times"] = "Tuesday after school\nThursday at lunch" });
        await given.OpenAsync();
        var signUp = await given.ReadAsync();
        Assert.Equal(["Attendance", "Boys' writing", "Reading for meaning", "Talk at home"], signUp.Foci.Select(f => f.Name));
        Assert.All(signUp.Issues, issue => Assert.NotNull(signUp.Focus(issue.FocusId)));

        using var phone = Site.Browser();
        var asked = await phone.Page($"/join/{signUp.Code}");
        Assert.All(
            signUp.Foci,
            focus => Assert.Contains(focus.Name, asked.QuerySelector("#First")!.TextContent, StringComparison.Ordinal));
        Assert.All(Barriers, words => Assert.Contains(words, asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("Thursday at lunch", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teachers_are_asked_by_letter_and_sign_up_from_it_without_an_account_until_it_closes()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        var link = await LinkOfTeacherAsync(given);

        using var phone = Site.Browser();
        using var led = await phone.Get(link);
        var own = led.Headers.Location!.ToString();
        Assert.StartsWith("/sign-up/", own, StringComparison.Ordinal);
        var signUp = await given.ReadAsync();
        await phone.Fill(own, GivenSignUp.Typed(signUp, ["Maths", "Reading"], convenes: true));
        await phone.Fill(own, GivenSignUp.Typed(signUp, ["Talk"]));

        var volunteer = Assert.Single(await VolunteersAsync(given));
        Assert.Equal(network.Teacher, volunteer.PersonId);
        Assert.Equal(["Talk"], volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.Focus(c.FocusId)!.Name));
        Assert.Equal(
            "Talk",
            await Site.Db(db => db.Addressees
                .Where(a => a.PersonId == network.Teacher)
                .Select(a => a.Given.Single().Words)
                .SingleAsync(Cancel)));

        await given.CloseAsync();
        var closed = await phone.Page(own);
        Assert.Contains("groups are being formed", closed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await phone.Fill(own, [], "form[action$='/withdrawal']");
        Assert.NotNull((await VolunteersAsync(given))[0].WithdrawnAt);
    }

    [Fact]
    public async Task Opening_a_link_or_the_poster_changes_nothing_and_a_forged_link_opens_nothing()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        using var scanner = Site.Browser();
        await scanner.Page($"/join/{(await given.ReadAsync()).Code}");
        using var letter = await scanner.Get(await LinkOfTeacherAsync(given));
        await scanner.Page(letter.Headers.Location!.ToString());
        Assert.Empty(await VolunteersAsync(given));

        foreach (
            var forged in new[]
            {
                "/sign-up/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/sign-up/x", "/join/BCDFGHJK", "/join/x",
            })
        {
            using var nothing = await scanner.Get(forged);
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_has_the_code_joins_with_a_name_and_nobody_joins_twice()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        var own = await given.JoinAsync("Robin Vale", 1, ["Reading", "Talk"]);
        var signUp = await given.ReadAsync();

        using var phone = Site.Browser();
        var typed = GivenSignUp.Typed(signUp, ["Maths"]);
        (typed["Name"], typed["School"]) = ("Robin Vale", given.Network.Schools[1].Id.Value.ToString());
        using var again = await phone.Submit(await phone.Page($"/join/{signUp.Code}"), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains(
            "Somebody called Robin Vale has signed up", (await Browser.Read(again)).Body!.TextContent, StringComparison.Ordinal);

        // Their own code, typed where codes are typed, leads to their own page.
        var code = Assert.Single(await VolunteersAsync(given)).Code;
        var found = await phone.Fill(AskingLinks.EnterCode, new() { ["Code"] = code });
        Assert.Contains("You are signed up", found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await Site.Db(async db => (
                await db.People.ToListAsync(Cancel)).Count(p => p.Name.Value == "Robin Vale"
                    && p.SchoolId == given.Network.Schools[1].Id)));
        Assert.StartsWith("/sign-up/", own, StringComparison.Ordinal);
    }

    /// <summary>S-25: a head, or whoever arranges, cannot put a teacher on it against their will.</summary>
    [Fact]
    public async Task A_sign_up_is_typed_in_only_as_the_persons_own_word_and_a_head_cannot_type_it_in()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        var signUp = await given.ReadAsync();
        var typed = GivenSignUp.Typed(signUp, ["Reading"]);
        (typed["Name"], typed["School"]) = ("Sam Pike", network.Schools[2].Id.Value.ToString());

        using var refused = await given.Leader.Submit(await given.Leader.Page($"{given.Page}/volunteers/new"), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await VolunteersAsync(given));

        typed["SaidSo"] = "yes";
        await given.Leader.Fill($"{given.Page}/volunteers/new", typed);
        Assert.Equal(CameBy.Told, Assert.Single(await VolunteersAsync(given)).CameBy);

        using var head = await Site.BrowserOf(network.Schools[2].Head);
        using var closed = await head.Get($"{given.Page}/volunteers/new");
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        using var list = await head.Get($"{given.Page}/volunteers");
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
    }

    /// <summary>S-28: at an event people name a focus themselves and sit down with others.</summary>
    [Fact]
    public async Task At_an_event_people_name_a_focus_and_sit_down_at_one_anothers_tables()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site), foci: "Reading", way: "SelfSelected");
        await given.OpenAsync();
        var (one, other) = (
            await given.JoinAsync("Ida Marsh", 0, ["Reading"]), await given.JoinAsync("Jo Field", 1, ["Reading"]));
        using var phone = Site.Browser();
        await phone.Fill($"{one}/tables", new() { ["Named"] = "Silence as a tool" }, "form:has(#Named)");
        var tables = await phone.Page($"{other}/tables");
        var table = tables.QuerySelectorAll("li.tables__one").Single(t => t.TextContent.Contains(
            "Silence as a tool", StringComparison.Ordinal));
        Assert.Contains("Ida Marsh", table.TextContent, StringComparison.Ordinal);
        var id = table.QuerySelector("input[name=Table]")!.GetAttribute("value")!;
        await phone.Fill($"{other}/tables", [], $"form:has(input[value='{id}'])");

        var screen = (await given.Leader.Page($"{given.Page}/tables")).QuerySelectorAll("li.tables__one")
            .Single(t => t.TextContent.Contains("Silence as a tool", StringComparison.Ordinal));
        Assert.Contains("2 people of 2 schools", screen.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jo Field", screen.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_sign_up_in_the_same_moment_are_both_kept_and_one_who_sends_twice_is_one()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        using var phone = Site.Browser();
        using var led = await phone.Get(await LinkOfTeacherAsync(given));
        var own = led.Headers.Location!.ToString();
        var signUp = await given.ReadAsync();
        var forms = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        for (var n = 0; n < 6; n++)
        {
            forms.Add(await phone.Page(own));
        }

        var sent = await Task.WhenAll(
            forms.Select(f => phone.Submit(f, GivenSignUp.Typed(signUp, ["Maths"]))).Append(JoinAsync()));

        Assert.All(sent, s => Assert.Equal(HttpStatusCode.Redirect, s.StatusCode));
        Assert.Equal(2, (await VolunteersAsync(given)).Count);

        async Task<HttpResponseMessage> JoinAsync()
        {
            using var other = Site.Browser();
            var typed = GivenSignUp.Typed(signUp, ["Talk"]);
            (typed["Name"], typed["School"]) = ("Uma Reed", network.Schools[1].Id.Value.ToString());
            return await other.Submit(await other.Page($"/join/{signUp.Code}"), typed);
        }
    }

    [Fact]
    public async Task An_offer_to_a_teacher_is_no_business_of_their_head_and_nobody_is_silent_on_it()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        var letter =
            await Site.Db(db => db.Letters.SingleAsync(l => l.NetworkId == network.Id && l.Kind == SignUpMatter.Kind, Cancel));

        using var head = await Site.BrowserOf(network.Schools[0].Head);
        foreach (var page in new[] { $"/schools/{network.Schools[0].Id.Value}/head", $"/networks/{network.Id.Value}" })
        {
            using var shown = await head.Get(page);
            Assert.DoesNotContain(letter.Subject, await shown.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        var told = (await given.Leader.Page(AskingLinks.Letter(network.Id, letter.Id))).QuerySelector("main")!.TextContent;
        Assert.Contains("0 of 1 teacher have answered", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not answered yet", told, StringComparison.Ordinal);
        Assert.DoesNotContain("have not answered", told, StringComparison.Ordinal);
    }

    private async Task HeadsAnswerAsync(GivenNetwork network)
    {
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill($"/networks/{network.Id.Value}/letters/new/heads-issues", []);
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        var asked = await Site.Db(db => db.Addressees
            .Join(db.Letters.Where(l => l.NetworkId == network.Id), a => a.LetterId, l => l.Id, (a, _) => a)
            .ToListAsync(Cancel));
        foreach (var (head, barrier) in network.Schools.Select(s => s.Head).Zip(Barriers))
        {
            using var phone = Site.Browser();
            await phone.Fill(
                AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, asked.Single(a => a.PersonId == head).Id.Value)),
                new() { ["Answer"] = barrier });
        }
    }

    private async Task<string> LinkOfTeacherAsync(GivenSignUp given)
    {
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        var asked = await Site.Db(db => db.Addressees
            .Where(a => a.PersonId == given.Network.Teacher)
            .Select(a => a.Id)
            .SingleAsync(Cancel));
        return AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, asked.Value));
    }

    private Task<List<Volunteer>> VolunteersAsync(GivenSignUp given) =>
        Site.Db(db => SignUpReader.Volunteers(db, given.Id).ToListAsync(Cancel));
}

public sealed class SignUpOnSqlite(SqliteSite site) : SignUpTests(site), IClassFixture<SqliteSite>;
public sealed class SignUpOnPostgres(PostgresSite site) : SignUpTests(site), IClassFixture<PostgresSite>;
