using System.Net;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Networks;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Duties;

public abstract class RestingTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task After_six_weeks_without_a_word_with_a_resting_school_the_co_leaders_owe_a_call()
    {
        var network = await Given.NetworkAsync(Site);
        var ash = network.Schools[0];
        await Site.RestAsync(network.Id, ash.Id);
        var since = Site.Clock.Today;

        Site.Clock.Forward(TimeSpan.FromDays(41));
        await Site.DoAsync(WatchContact.Name);
        Assert.Empty(await SentencesAsync(network.Id));

        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(WatchContact.Name);
        await Site.DoAsync(WatchContact.Name);

        Assert.Equal(
            [$"Ring Ash Head of Ash Primary School: no personal contact since {since.Said()}"], await SentencesAsync(network.Id));
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Contains("Ring Ash Head", SomePeople.Text(await leader.Page("/me/duties")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_with_the_school_discharges_the_call_and_starts_the_clock_again()
    {
        var network = await Given.NetworkAsync(Site);
        var ash = network.Schools[0];
        await Site.RestAsync(network.Id, ash.Id);
        Site.Clock.Forward(TimeSpan.FromDays(42));
        await Site.DoAsync(WatchContact.Name);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var school = await leader.Page($"/networks/{network.Id.Value}/schools/{ash.Id.Value}");

        // A word from long ago is kept, and is no answer to the nudge.
        await leader.Fill(
            school.QuerySelector("a[href$='/contact']")!.GetAttribute("href")!,
            new() { ["On"] = $"{Site.Clock.Today.AddDays(-60):yyyy-MM-dd}" });
        Assert.Single(await SentencesAsync(network.Id));
        await leader.Fill($"/networks/{network.Id.Value}/schools/{ash.Id.Value}/contact", new() { ["By"] = "Visit" });

        Assert.Empty(await SentencesAsync(network.Id));
        Site.Clock.Forward(TimeSpan.FromDays(41));
        await Site.DoAsync(WatchContact.Name);
        Assert.Empty(await SentencesAsync(network.Id));
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(WatchContact.Name);
        Assert.Single(await SentencesAsync(network.Id));

        // Whoever only ticks it off is not asked again on the next day.
        await leader.Fill("/me/duties", [], ".panel form");
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(WatchContact.Name);
        Assert.Empty(await SentencesAsync(network.Id));
    }

    [Fact]
    public async Task Who_spoke_with_a_school_and_what_was_said_the_chronicle_does_not_tell()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var url = $"/networks/{network.Id.Value}/schools/{network.Schools[0].Id.Value}/contact";
        await leader.Fill(url, []);

        using var refused = await teacher.Get(url);
        var told = await Site.Db(db => db.Chronicle.SingleAsync(
            e => e.Verb == "school.contacted" && e.NetworkId == network.Id.Value, Cancel));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(told.ActorId);
        Assert.Equal(Audience.Arrangers, VerbTable.Find(told.Verb).Audience);
    }

    [Fact]
    public async Task The_clock_follows_the_weeks_that_the_network_set_and_ends_with_the_rest()
    {
        var network = await Given.NetworkAsync(Site);
        using var manager = await Site.BrowserOf(network.Manager);
        var quiet = $"/networks/{network.Id.Value}/duties/quiet";
        using var wrong = await manager.Submit(
            await manager.Page(quiet), new() { ["ContactWeeks"] = "never" }, "form[action$='/quiet']");
        await manager.Fill(quiet, new() { ["ContactWeeks"] = "2" }, "form[action$='/quiet']");
        await Site.RestAsync(network.Id, network.Schools[0].Id);

        Site.Clock.Forward(TimeSpan.FromDays(14));
        await Site.DoAsync(WatchContact.Name);
        Assert.Single(await SentencesAsync(network.Id));

        await Site.BecomeAsync(network.Id, network.Schools[0].Id, MembershipState.Active);
        await Site.DoAsync(WatchContact.Name);
        Assert.Empty(await SentencesAsync(network.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    [Fact]
    public async Task While_a_school_rests_its_deadlines_wait_and_come_back_with_new_days()
    {
        var network = await Given.NetworkAsync(Site);
        var ash = network.Schools[0];
        var start = Site.Clock.Today;
        var ofSchool = await Site.OweAsync(network.Id, Owner.For(ash.Id), "Name a contact", inDays: 10);
        var ofPerson = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Write up the visit", inDays: 3);
        var ofOther = await Site.OweAsync(network.Id, Owner.For(network.Schools[1].Head), "Book the hall", inDays: 5);
        await Site.RestAsync(network.Id, ash.Id, back: start.AddDays(30));
        using var head = await Site.BrowserOf(ash.Head);

        // Before any work is done, the pages know it from the membership itself.
        var atOnce = SomePeople.Text(await head.Page("/me/duties"));
        await Site.DoAsync(EaseDuties.Name);
        await Site.DoAsync(EaseDuties.Name);
        var written = (await Site.DutyAsync(ofSchool)).DueOn;

        Site.Clock.Forward(TimeSpan.FromDays(20));
        await Site.BecomeAsync(network.Id, ash.Id, MembershipState.Active);
        var back = SomePeople.Text(await head.Page("/me/duties"));
        await Site.DoAsync(EaseDuties.Name);

        Assert.Contains(
            $"It waits while the school rests; then it is due by {start.AddDays(40).Said()}", atOnce, StringComparison.Ordinal);
        Assert.Equal(start.AddDays(40), written);
        Assert.Contains($"Due by {start.AddDays(30).Said()}", back, StringComparison.Ordinal);
        Assert.Equal(start.AddDays(30), (await Site.DutyAsync(ofSchool)).DueOn);
        Assert.Equal(start.AddDays(27), (await Site.DutyAsync(ofPerson)).DueOn);
        Assert.Equal(start.AddDays(5), (await Site.DutyAsync(ofOther)).DueOn);
        Assert.Equal(
            [start.AddDays(10)],
            await Site.Db(db => db.DutyEasings
                .Where(e => e.DutyId == ofSchool && e.Until == start.AddDays(20))
                .Select(e => e.DueBeforeOn)
                .ToListAsync(Cancel)));
    }

    private Task<List<string>> SentencesAsync(NetworkId network) => Site.Db(db =>
        db.Duties
            .IgnoreAutoIncludes()
            .Where(d => d.NetworkId == network && d.EndedOn == null)
            .Select(d => d.Sentence)
            .ToListAsync(Cancel));
}

public sealed class RestingOnSqlite(SqliteSite site) : RestingTests(site), IClassFixture<SqliteSite>;
public sealed class RestingOnPostgres(PostgresSite site) : RestingTests(site), IClassFixture<PostgresSite>;
