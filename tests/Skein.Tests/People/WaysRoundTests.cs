using System.Net;
using Skein.Access;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>What else could let somebody in as somebody else: joining two records, parting them, and a slip of paper.</summary>
public abstract class WaysRoundTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_record_by_which_somebody_came_in_does_not_go_into_one_that_somebody_else_may_read()
    {
        var some = await SomePeople.On(Site);
        var twin = await some.Add("T. Brook", "twin@elsewhere.example", some.Ash);
        await ConfirmAsync(some.Teacher);

        var refused = await JoinAsync(some, gone: some.Teacher, kept: twin);
        var kept = await JoinAsync(some, gone: twin, kept: some.Teacher);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Equal(HttpStatusCode.Redirect, kept);
        Assert.Equal("tam@ash.example", (await some.Find(some.Teacher)).Email?.Value);
    }

    [Fact]
    public async Task Two_records_that_one_mailbox_opens_are_joined_whatever_is_kept_in_them()
    {
        var some = await SomePeople.On(Site);
        var twin = await some.Add("T. Brook", "tam@ash.example", some.Ash);
        await ConfirmAsync(some.Teacher);
        await ConfirmAsync(twin);

        Assert.Equal(HttpStatusCode.Redirect, await JoinAsync(some, gone: some.Teacher, kept: twin));
    }

    [Fact]
    public async Task A_record_that_has_a_passkey_takes_no_address_from_another()
    {
        var some = await SomePeople.On(Site);
        var aide = await some.Add("Ann Ford", null, some.Ash);
        var twin = await some.Add("Ann F.", "twin@elsewhere.example", some.Ash);
        await PasskeyAsync(aide);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await JoinAsync(some, gone: twin, kept: aide));
        Assert.Null((await some.Find(aide)).Email);
    }

    [Fact]
    public async Task Records_are_not_joined_while_a_change_of_address_is_under_way()
    {
        var some = await SomePeople.On(Site);
        var twin = await some.Add("T. Brook", null, some.Ash);
        using var browser = await some.AsLeader();
        using var changed = await browser.Submit(
            await browser.Page(some.Url($"/{some.Teacher.Value}/details")), new() { ["Email"] = "new@ash.example" });

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await JoinAsync(some, gone: twin, kept: some.Teacher));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await JoinAsync(some, gone: some.Teacher, kept: twin));
    }

    [Fact]
    public async Task Parting_two_records_gives_nobody_an_address_that_was_not_theirs_and_stops_a_change_that_waits()
    {
        var some = await SomePeople.On(Site);
        var twin = await some.Add("T. Brook", null, some.Ash);
        await JoinAsync(some, gone: twin, kept: some.Teacher);
        using var browser = await some.AsLeader();
        using var changed = await browser.Submit(
            await browser.Page(some.Url($"/{some.Teacher.Value}/details")), new() { ["Email"] = "attacker@ash.example" });
        await browser.Fill(some.Url($"/{some.Teacher.Value}/joined/{twin.Value}"), []);

        await new Mailbox(Site, "attacker@ash.example").PressAllAsync();

        Assert.Equal("tam@ash.example", (await some.Find(some.Teacher)).Email?.Value);
        Assert.Null((await some.Find(twin)).Email);
        Assert.Equal("", await new Mailbox(Site, "attacker@ash.example").OpensAsync());
    }

    [Fact]
    public async Task A_session_of_a_record_that_is_joined_with_another_has_ended_and_stays_ended()
    {
        var some = await SomePeople.On(Site);
        var twin = await some.Add("T. Brook", null, some.Ash);
        using var own = await Site.BrowserOf(twin);
        await JoinAsync(some, gone: twin, kept: some.Teacher);
        using var browser = await some.AsLeader();
        await browser.Fill(some.Url($"/{some.Teacher.Value}/joined/{twin.Value}"), []);

        Assert.Equal(HttpStatusCode.Redirect, (await own.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task A_head_gets_no_slip_from_somebody_who_is_not_head_there()
    {
        var some = await SomePeople.On(Site);
        await Site.Db(db => db.People
            .Where(p => p.Id == some.Head)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (EmailAddress?)null), Cancel));
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url($"/{some.Head.Value}/invitation"));

        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_slip_for_somebody_who_has_a_passkey_opens_after_three_days_and_the_other_co_leaders_hear_of_it()
    {
        var some = await SomePeople.On(Site);
        var aide = await some.Add("Ann Ford", null, some.Ash);
        await PasskeyAsync(aide);
        using var browser = await some.AsLeader();
        var slip = await browser.Fill(some.Url($"/{aide.Value}/invitation"), []);
        var code = slip.QuerySelector("#slip-code")!.TextContent;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TypeAsync(code));
        Assert.Contains("It works once, from", SomePeople.Text(slip), StringComparison.Ordinal);
        Assert.True(
            await Site.Db(db => db.Mail.AnyAsync(
                m => m.ToAddress == "ola@elm.example" && m.Subject == "A slip was made for Ann Ford in Skein", Cancel)));

        Site.Clock.Forward(TimeSpan.FromHours(73));
        Assert.Equal(HttpStatusCode.Redirect, await TypeAsync(code));
    }

    /// <summary>
    /// A slice that tells a person what it keeps of them says too whether any of it is for them alone, or has been thought
    /// about.
    /// </summary>
    [Fact]
    public void Every_slice_that_keeps_something_of_a_person_says_whether_it_is_for_them_alone()
    {
        string[] open =
        [
            "TellOfPerson", // what everybody who arranges may see
            "TellWaysIn", // weighed by Authority itself
            "NewcomersOfPeople", // that they came by a code, which their head and the co-leaders see
            "JoinedRecordsOfPeople", // that records were joined; what they were is shown to nobody
            "GroupsOfPeople", "SteeringOfPeople",
            "StrandsOfPeople", // places that the network sees, and invitations by whoever arranges
            "AgreementsOfPeople", // what was agreed stands on the school's page
            "SustainedByPeople", // pledges and tasks that the network sees
        ];
        var tell = typeof(Person).Assembly.GetTypes().Where(t => typeof(ITellOwnData).IsAssignableFrom(t) && t.IsClass);

        Assert.Equal(open.Order(), tell.Where(t => !typeof(IKeepForOnePerson).IsAssignableFrom(t)).Select(t => t.Name).Order());
    }

    private static async Task<HttpStatusCode> JoinAsync(SomePeople some, PersonId gone, PersonId kept)
    {
        using var browser = await some.AsLeader();
        using var answer = await browser.Submit(
            await browser.Page(some.Url($"/{gone.Value}/merge")), new() { ["Keep"] = kept.Value.ToString() });
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> TypeAsync(string code)
    {
        using var browser = Site.Browser();
        using var answer = await browser.Submit(await browser.Page("/sign-in/invitation"), new() { ["Code"] = code });
        return answer.StatusCode;
    }

    private Task ConfirmAsync(PersonId person) => Site.Db(db => db.People.Where(p => p.Id == person).ExecuteUpdateAsync(
        set => set.SetProperty(p => p.EmailConfirmedAt, Site.Clock.GetUtcNow().UtcDateTime), Cancel));

    private Task PasskeyAsync(PersonId person) => Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        db.Add(
            Passkey.Add(person, "my phone", new(Another.Id().ToByteArray(), [4], now, 0, null, true, false, false, [], []), now));
        await db.SaveChangesAsync(Cancel);
    });
}

public sealed class WaysRoundOnSqlite(SqliteSite site) : WaysRoundTests(site), IClassFixture<SqliteSite>;
public sealed class WaysRoundOnPostgres(PostgresSite site) : WaysRoundTests(site), IClassFixture<PostgresSite>;
