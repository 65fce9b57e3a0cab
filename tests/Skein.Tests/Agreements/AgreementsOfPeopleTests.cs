using Skein.Agreements;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>What agreements keep of people, and which heads they leave to a conversation.</summary>
public abstract class AgreementsOfPeopleTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Silence_of_21_days_is_a_conversation_for_co_leaders_and_of_20_is_not()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(2);
        Site.Clock.Forward(TimeSpan.FromDays(20));
        Assert.DoesNotContain("Has not answered “Purpose”", await TalkAsync(), StringComparison.Ordinal);

        Site.Clock.Forward(TimeSpan.FromDays(1));

        var list = await TalkAsync();
        Assert.Contains("Has not answered “Purpose” since 7 September 2026", list, StringComparison.Ordinal);
        Assert.Contains("Cedar Head", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Ash Head", list, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(-21));

        async Task<string> TalkAsync()
        {
            using var leader = await Site.BrowserOf(network.CoLeader);
            return (await leader.Page($"/networks/{network.Id.Value}/people/to-talk-with")).QuerySelector("main")!.TextContent;
        }
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_is_named_no_more_and_what_was_agreed_stands()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.DraftAsync(Site, network, AgreementKind.Purpose, "Ash Head keeps the account.");
        await text.PutAsync();
        await text.AnswerAsync(1, "reservation", "Ash Head is away until May.");

        await Site.Db(async db =>
        {
            await db.BeginAsync(Cancel);
            await EveryText.ScrubAsync(db, Forgotten.Named(network.Schools[0].Head, "Ash Head"), Cancel);
            await db.StoreAsync(Cancel);
        });

        var version = (await text.Whole(t => t.Versions.ToList()))[0];
        Assert.Equal("A former member keeps the account.", version.Words);
        var consent = Assert.Single(version.Consents);
        Assert.Equal("A former member is away until May.", consent.Reason);
        Assert.Equal(ConsentAnswer.Reservation, consent.Answer);
    }

    [Fact]
    public async Task What_somebody_agreed_to_is_theirs_to_take_along_and_follows_them_to_their_other_record()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(1);

        var (mine, moved) = await Site.Db(async db =>
        {
            var keeping = new AgreementsOfPeople(db);
            var told = await keeping.TellAsync(network.Schools[0].Head, Cancel);
            await JoinRows.PassAsync(db, network.Schools[0].Head, network.Teacher, Site.Clock.Today, Cancel);
            await db.SaveChangesAsync(Cancel);
            return (told, await keeping.TellAsync(network.Teacher, Cancel));
        });

        Assert.Equal("agreements", mine?.Heading);
        Assert.NotNull(moved);
        Assert.Equal(network.Teacher, await text.Whole(t => t.Versions[0].Consents[0].SpokenBy));
    }

    [Fact]
    public async Task A_publication_asks_those_who_took_part_and_nobody_else()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.DraftAsync(Site, network, AgreementKind.Publication);

        await text.PutAsync(new() { ["Schools"] = network.Schools[1].Id.Value.ToString() });

        Assert.Equal(network.Schools[1].Id, Assert.Single(await text.AskedAsync()).SchoolId);
        await text.AnswerAsync(1);
        Assert.Contains("1 of 1 school has agreed (100%).", await text.ReadAsync(network.Teacher), StringComparison.Ordinal);
    }
}

public sealed class AgreementsOfPeopleOnSqlite(SqliteSite site) : AgreementsOfPeopleTests(site), IClassFixture<SqliteSite>;
public sealed class AgreementsOfPeopleOnPostgres(PostgresSite site) : AgreementsOfPeopleTests(site), IClassFixture<PostgresSite>;
