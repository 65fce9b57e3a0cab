using Skein.Tests.Forming;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// Sign-ups on the stage, one of each state: drafted from what a head named, open, closed with two proposals, and published.
/// </summary>
public sealed record StagedSignUps(
    string Drafted, string Open, string Join, string Own, string Formed, string Convening, string Published, string Placed)
{
    public static async Task<StagedSignUps> SetAsync(TestSite site, GivenNetwork network)
    {
        var drafted = new GivenSignUp(site, network, await site.BrowserOf(network.CoLeader));
        await drafted.DraftAsync(new() { ["Title"] = "What comes next" });
        var open = await OpenAsync(site, network);
        var own = (await open.FillAsync(aSchool: 1))[0];
        var (formed, asked) = await FormedAsync(site, network);
        var (published, told) = await FormedAsync(site, network);
        await published.PublishAsync();
        var placed = await WithAsync(site, told, "form[action$='/giving-back']");
        using var phone = site.Browser();
        await phone.Fill(placed[1], [], "form[action$='/giving-back']");
        await open.JoinAsync("Pat Newman", 0, ["Reading"], waits: true);
        var convening = (await WithAsync(site, asked, "#convening-A"))[0];
        return new(
            drafted.Page, open.Page, $"/join/{(await open.ReadAsync()).Code}", own, formed.Page, convening, published.Page,
            placed[0]);
    }

    /// <summary>Those of people's own pages on which this is to be seen.</summary>
    private static async Task<IReadOnlyList<string>> WithAsync(TestSite site, IEnumerable<string> links, string seen)
    {
        using var phone = site.Browser();
        var with = new List<string>();
        foreach (var link in links)
        {
            if ((await phone.Page(link)).QuerySelector(seen) is not null)
            {
                with.Add(link);
            }
        }

        return with;
    }

    private static async Task<(GivenSignUp Given, IReadOnlyList<string> Links)> FormedAsync(TestSite site, GivenNetwork network)
    {
        var given = await OpenAsync(site, network);
        var links = await given.FillAsync(aSchool: 2);
        await given.CloseAsync();
        await given.ProposeAsync();
        return (given, links);
    }

    private static async Task<GivenSignUp> OpenAsync(TestSite site, GivenNetwork network)
    {
        var given = await GivenSignUp.DraftAsync(
            site, network, foci: "Reading\nTalk", times: "Tuesday after school\nThursday at lunch");
        await given.OpenAsync();
        return given;
    }
}
