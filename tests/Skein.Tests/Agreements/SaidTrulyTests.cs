using Skein.Agreements;
using Skein.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>What lists, letters and homes say of a text that is put to the schools.</summary>
public abstract class SaidTrulyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Where_one_version_is_in_force_and_another_before_the_schools_each_count_is_said_of_its_own()
    {
        var text = await Putting.PutAsync(Site, await Given.NetworkAsync(Site), AgreementKind.NetworkAgreement);
        await text.AnswerAsync(3);
        await text.RedraftAsync("We meet three times a term.");
        await text.PutAsync();

        using var leader = await Site.BrowserOf(text.Network.CoLeader);
        var row = (await leader.Page($"/networks/{text.Network.Id.Value}/agreements")).QuerySelector("tbody tr")!.TextContent;

        Assert.Contains(
            "Version 1: 3 of 3 schools have agreed (100%). Version 2: 0 of 3 schools have agreed (0%).", row,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_answered_for_their_school_is_not_asked_to_and_can_change_it()
    {
        var text = await Putting.PutAsync(Site, await Given.NetworkAsync(Site), AgreementKind.NetworkAgreement);
        var head = text.Network.Schools[0].Head;
        Assert.Contains("Answer for your school", await text.ReadAsync(head), StringComparison.Ordinal);

        await text.AnswerAsync(1);

        var page = await text.ReadAsync(head);
        Assert.DoesNotContain("Answer for your school", page, StringComparison.Ordinal);
        Assert.Contains("Your school has answered", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_shows_a_place_where_a_name_should_stand_and_nothing_waits_only_where_nothing_does()
    {
        var text = await Putting.PutAsync(Site, await Given.NetworkAsync(Site), AgreementKind.NetworkAgreement);
        using var leader = await Site.BrowserOf(text.Network.CoLeader);
        using var head = await Site.BrowserOf(text.Network.Schools[0].Head);
        var home = $"/networks/{text.Network.Id.Value}";
        var letter = (await leader.Page($"{home}/letters")).QuerySelector("tbody a")!.GetAttribute("href")!;

        foreach (
            var (reader, page) in new[]
            {
                (leader, home), (leader, $"{home}/letters"), (leader, letter), (leader, $"{home}/history"), (head, "/"),
                (head, DutiesLinks.Mine), (head, $"/schools/{text.Network.Schools[0].Id.Value}/head"),
            })
        {
            Assert.DoesNotContain("{", (await reader.Page(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        var waits = (await head.Page(DutiesLinks.Mine)).QuerySelector("main")!.TextContent;
        Assert.Contains("Does your school agree to", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is waiting for you", waits, StringComparison.Ordinal);

        await text.AnswerAsync(1);
        Assert.Contains(
            "Nothing is waiting for you", (await head.Page(DutiesLinks.Mine)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }
}

public sealed class SaidTrulyOnSqlite(SqliteSite site) : SaidTrulyTests(site), IClassFixture<SqliteSite>;
public sealed class SaidTrulyOnPostgres(PostgresSite site) : SaidTrulyTests(site), IClassFixture<PostgresSite>;
