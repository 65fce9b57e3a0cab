using System.Text.Json;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

/// <summary>How far a letter has been answered is one count, on whichever page it stands.</summary>
public abstract class OneFigureTests(TestSite site) : SiteTests(site)
{
    /// <summary>
    /// Seven schools are asked: one of them through two heads of whom one answers, one rests since, one has left.
    /// </summary>
    [Fact]
    public async Task Home_agenda_letters_letter_and_card_say_the_same_of_one_letter()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Oak");
        await network.AskHeads(Site, daysAgo: 5, answers: 3);
        var letter = await LetterAsync(network);
        await Site.Db(async db =>
        {
            var today = Site.Clock.Today;
            var second = Person.Meet(Given.Name("Second Head of Ash"), null, network.Schools[0], Site.Clock.GetUtcNow());
            db.AddRange(
                second,
                RoleAssignment.InSchool(network.Schools[0], second.Id, RoleKind.Head, today.AddDays(-9), Site.Clock.GetUtcNow()));
            db.Add(Addressee.Create(letter, second.Id, network.Schools[0], GoesBy.Paper, Site.Clock.GetUtcNow()));
            foreach (var (at, state) in new[] { (1, MembershipState.Resting), (6, MembershipState.Left) })
            {
                var membership = await db.Memberships.SingleAsync(
                    m => m.NetworkId == network.Id && m.SchoolId == network.Schools[at], Cancel);
                Assert.Null(membership.Become(state, today));
            }

            await db.SaveChangesAsync(Cancel);
        });

        // Of Ash, Cedar, Elm, Fir and Hazel, Ash and Cedar have answered. Birch answered and rests; Oak has left.
        using var leader = await Site.BrowserOf(network.Leader);
        var home = $"/networks/{network.Id.Value}";
        Assert.Contains("2 of 5 schools have answered your letter", await WordsAsync(leader, home), StringComparison.Ordinal);
        Assert.Contains("2 of 5 schools have answered", await WordsAsync(leader, $"{home}/agenda"), StringComparison.Ordinal);
        Assert.Contains("2 of 5 schools", await WordsAsync(leader, $"{home}/letters"), StringComparison.Ordinal);
        Assert.Contains(
            "2 of 5 schools have answered", await WordsAsync(leader, $"{home}/letters/{letter.Value}"), StringComparison.Ordinal);
        foreach (var address in (string[])[$"/api{home}/letters", $"/api{home}/letters/{letter.Value}"])
        {
            using var answer = await leader.Get(address);
            var told = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel));
            var one = told.ValueKind is JsonValueKind.Array ? told[0] : told;
            Assert.Equal((5, 2), (one.GetProperty("asked").GetInt32(), one.GetProperty("answered").GetInt32()));
        }
    }

    [Fact]
    public async Task Nobody_is_told_to_ring_themselves_or_a_school_that_has_answered()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Birch", "Cedar");
        await network.AskHeads(Site, daysAgo: 5, answers: 1);
        await Site.Db(async db =>
        {
            db.Add(
                RoleAssignment.InNetwork(
                    network.Id, network.Heads[1], RoleKind.CoLeader, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });

        using var leadingHead = await Site.BrowserOf(network.Heads[1]);
        var rows = (
            await leadingHead.Page($"/networks/{network.Id.Value}/agenda")).QuerySelectorAll(
                "section[aria-label='Whom to ring'] tbody th");

        Assert.Equal(["Cedar"], rows.Select(r => r.TextContent));
    }

    private Task<LetterId> LetterAsync(SampleNetwork network) =>
        Site.Db(db => db.Letters.Where(l => l.NetworkId == network.Id).Select(l => l.Id).SingleAsync(Cancel));

    private static async Task<string> WordsAsync(Browser reader, string page) =>
        string.Join(
            ' ',
            (await reader.Page(page)).QuerySelector("main")!.TextContent.Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class OneFigureOnSqlite(SqliteSite site) : OneFigureTests(site), IClassFixture<SqliteSite>;
public sealed class OneFigureOnPostgres(PostgresSite site) : OneFigureTests(site), IClassFixture<PostgresSite>;
