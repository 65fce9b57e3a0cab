using System.Net;
using System.Text.Json;
using Skein.Evaluation;
using Skein.Tests.Support;
using Skein.Tests.Voice;

namespace Skein.Tests.Evaluation;

public abstract class PlanTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_network_without_a_plan_is_told_so_until_it_has_a_line_and_of_one_thing_at_a_time()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var home = $"/networks/{network.Id.Value}";
        Assert.Contains(
            "There is no evaluation plan yet", (await leader.Page($"{home}/evaluation")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Null((await leader.Page(home)).QuerySelector("#early"));
        using var sent = await leader.Submit(await leader.Page($"{home}/letters/new/heads-issues"), []);
        Assert.Contains(
            "can only be asked now", (await leader.Page(home)).QuerySelector("#early")!.TextContent, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(40));
        Assert.Contains("There is no evaluation plan yet", (await leader.Page(home)).Body!.TextContent, StringComparison.Ordinal);

        await leader.Follow(
            await leader.Submit(await leader.Page($"{home}/evaluation/lines/new"), Line(nameof(LearningLevel.Adult))));

        Assert.DoesNotContain(
            "There is no evaluation plan yet", (await leader.Page(home)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "There is no evaluation plan yet", (await leader.Page($"{home}/evaluation")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_names_a_question_of_a_survey_and_a_level_and_the_six_levels_stand_in_their_order()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var plan = $"/networks/{survey.Network.Id.Value}/evaluation";
        var form = await survey.Leader.Page($"{plan}/lines/new");
        var question = form.QuerySelectorAll("[name=Item] option")
            .Single(o => o.TextContent.EndsWith("We say what did not work.", StringComparison.Ordinal))
            .GetAttribute("value")!;

        var page = await survey.Leader.Follow(
            await survey.Leader.Submit(form, new(Line(nameof(LearningLevel.SchoolToSchool))) { ["Item"] = question }));

        Assert.Equal(
            Enumerable.Range(1, 6)
                .Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), page.QuerySelectorAll("section h2")
                .Select(h => h.TextContent[..1]));
        Assert.Contains("asked: “We say what did not work.”", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("section .quiet").Length);
        using var told = JsonDocument.Parse(await (await survey.Leader.Get($"/api{plan}")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(
            "We say what did not work.", Assert.Single(told.RootElement.EnumerateArray()).GetProperty("question").GetString());
    }

    [Fact]
    public async Task A_line_is_changed_and_taken_out_and_one_that_is_half_written_comes_back()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var plan = $"/networks/{network.Id.Value}/evaluation";
        using var half = await leader.Submit(await leader.Page($"{plan}/lines/new"), new() { ["WhatWeValue"] = "Listening" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        Assert.Equal("Listening", (await Browser.Read(half)).QuerySelector("[name=WhatWeValue]")!.GetAttribute("value"));
        await leader.Follow(await leader.Submit(await leader.Page($"{plan}/lines/new"), Line(nameof(LearningLevel.Pupil))));
        var id = await Site.Db(db => db.PlanLines.Where(l => l.NetworkId == network.Id).Select(l => l.Id).SingleAsync(Cancel));

        var changed = await leader.Fill($"{plan}/lines/{id.Value}", new() { ["Who"] = "The steering group" });
        Assert.Contains("The steering group", changed.Body!.TextContent, StringComparison.Ordinal);
        var gone = await leader.Fill($"{plan}/lines/{id.Value}", [], "form[action$='/removal']");

        Assert.Contains("There is no evaluation plan yet", gone.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Line(string level) => new()
    {
        ["WhatWeValue"] = "Adults go on learning",
        ["Evidence"] = "What they say they tried",
        ["LookedAtOn"] = "2027-03-01",
        ["Who"] = "The co-leaders",
        ["Level"] = level,
    };
}

public sealed class PlansOnSqlite(SqliteSite site) : PlanTests(site), IClassFixture<SqliteSite>;
public sealed class PlansOnPostgres(PostgresSite site) : PlanTests(site), IClassFixture<PostgresSite>;
