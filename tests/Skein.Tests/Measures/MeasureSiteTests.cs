using System.Net;
using System.Text.Json;
using Skein.Access;
using Skein.Agreements;
using Skein.Measures;
using Skein.Networks;
using Skein.Questions;
using Skein.Roles;
using Skein.Tests.Agreements;
using Skein.Tests.Support;

namespace Skein.Tests.Measures;

/// <summary>What is known of a network is one sentence, wherever it stands.</summary>
public abstract class MeasureSiteTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Card_home_page_and_program_say_the_same()
    {
        var network = await Given.NetworkAsync(Site);
        await (await Putting.PutAsync(Site, network, AgreementKind.Purpose)).AnswerAsync(2);
        using var teacher = await Site.BrowserOf(network.Teacher);

        var (home, page) = (
            await WordsAsync(teacher, NetworksLinks.Home(network.Id)), await WordsAsync(teacher, MeasuresLinks.All(network.Id)));
        foreach (var (key, card) in new[] { ("agreements.purpose", "P23"), ("networks.membership", "P15") })
        {
            var told = await TellAsync(teacher, network, key);
            string[] parts = ["sentence", "source", "definition"];
            var shown = await WordsAsync(teacher, QuestionsLinks.Card(network.Id, card));
            Assert.All(
                [home, page, shown],
                words => Assert.All(
                    parts, part => Assert.Contains(told.GetProperty(part).GetString()!, words, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_program_reads_one_measure_or_all_with_source_definition_day_and_what_is_unknown()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);

        var told = await TellAsync(teacher, network, "people.addresses");

        Assert.Equal(
            ["key", "title", "sentence", "missing", "lines", "source", "definition", "unknown", "asOf", "href"],
            told.EnumerateObject().Select(part => part.Name));
        Assert.Equal(
            "Skein knows an e-mail address for 6 of 6 people. Nobody depends on paper or on a colleague.",
            told.GetProperty("sentence").GetString());
        Assert.Equal(
            "Colleagues whom nobody has added, and whether mail is read.", told.GetProperty("unknown").GetString());
        Assert.Equal($"{Site.Clock.Today:yyyy-MM-dd}", told.GetProperty("asOf").GetString());
        var nothing = await TellAsync(teacher, network, "asking.latest-letter");
        Assert.Equal(JsonValueKind.Null, nothing.GetProperty("sentence").ValueKind);
        Assert.StartsWith("No letter has gone out.", nothing.GetProperty("missing").GetString(), StringComparison.Ordinal);
        using var none = await teacher.Get($"/api{MeasuresLinks.All(network.Id)}/people.none");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Every_measure_is_read_by_whoever_may_and_names_no_school_and_nobody()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            db.Add(Challenge.Raise(
                network.Id, network.Teacher, Site.Clock.Today, "Whose voice is missing?", Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var (person, leads) in new[] { (network.CoLeader, true), (network.Manager, false), (network.Teacher, false) })
        {
            using var reader = await Site.BrowserOf(person);
            using var answer = await reader.Get($"/api{MeasuresLinks.All(network.Id)}");
            var all = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel));

            Assert.Equal(
                SkeinSite.Measures.All.Where(m => leads || m.ReadBy is Right.SeeNetwork).Select(m => m.Key),
                all.EnumerateArray().Select(m => m.GetProperty("key").GetString()));
            var page = await WordsAsync(reader, MeasuresLinks.All(network.Id));
            Assert.Equal(leads, page.Contains("Challenges from outside", StringComparison.Ordinal));
            Assert.All(network.Schools, s => Assert.DoesNotContain(s.Name, page + all, StringComparison.Ordinal));
            using var one = await reader.Get($"/api{MeasuresLinks.All(network.Id)}/people.challenges");
            Assert.Equal(leads ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.StatusCode);
        }
    }

    [Fact]
    public async Task The_deck_leads_to_what_is_known_and_nobody_of_another_network_reads_it()
    {
        var network = await Given.NetworkAsync(Site);
        var other = await Given.NetworkAsync(Site, "Hillside");
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var stranger = await Site.BrowserOf(other.CoLeader);

        var deck = await teacher.Page(QuestionsLinks.Deck(network.Id));
        using var shut = await stranger.Get(MeasuresLinks.All(network.Id));

        Assert.Equal(
            "What is known of this network", deck.QuerySelector($"a[href='{MeasuresLinks.All(network.Id)}']")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
    }

    private static async Task<JsonElement> TellAsync(Browser reader, GivenNetwork network, string key)
    {
        using var answer = await reader.Get($"/api{MeasuresLinks.All(network.Id)}/{key}");
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> WordsAsync(Browser reader, string page) =>
        string.Join(
            ' ',
            (await reader.Page(page)).QuerySelector("main")!.TextContent.Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class MeasureSiteOnSqlite(SqliteSite site) : MeasureSiteTests(site), IClassFixture<SqliteSite>;
public sealed class MeasureSiteOnPostgres(PostgresSite site) : MeasureSiteTests(site), IClassFixture<PostgresSite>;
