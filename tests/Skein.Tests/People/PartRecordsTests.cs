using System.Net;
using Skein.Access;
using Skein.Chronicle;
using Skein.Jobs;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

public abstract class PartRecordsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task What_has_changed_since_then_stays_and_keys_stay_ended()
    {
        var (some, twice) = await JoinedAsync(async (some, twice) =>
        {
            await Given.OneMailboxAsync(Site, twice, some.Teacher);
            await TestProgram.OfAsync(Site, twice);
        });
        await Site.Db(async db =>
        {
            var kept = await db.People.SingleAsync(p => p.Id == some.Teacher, Cancel);
            kept.Correct(kept.Name, "01234 567890");
            await db.SaveChangesAsync(Cancel);
        });
        await some.Give(some.Teacher, "archivist", Site.Clock.Today, null, "Since then");
        using var browser = await some.AsLeader();

        var page = await browser.Fill(
            some.Url($"/{some.Teacher.Value}/joined/{twice.Value}"), new() { ["Because"] = "They are cousins" });
        using var again = await browser.Get(some.Url($"/{some.Teacher.Value}/joined/{twice.Value}"));

        Assert.Contains("Zoë O'Brook", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Equal(
            ("office@schools.example", null), ((await some.Find(twice)).Email?.Value, (await some.Find(twice)).MergedInto));
        Assert.Equal("01234 567890", (await some.Find(some.Teacher)).Phone);
        Assert.True(await Site.Db(db => db.Roles.AnyAsync(r => r.PersonId == some.Teacher && r.Remit == "Since then", Cancel)));
        Assert.False(await Site.Db(db => db.Set<ProgramKey>().AnyAsync(k => k.PersonId == twice, Cancel)));
        Assert.Equal("They are cousins", await Site.Db(db => (
            from entry in db.Chronicle
            where entry.Verb == "person.parted" && entry.SubjectId == some.Teacher.Value
            join words in db.ChronicleWords on entry.Id equals words.EntryId
            select words.Reason).SingleAsync(Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Both_addresses_are_kept_by_the_joining_and_given_back_by_the_parting()
    {
        var (some, twice) = await JoinedAsync();
        using var browser = await some.AsLeader();
        using var own = await Site.BrowserOf(some.Teacher);
        var before = (await some.Find(some.Teacher)).Email;

        var joined = SomePeople.Text(await browser.Page(some.Url($"/{some.Teacher.Value}")));
        var parting = SomePeople.Text(await browser.Page(some.Url($"/{some.Teacher.Value}/joined/{twice.Value}")));
        var told = await (await own.Get("/me/data")).Content.ReadAsStringAsync(Cancel);
        Assert.True(EmailAddress.TryRead("brook@ash.example", out var other, out _));
        var found = await Site.Db(db => PeopleByAddress.FindAsync(db, other, Cancel));
        await browser.Fill(some.Url($"/{some.Teacher.Value}/joined/{twice.Value}"), []);

        Assert.DoesNotContain("brook@ash.example", joined, StringComparison.Ordinal);
        Assert.Contains("Zoë O'Brook had the e-mail address brook@ash.example.", parting, StringComparison.Ordinal);
        Assert.DoesNotContain("brook@ash.example", told, StringComparison.Ordinal);
        Assert.DoesNotContain(some.Teacher, found.Select(person => person.Id));
        Assert.Equal((before, other), ((await some.Find(some.Teacher)).Email, (await some.Find(twice)).Email));
        Assert.False(await Site.Db(db => db.OtherAddresses.AnyAsync(o => o.PersonId == some.Teacher, Cancel)));
    }

    [Fact]
    public async Task Records_that_were_joined_one_after_another_are_parted_in_the_order_back()
    {
        var (some, first) = await JoinedAsync();
        using var browser = await some.AsLeader();
        await browser.Fill(some.Url($"/{some.Teacher.Value}/merge"), new() { ["Keep"] = some.Head.Value.ToString() });

        var head = await browser.Page(some.Url($"/{some.Head.Value}"));
        using var tooEarly = await browser.Get(some.Url($"/{some.Head.Value}/joined/{first.Value}"));
        var teacher = await browser.Fill(some.Url($"/{some.Head.Value}/joined/{some.Teacher.Value}"), []);
        await browser.Fill(some.Url($"/{some.Teacher.Value}/joined/{first.Value}"), []);

        Assert.Single(head.QuerySelectorAll("a[href*='/joined/']"));
        Assert.Equal(HttpStatusCode.NotFound, tooEarly.StatusCode);
        Assert.Single(teacher.QuerySelectorAll($"a[href$='/joined/{first.Value}']"));
        Assert.Equal(("Zoë O'Brook", null), ((await some.Find(first)).Name.Value, (await some.Find(first)).MergedInto));
    }

    [Fact]
    public async Task After_thirty_days_nobody_parts_them_and_what_they_were_is_forgotten()
    {
        var (some, twice) = await JoinedAsync();
        using var browser = await some.AsLeader();
        Site.Clock.Forward(TimeSpan.FromDays(30));
        using var last = await browser.Get(some.Url($"/{some.Teacher.Value}/joined/{twice.Value}"));
        Site.Clock.Forward(TimeSpan.FromDays(1));
        using var late = await browser.Get(some.Url($"/{some.Teacher.Value}/joined/{twice.Value}"));
        await Site.Db(async db => await new ForgetJoinedRecords().DoAsync(
            db, Job.ComesRound("people.joined", Site.Clock.GetUtcNow()), Site.Clock.GetUtcNow(), Cancel));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (last.StatusCode, late.StatusCode));
        Assert.False(await Site.Db(db => db.JoinedRecords.AnyAsync(j => j.GoneId == twice, Cancel)));
    }

    [Fact]
    public async Task The_other_address_is_the_person_s_once_nobody_can_part_the_records_and_no_other_once_it_is_in_use()
    {
        var (some, _) = await JoinedAsync();
        Site.Clock.Forward(TimeSpan.FromDays(31));
        await Site.Db(async db => await new ForgetJoinedRecords().DoAsync(
            db, Job.ComesRound("people.joined", Site.Clock.GetUtcNow()), Site.Clock.GetUtcNow(), Cancel));
        using var browser = await some.AsLeader();
        using var own = await Site.BrowserOf(some.Teacher);
        const string Other = "Also known from a record that was joined: brook@ash.example.";
        async Task<(bool Page, int Data)> SaidAsync() => (
            SomePeople.Text(await browser.Page(some.Url($"/{some.Teacher.Value}"))).Contains(Other, StringComparison.Ordinal),
            (await (await own.Get("/me/data")).Content.ReadAsStringAsync(Cancel)).Split("\"brook@ash.example\"").Length - 1);
        Assert.Equal((true, 1), await SaidAsync());

        await own.Fill("/me", new() { ["Email"] = "brook@ash.example" }, "form[action='/me']");
        Assert.Equal((false, 1), await SaidAsync());
        await new Mailbox(Site, "brook@ash.example").PressAllAsync();

        Assert.Equal("brook@ash.example", (await some.Find(some.Teacher)).Email?.Value);
        Assert.NotNull((await some.Find(some.Teacher)).EmailConfirmedAt);
        Assert.Equal((false, 1), await SaidAsync());
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_forgotten_in_what_the_records_were()
    {
        var (some, twice) = await JoinedAsync();
        Assert.Contains(
            "Zoë O'Brook",
            await Site.Db(db => db.JoinedRecords.Where(j => j.GoneId == twice).Select(j => j.Before).SingleAsync(Cancel)),
            StringComparison.Ordinal);
        using var browser = await Site.BrowserOf(some.Teacher);

        var data = await (await browser.Get("/me/data")).Content.ReadAsStringAsync(Cancel);
        using var erased = await browser.Submit(
            await browser.Page("/me/erasure"), new() { ["Sure"] = "yes" }, "form[action='/me/erasure']");

        Assert.Contains("recordsJoined", data, StringComparison.Ordinal);
        Assert.DoesNotContain("brook@ash.example", data, StringComparison.Ordinal);
        Assert.NotNull((await some.Find(some.Teacher)).ErasedAt);
        Assert.False(await Site.Db(db => db.JoinedRecords.AnyAsync(j => j.GoneId == twice, Cancel)));
        Assert.False(await Site.Db(db => db.OtherAddresses.AnyAsync(o => o.PersonId == some.Teacher, Cancel)));
    }

    [Fact]
    public async Task Nobody_parts_records_of_somebody_who_may_do_more_than_they()
    {
        var (some, twice) = await JoinedAsync();
        await Site.Db(async db =>
        {
            db.Add(RoleAssignment.InInstallation(some.Teacher, RoleKind.Administrator, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await some.AsLeader();
        var url = some.Url($"/{some.Teacher.Value}/joined/{twice.Value}");

        var page = await browser.Page(url);
        using var refused = await browser.Submit(page, []);

        Assert.DoesNotContain("brook@ash.example", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(some.Teacher, (await some.Find(twice)).MergedInto);
    }

    private async Task<(SomePeople Some, PersonId Gone)> JoinedAsync(Func<SomePeople, PersonId, Task>? first = null)
    {
        var some = await SomePeople.On(Site);
        var twice = await some.Add("Zoë O'Brook", "brook@ash.example", some.Ash);
        if (first is not null)
        {
            await first(some, twice);
        }

        using var browser = await some.AsLeader();
        await browser.Fill(some.Url($"/{twice.Value}/merge"), new() { ["Keep"] = some.Teacher.Value.ToString() });
        return (some, twice);
    }
}

public sealed class PartRecordsOnSqlite(SqliteSite site) : PartRecordsTests(site), IClassFixture<SqliteSite>;
public sealed class PartRecordsOnPostgres(PostgresSite site) : PartRecordsTests(site), IClassFixture<PostgresSite>;
