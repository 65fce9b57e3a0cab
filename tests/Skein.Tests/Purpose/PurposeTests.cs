using System.Net;
using AngleSharp.Html.Dom;
using Skein.Agreements;
using Skein.Networks;
using Skein.Purpose;
using Skein.Tests.Agreements;
using Skein.Tests.Support;

namespace Skein.Tests.Purpose;

/// <summary>
/// S-11, S-12, S-13 and S-15: what a network is for, where it began, and whether something should be networked at all.
/// </summary>
public abstract class PurposeTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_focus_without_a_first_win_is_asked_once_and_answering_or_going_on_clears_it()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var purpose = PurposeLinks.Purpose(network.Id);
        var chosen = await leader.Fill(purpose, new() { ["Name"] = "Better questions" }, "form[action$=focuses]");
        Assert.NotNull(chosen.QuerySelector(".prompt"));
        using var empty = await leader.Submit(chosen, [], "details form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);

        var answered = await leader.Fill(
            purpose, new() { ["FirstWin"] = "Children ask each other why", ["By"] = "2027-03-26" }, "details form");
        Assert.Null(answered.QuerySelector(".prompt"));
        Assert.Contains("by 26 March 2027: Children ask each other why", answered.Body!.TextContent, StringComparison.Ordinal);

        await leader.Fill(purpose, new() { ["Name"] = "Barriers to learning" }, "form[action$=focuses]");
        var gone = await leader.Fill(
            purpose, new() { ["Because"] = "We are still listening" }, "section[aria-label='Barriers to learning'] form");
        Assert.Null(gone.QuerySelector(".prompt"));
    }

    [Fact]
    public async Task Many_live_focuses_are_shown_with_what_others_learned_and_nobody_is_stopped()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        IHtmlDocument? page = null;
        for (var i = 1; i <= 4; i++)
        {
            Assert.Null(page?.QuerySelector("#many"));
            page = await leader.Fill(
                PurposeLinks.Purpose(network.Id), new() { ["Name"] = $"Focus {i}" }, "form[action$=focuses]");
        }

        Assert.Contains("4 themes are live", page!.QuerySelector("#many")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nine_of_twelve_have_agreed_and_the_page_says_who_worked_it_out()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(9);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var definers = await leader.Page(PurposeLinks.Definers(network.Id));
        var fields = definers.QuerySelectorAll("main form input[name^=People]").Select(f => f.GetAttribute("name")!).ToList();
        Assert.Equal(12, fields.Count);
        using var wrong = await leader.Submit(definers, new() { [fields[0]] = "many" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        var page = await leader.Fill(PurposeLinks.Definers(network.Id), new() { [fields[0]] = "3", [fields[1]] = "1" });
        Assert.Equal("4 people in 2 of 12 schools worked it out.", page.QuerySelector("#definers")!.TextContent);
        Assert.Contains("9 of 12 schools have agreed (75%)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Oak Primary School, Pine Primary School and Rowan Primary School", page.QuerySelector("#not-agreed")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_seed_schools_stand_inside_and_it_becomes_a_network_when_others_agree_to_the_purpose()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        await JoinedLaterAsync(network, from: 4, days: 20);
        using var leader = await Site.BrowserOf(network.CoLeader);
        Site.Clock.Forward(TimeSpan.FromDays(30));
        var beginning = await leader.Page(PurposeLinks.Beginning(network.Id));
        Assert.Equal(4, beginning.QuerySelectorAll("circle.circles__school--seed").Length);
        Assert.Equal(12, beginning.QuerySelectorAll("circle.circles__school").Length);
        Assert.Contains("schools that work together", beginning.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);

        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(4);
        Assert.Contains("schools that work together", await StateAsync(leader, network), StringComparison.Ordinal);
        var before = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await text.AnswerAsync(3, skip: 4);
        Assert.Contains("a network of schools", await StateAsync(leader, network), StringComparison.Ordinal);
        var then = await leader.Page($"{PurposeLinks.Purpose(network.Id)}?on={before:yyyy-MM-dd}");
        Assert.Contains("schools that work together", then.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_origins_may_apply_and_earlier_ties_are_a_percentage_of_those_that_answered()
    {
        var administrator = await AdministratorAsync();
        using var keeper = await Site.BrowserOf(administrator);
        for (var i = 0; i < 3; i++)
        {
            var network = await Given.NetworkAsync(Site, $"Origin {i}");
            using var leader = await Site.BrowserOf(network.CoLeader);
            var page = await leader.Page(PurposeLinks.Beginning(network.Id));
            foreach (var box in page.QuerySelectorAll("input[name=Origins]").OfType<IHtmlInputElement>().Take(2))
            {
                box.IsChecked = true;
            }

            using var kept = await leader.Submit(page, new() { ["ExistedBefore"] = i < 2 ? "yes" : "no" });
            Assert.Equal(2, (await leader.Follow(kept)).QuerySelectorAll("input[name=Origins][checked]").Length);
        }

        var counted = await keeper.Page(PurposeLinks.Origins);
        Assert.Contains("In 67% of the 3 networks", counted.QuerySelector("#before")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["3", "3", "0", "0"], counted.QuerySelectorAll("tbody td").Select(td => td.TextContent.Trim()));
    }

    [Fact]
    public async Task What_one_school_can_do_is_offered_sharing_and_goes_on_together_with_a_reason()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var weighings = PurposeLinks.Weighings(network.Id);
        var typed = new Dictionary<string, string>
        {
            ["Issue"] = "Phonics training",
            ["Schools"] = "3",
            ["OneSchoolCan"] = "yes",
            ["Gain"] = "2",
            ["Effort"] = "4",
            ["Verdict"] = "network",
        };
        using var asked = await leader.Submit(await leader.Page(weighings), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var notice = await Browser.Read(asked);
        Assert.Contains("choose “share”", notice.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Phonics training", notice.QuerySelector("#Issue")!.GetAttribute("value"));

        await leader.Follow(await leader.Submit(notice, new() { ["Because"] = "The trainer needs thirty people" }));
        typed = new(typed) { ["Issue"] = "Moving to secondary", ["OneSchoolCan"] = "no", ["Gain"] = "5", ["Effort"] = "2" };
        var listed = await leader.Fill(weighings, typed);
        Assert.Equal(
            ["Moving to secondary", "Phonics training"], listed.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.Contains(
            "because: The trainer needs thirty people", listed.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, listed.QuerySelectorAll("circle.lever__issue").Length);
    }

    [Fact]
    public async Task A_weighing_answers_nothing_by_default_and_no_more_schools_have_an_issue_than_there_are()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var page = await leader.Page(PurposeLinks.Weighings(network.Id));
        using var refused = await leader.Submit(
            page, new() { ["Issue"] = "Phonics", ["Schools"] = "500", ["Gain"] = "2", ["Effort"] = "4", ["Verdict"] = "alone" });
        var asked = await Browser.Read(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(asked.QuerySelector(".govuk-error-summary a[href='#OneSchoolCan']"));
        Assert.Contains(
            "from 1 to 3: the network has 3 schools", asked.QuerySelector(".govuk-error-summary a[href='#Schools']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(0, await Site.Db(db => db.Weighings.CountAsync(w => w.NetworkId == network.Id, Cancel)));
    }

    [Fact]
    public async Task A_draft_is_read_where_the_purpose_stands_by_those_who_write_it_alone()
    {
        var network = await Given.NetworkAsync(Site);
        var draft = await Putting.DraftAsync(Site, network, AgreementKind.Purpose, "Every child explains what they think.");
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var head = await Site.BrowserOf(network.Schools[0].Head);

        foreach (var page in (string[])[PurposeLinks.Purpose(network.Id), draft.Page])
        {
            Assert.Contains(
                "Every child explains what they think.", (await leader.Page(page)).QuerySelector("main")!.TextContent,
                StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "Every child explains", (await head.Page(PurposeLinks.Purpose(network.Id))).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task<string> StateAsync(Browser browser, GivenNetwork network) =>
        (await browser.Page(PurposeLinks.Purpose(network.Id))).QuerySelector("#state")!.TextContent;

    /// <summary>The schools from a place on came some days later than the others.</summary>
    private Task JoinedLaterAsync(GivenNetwork network, int from, int days) => Site.Db(async db =>
    {
        foreach (var school in network.Schools.Skip(from))
        {
            db.Remove(await db.Memberships.SingleAsync(m => m.SchoolId == school.Id, Cancel));
            await db.SaveChangesAsync(Cancel);
            db.Add(Membership.Join(network.Id, school.Id, Site.Clock.Today.AddDays(days), Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        }
    });

    private Task<Skein.Access.PersonId> AdministratorAsync() => Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        var person = Skein.People.Person.Meet(Given.Name("Ada Keeper"), email: null, school: null, now);
        db.AddRange(
            person,
            Skein.People.RoleAssignment.InInstallation(person.Id, Skein.People.RoleKind.Administrator, Site.Clock.Today, now));
        await db.SaveChangesAsync(Cancel);
        return person.Id;
    });
}

public sealed class PurposeOnSqlite(SqliteSite site) : PurposeTests(site), IClassFixture<SqliteSite>;
public sealed class PurposeOnPostgres(PostgresSite site) : PurposeTests(site), IClassFixture<PostgresSite>;
