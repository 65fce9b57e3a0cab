using Skein.Access;
using Skein.Chronicle;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

public abstract class OneRecordTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Two_records_of_one_person_become_one_and_the_chronicle_keeps_the_old_id()
    {
        var some = await SomePeople.On(Site);
        var twice = await some.Add("T. Brook", "brook@ash.example", some.Ash);
        await some.Give(twice, "archivist", Site.Clock.Today.AddDays(-9), null, "Keeps the record");
        using var browser = await some.AsLeader();

        var page = await browser.Fill(some.Url($"/{twice.Value}/merge"), new() { ["Keep"] = some.Teacher.Value.ToString() });
        using var old = await browser.Get(some.Url($"/{twice.Value}"));

        Assert.Contains("Archivist", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Equal(some.Teacher, (await some.Find(twice)).MergedInto);
        Assert.Equal(some.Url($"/{some.Teacher.Value}"), old.Headers.Location?.ToString());
        Assert.True(await Site.Db(db => db.ChronicleParties.AnyAsync(p => p.PartyId == twice.Value, Cancel)));
        Assert.Equal(
            ["T. Brook"],
            (
                await Site.Db(db => db.PastNames.Where(n => n.PersonId == some.Teacher).ToListAsync(Cancel))).Select(n =>
                    n.Name.Value));
    }

    [Fact]
    public async Task People_are_found_by_their_address_and_the_forgotten_are_not()
    {
        var some = await SomePeople.On(Site);
        await some.Add("Una Pool", "one@pool.example");
        Assert.True(EmailAddress.TryRead("ONE@pool.example", out var address, out _));

        var found = await Site.Db(db => PeopleByAddress.FindAsync(db, address, Cancel));

        Assert.Equal(["Una Pool"], found.Select(f => f.Name));
        Assert.False(await Site.Db(db => PeopleByAddress.HasAdministratorAsync(db, Site.Clock.Today, Cancel)));
    }

    [Fact]
    public async Task A_challenge_without_a_response_after_eight_weeks_is_listed()
    {
        var some = await SomePeople.On(Site);
        var friend = await some.Add("Fay Stone", "fay@university.example");
        await some.Give(friend, "critical-friend", Site.Clock.Today.AddDays(-90), null, "Asks");
        using var friendly = await Site.BrowserOf(friend);
        var day = Site.Clock.Today.AddDays(-55).ToString("yyyy-MM-dd", null);
        await friendly.Fill(
            some.Url("/challenges"), new() { ["Text"] = "Whose voice is missing?", ["On"] = day }, "form[action$='/challenges']");
        using var browser = await some.AsLeader();

        var tooEarly = await browser.Page(some.Url("/challenges"));
        Site.Clock.Forward(TimeSpan.FromDays(1));
        var waiting = await browser.Page(some.Url("/challenges"));
        var answered = await browser.Fill(
            some.Url("/challenges"), new() { ["Response"] = "Pupils'. They join in May." }, "form[action$='/response']");

        Assert.Null(tooEarly.QuerySelector("#waiting"));
        Assert.Contains("Whose voice is missing?", waiting.QuerySelector("#waiting")!.TextContent, StringComparison.Ordinal);
        Assert.Null(answered.QuerySelector("#waiting"));
        Assert.Contains("They join in May", SomePeople.Text(answered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_sees_one_page_and_a_quiet_head_is_shown_to_co_leaders_only_to_talk_with()
    {
        var some = await SomePeople.On(Site);
        using var head = await Site.BrowserOf(some.Head);
        using var browser = await some.AsLeader();

        var mine = SomePeople.Text(await head.Page($"/schools/{some.Ash.Value}/head"));
        using var closed = await head.Get(some.Url("/to-talk-with"));
        var quiet = SomePeople.Text(await browser.Page(some.Url("/to-talk-with")));
        await Site.Db(async db =>
        {
            db.Record(
                new Happening("letter.answered", "A head answered.")
                {
                    SubjectKind = Happening.Person,
                    SubjectId = some.Head.Value,
                    By = some.Head.Value,
                    NetworkId = some.Network.Value,
                },
                Site.Clock.Today, Site.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
        var heard = SomePeople.Text(await browser.Page(some.Url("/to-talk-with")));

        Assert.Contains("Tam Brook", mine, StringComparison.Ordinal);
        Assert.Contains("Rivers: joined since", mine, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, closed.StatusCode);
        Assert.Contains("Hope Field", quiet, StringComparison.Ordinal);
        Assert.Contains("Every head has been heard from", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_page_says_where_I_am_known_and_lets_me_change_my_address()
    {
        var some = await SomePeople.On(Site);
        using var browser = await Site.BrowserOf(some.Head);

        var page = await browser.Fill("/me", new() { ["Email"] = "hope.field@ash.example" }, "form[action='/me']");

        Assert.Contains("Rivers", page.QuerySelector("#networks")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Headteacher, Ash Primary", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Equal("hope.field@ash.example", (await some.Find(some.Head)).Email?.Value);
    }
}

public sealed class OneRecordOnSqlite(SqliteSite site) : OneRecordTests(site), IClassFixture<SqliteSite>;
public sealed class OneRecordOnPostgres(PostgresSite site) : OneRecordTests(site), IClassFixture<PostgresSite>;
