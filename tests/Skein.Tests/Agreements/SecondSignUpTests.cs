using System.Net;
using Skein.Agreements;
using Skein.Asking;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>The Check of S-23, and I-08.</summary>
public abstract class SecondSignUpTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Ten_schools_that_sign_are_committed_for_two_years_and_have_paid_for_one()
    {
        var network = await Given.NetworkAsync(Site, schools: 10);
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2003-09-01" });

        await signUp.AnswerAsync(10);

        var signed = await Site.Db(db => db.Commitments.ToListAsync(Cancel));
        var ours = signed.Where(c => network.Schools.Any(s => s.Id == c.SchoolId)).ToList();
        Assert.Equal(10, ours.Count);
        Assert.All(ours, c => Assert.Equal(new DateOnly(2005, 8, 31), c.Span.LastDay));
        Assert.All(ours, c => Assert.Equal(new DateOnly(2004, 8, 31), c.PaidUntil.AddDays(-1)));
        var plan = await PlanAsync(signUp);
        Assert.Equal("all 10 schools committed", plan["Spring 2005"].Committed);
        Assert.Equal("10 payments due on 1 September 2004", plan["Autumn 2004"].Due);
        Assert.Equal(["Autumn 2003", "Spring 2004", "Summer 2004", "Autumn 2004", "Spring 2005", "Summer 2005"], plan.Keys);
    }

    [Fact]
    public async Task A_school_that_takes_its_word_back_is_no_longer_counted_and_was_on_the_days_before()
    {
        var network = await Given.NetworkAsync(Site);
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2026-09-01" });
        await signUp.AnswerAsync(2);
        Site.Clock.Forward(TimeSpan.FromDays(2));

        await signUp.AnswerAsync(1, "refused", "We have no head next year.");

        Assert.Equal("1 of 3 schools committed", (await PlanAsync(signUp))["Autumn 2026"].Committed);
        Assert.Equal("2 of 3 schools committed", (await PlanAsync(signUp, "?on=2026-09-08"))["Autumn 2026"].Committed);
        Site.Clock.Forward(TimeSpan.FromDays(-2));
    }

    [Fact]
    public async Task No_school_has_paid_for_longer_than_it_is_committed()
    {
        var network = await Given.NetworkAsync(Site);
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2026-09-01" });
        await signUp.AnswerAsync(1);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var row = (await leader.Page($"{signUp.Page}/plan")).QuerySelector($"a[href*='/plan/']")!.GetAttribute("href")!;

        using var refused = await leader.Submit(await leader.Page(row), new() { ["PaidTo"] = "2028-09-01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await leader.Fill(row, new() { ["PaidTo"] = "2028-08-31" });

        Assert.DoesNotContain((await PlanAsync(signUp)).Values, term => term.Due is { Length: > 0 });
    }

    [Fact]
    public async Task Days_that_were_put_right_can_be_read_as_they_stood_until_then()
    {
        var network = await Given.NetworkAsync(Site);
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2026-09-01" });
        var asked = (await signUp.AskedAsync())[0];
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(AskingLinks.Told(network.Id, asked.LetterId, asked.Id), Putting.Reply("agreed"));
        var row = (await leader.Page($"{signUp.Page}/plan")).QuerySelector("a[href*='/plan/']")!.GetAttribute("href")!;
        var before = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(3));
        await leader.SignInAsync(network.CoLeader);

        await leader.Fill(row, new() { ["CommittedTo"] = "2029-08-31" });
        await leader.Fill(row, new() { ["PaidTo"] = "2028-08-31" });
        await leader.Fill(row, []);

        var kept = (await leader.Page(row)).QuerySelectorAll("tbody tr")
            .Select(r => r.QuerySelectorAll("td, th").Select(c => c.TextContent).ToList())
            .ToList();
        var today = Site.Clock.Today.Said();
        Assert.Equal(
 [
                [today, "1 September 2026", "31 August 2029", "31 August 2027"],
                [today, "1 September 2026", "31 August 2028", "31 August 2027"],
            ], kept);
        var then = (await leader.Page($"{signUp.Page}/plan?on={before:yyyy-MM-dd}")).QuerySelector("main")!.TextContent;
        var now = (await leader.Page($"{signUp.Page}/plan")).QuerySelector("main")!.TextContent;
        Assert.Contains("31 August 2028", then, StringComparison.Ordinal);
        Assert.DoesNotContain("31 August 2029", then, StringComparison.Ordinal);
        Assert.Contains("31 August 2029", now, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(-3));
    }

    [Fact]
    public void A_commitment_keeps_its_days_in_order()
    {
        var now = Site.Clock.GetUtcNow();
        var commitment = Commitment.Sign(Ids.New<ConsentId>(now), Ids.New<SchoolId>(now), new(2003, 9, 1), 24, 12, now);

        Assert.NotNull(commitment.Correct(new(2003, 9, 1), new(2005, 8, 31), new(2005, 9, 1)));
        Assert.NotNull(commitment.Correct(new(2003, 9, 1), new(2003, 8, 31), new(2003, 8, 31)));
        Assert.NotNull(commitment.Correct(new(2003, 9, 1), new(2005, 8, 31), new(2003, 8, 30)));
        Assert.Equal(new DateOnly(2004, 9, 1), commitment.DueOn);
        Assert.Null(commitment.Correct(new(2003, 9, 1), new(2005, 8, 31), new(2005, 8, 31)));
        Assert.Null(commitment.DueOn);
    }

    private async Task<Dictionary<string, (string Committed, string? Due)>> PlanAsync(Putting signUp, string on = "")
    {
        using var browser = await Site.BrowserOf(signUp.Network.Teacher);
        var page = await browser.Page($"{signUp.Page}/plan{on}");
        return page.QuerySelector("main table")!.QuerySelectorAll("tbody tr").ToDictionary(
            tr => tr.Children[0].TextContent.Trim(),
            tr => (tr.Children[1].TextContent.Trim(), (string?)tr.Children[2].TextContent.Trim()));
    }
}

public sealed class SecondSignUpOnSqlite(SqliteSite site) : SecondSignUpTests(site), IClassFixture<SqliteSite>;
public sealed class SecondSignUpOnPostgres(PostgresSite site) : SecondSignUpTests(site), IClassFixture<PostgresSite>;
