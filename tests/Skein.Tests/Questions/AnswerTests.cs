using System.Net;
using System.Text.Json;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Congruence;
using Skein.Duties;
using Skein.Engagement;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Purpose;
using Skein.Roles;
using Skein.Sustaining;
using Skein.Tests.Agreements;
using Skein.Tests.Support;
using Skein.Tests.Voice;

namespace Skein.Tests.Questions;

/// <summary>S-123: what the data answers to a card, read through the interface as everybody may.</summary>
public abstract class AnswerTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Communication_counts_contacts_addresses_and_answers()
    {
        var network = await Given.NetworkAsync(Site);
        await KeepAsync(now =>
        [
            RoleAssignment.InSchool(network.Schools[0].Id, network.Teacher, "key-contact", Site.Clock.Today, now),
        ]);
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.StartsWith("1 of 3 schools has a key contact", (await AskAsync(network, "P1")).First, StringComparison.Ordinal);
        Assert.StartsWith(
            "Skein knows an e-mail address for 6 of 6 people.", (await AskAsync(network, "P2")).First, StringComparison.Ordinal);
        Assert.Contains("No letter has gone out", (await AskAsync(network, "P4")).Missing[0], StringComparison.Ordinal);

        using var sent = await leader.Submit(await leader.Page(AskingLinks.Write(network.Id, LetterKind.HeadsIssues)), []);
        var told = (await leader.Page(sent.Headers.Location!.ToString())).QuerySelector("a[href*=told]")!.GetAttribute("href")!;
        await leader.Fill(told, new() { ["Answer"] = "Time to talk" });
        Assert.StartsWith(
            "1 of 3 schools has answered the latest letter", (await AskAsync(network, "P4")).First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knowledge_counts_visits_challenges_and_what_changed()
    {
        var network = await Given.NetworkAsync(Site);
        var (today, ash) = (Site.Clock.Today, network.Schools[0].Id);
        await KeepAsync(now =>
        {
            var visit = SchoolVisit.Plan(network.Id, ash, network.CoLeader, today, null, now);
            visit.Tell(today, null, null);
            return
            [
                visit,
                PlanLineOf(network, now),
                Challenge.Raise(network.Id, network.Teacher, today.AddDays(-60), "Whose voice is missing?", now),
                ChangeHere.Tell(network.Id, ash, "Pupils ask the questions", today, now),
                ChangeHere.Tell(network.Id, ash, "We talk on Fridays", today, now),
                RoleAssignment.InNetwork(network.Id, network.Teacher, "critical-friend", today, now),
            ];
        });

        Assert.StartsWith(
            "1 of 3 schools has been visited for the network; 1 has written down", (await AskAsync(network, "P6")).First,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "1 critical friend has a part in the network", (await AskAsync(network, "P9")).First, StringComparison.Ordinal);
        Assert.Equal(
            "1 challenge has been put to the network in the last year; 0 have been answered, and 1 has waited for eight weeks "
                + "or more.",
            (await AskAsync(network, "P10", network.CoLeader)).First);
        Assert.Empty((await AskAsync(network, "P10")).Findings);
        Assert.Equal(
            "1 school says that something has changed there in the last year: 2 sentences in all.",
            (await AskAsync(network, "P11")).First);
        Assert.Empty((await AskAsync(network, "P7")).Findings);
    }

    [Fact]
    public async Task Relationships_count_stakeholders_roles_tasks_and_definers()
    {
        var network = await Given.NetworkAsync(Site);
        var today = Site.Clock.Today;
        await KeepAsync(now =>
        {
            var university = new Stakeholder(Ids.New<StakeholderId>(now), network.Id, today)
            {
                Name = "The university",
                IsOutside = true,
                Knows = true,
                ToldOn = today.AddDays(-2),
            };
            var governors = new Stakeholder(Ids.New<StakeholderId>(now), network.Id, today) { Name = "The governors" };
            var beginning = new Beginning(network.Id);
            beginning.Tell(Origins.EarlierTies | Origins.CommonProblem, null, null);
            var task = NetworkTask.Set(network.Id, "Keeps the minutes", 1, today, now);
            task.GiveTo(network.Teacher, today);
            return [university, governors, beginning, task];
        });

        Assert.Equal(
            "2 stakeholders are written down: 1 inside the schools and 1 outside them.", (await AskAsync(network, "P12")).First);
        Assert.Equal(
            $"1 of 2 stakeholders has been told that the network counts on them, the latest on {today.AddDays(-2).Said()}. 0 "
                + "are known not to know, and nobody has asked about 1.",
            (await AskAsync(network, "P13")).First);
        Assert.Equal(
            "0 of 1 task are seen to by two people or more; 1 by one alone.", (await AskAsync(network, "P14")).Findings[1]);
        Assert.Equal("1 task hangs on one person:", (await AskAsync(network, "P28")).First);
        var origins = (await AskAsync(network, "P15")).Json.GetProperty("findings")[0].GetProperty("lines")
            .EnumerateArray()
            .Select(l => l.GetString());
        Assert.Equal(["Schools or people had worked together before", "A problem that several schools had"], origins);
        Assert.Contains("Nobody has counted", (await AskAsync(network, "P16")).Missing[0], StringComparison.Ordinal);

        // The register of stakeholders is open to those who arrange things; others read the count, and no link to it.
        Assert.EndsWith("/stakeholders", Href(await AskAsync(network, "P12", network.CoLeader)), StringComparison.Ordinal);
        Assert.Null(Href(await AskAsync(network, "P12")));

        static string? Href(Said said) => said.Json.GetProperty("findings")[0].GetProperty("href").GetString();
    }

    [Fact]
    public async Task Congruence_counts_matches_and_a_hard_time_from_five_up()
    {
        var network = await Given.NetworkAsync(Site, schools: 6);
        await KeepAsync(now =>
        {
            var priority = Priority.Set(network.Id, "Talk", Site.Clock.Today, now);
            var line = PlanLineOf(network, now);
            line.MatchFrom(Site.Clock.Today, priority.Id, MatchLevel.Strong);
            return [priority, line];
        });
        Assert.StartsWith(
            "1 of 6 schools has a line in their own plan that matches one of the network's 1 priority",
            (await AskAsync(network, "P18")).First, StringComparison.Ordinal);

        var none = (await AskAsync(network, "P20")).Text;
        await KeepAsync(now => [.. network.Schools.Take(4).Select(s => HardTimeOf(network, s, now))]);
        Assert.Equal(none, (await AskAsync(network, "P20")).Text);
        await KeepAsync(now => [HardTimeOf(network, network.Schools[4], now)]);
        Assert.StartsWith(
            "5 people have told those they chose", (await AskAsync(network, "P20")).First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_released_of_a_survey_is_on_the_card_for_those_who_may_read_it()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network);
        var codes = await survey.AskAsync(2, 2, 2);
        Assert.Contains("Nobody has been asked", (await AskAsync(network, "P19")).Missing[0], StringComparison.Ordinal);
        foreach (var code in codes.SelectMany(c => c))
        {
            await survey.AnswerAsync(code, 4);
        }

        await survey.CloseAsync();
        var said = await AskAsync(network, "P19");
        Assert.Contains("Every adult goes on learning.", said.Text, StringComparison.Ordinal);
        Assert.Equal(
            "“We say what did not work.” 6 of 6", said.Json.GetProperty("findings")[1].GetProperty("lines")[0].GetString());
        Assert.DoesNotContain("6 of 6", (await AskAsync(network, "P19", network.Manager)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sustainability_tells_who_agreed_in_counts_and_never_who_is_silent()
    {
        var network = await Given.NetworkAsync(Site);
        var today = Site.Clock.Today;
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(2);
        var signed = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp);
        await signed.AnswerAsync(1);
        await KeepAsync(now =>
        [
            Focus.Choose(network.Id, "Talk in mathematics", today, now),
            Pledge.Make(network.Id, network.Teacher, "I open my room", today, now),
        ]);

        var agreed = await AskAsync(network, "P23", network.CoLeader);
        Assert.StartsWith(
            "2 of 3 schools have agreed (67%). The purpose is before the schools", agreed.First, StringComparison.Ordinal);
        Assert.Contains("Talk in mathematics", agreed.Text, StringComparison.Ordinal);
        Assert.All(network.Schools, s => Assert.DoesNotContain(s.Name, agreed.Text, StringComparison.Ordinal));
        Assert.StartsWith(
            "1 school has signed up for a time ahead", (await AskAsync(network, "P25")).First, StringComparison.Ordinal);
        Assert.StartsWith(
            "1 commitment is on the wall; 0 are a year old", (await AskAsync(network, "P26")).First, StringComparison.Ordinal);
        Assert.StartsWith("6 of 6 people were added", (await AskAsync(network, "P27")).First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_card_looks_for_its_own_answer_and_the_interface_knows_29_cards()
    {
        var network = await Given.NetworkAsync(Site);
        var all = await Task.WhenAll(ShippedDecks.Leaders.Cards.Select(card => AskAsync(network, card.Prompt.Id)));
        Assert.All(all, said => Assert.NotEqual(0, said.Findings.Count + said.Missing.Count));
        Assert.Equal(29, all.Select(said => said.Json.GetProperty("prompt").GetString()).Distinct().Count());
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var none = await teacher.Get($"/api{NetworksLinks.Questions(network.Id)}/P0");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private sealed record Said(JsonElement Json, string Text)
    {
        public IReadOnlyList<string> Findings => Sentences("findings");
        public IReadOnlyList<string> Missing => Sentences("missing");
        public string First => Findings[0];

        private List<string> Sentences(string of) =>
            [.. Json.GetProperty(of).EnumerateArray().Select(f => f.GetProperty("sentence").GetString()!)];
    }

    private async Task<Said> AskAsync(GivenNetwork network, string prompt, PersonId? reader = null)
    {
        using var browser = await Site.BrowserOf(reader ?? network.Teacher);
        using var response = await browser.Get($"/api{NetworksLinks.Questions(network.Id)}/{prompt}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        var root = json.RootElement.Clone();
        return new(root, string.Join('\n', Strings(root)));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [element.ToString()],
    };

    private Task KeepAsync(Func<DateTimeOffset, object[]> made) => Site.Db(async db =>
    {
        db.AddRange(made(Site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    });

    private SchoolPlanLine PlanLineOf(GivenNetwork network, DateTimeOffset now) =>
        SchoolPlanLine.Write(network.Id, network.Schools[0].Id, "Talk in every lesson", Site.Clock.Today, now);

    private Turbulence HardTimeOf(GivenNetwork network, GivenSchool school, DateTimeOffset now) =>
        Turbulence.Flag(
            network.Id, school.Head, null, [network.CoLeader], easesDeadlines: true, null, null, Site.Clock.Today, now);
}

public sealed class AnswerOnSqlite(SqliteSite site) : AnswerTests(site), IClassFixture<SqliteSite>;
public sealed class AnswerOnPostgres(PostgresSite site) : AnswerTests(site), IClassFixture<PostgresSite>;
