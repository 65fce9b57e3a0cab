using System.Text;
using System.Text.RegularExpressions;
using Skein.Journeys.Support;
using Skein.Papers;
using Skein.Sustaining;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>What is printed fits on the paper it is meant for: one side of A4, with a network of twelve schools.</summary>
public sealed partial class PaperJourneys(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    [Theory]
    [InlineData("purpose")]
    [InlineData("network-agreement")]
    public async Task A_text_with_its_signatures_is_one_sheet(string kind)
    {
        var network = await Given.NetworkAsync(Site, $"Riverside {kind}", schools: 12);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var drafted = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/agreements/new/{kind}"), []);
        var text = drafted.Headers.Location!.ToString();
        using var put = await leader.Submit(await leader.Page($"{text}/parties"), []);
        Assert.Equal(1, await SidesAsync($"{text}/versions/1/sheet", network, kind));
    }

    [Fact]
    public async Task The_evaluation_plan_is_one_sheet()
    {
        var network = await Given.NetworkAsync(Site, "Riverside plan");
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var level in new[] { "Pupil", "Adult", "SchoolWide", "SchoolToSchool" })
        {
            await leader.Follow(await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/evaluation/lines/new"), new()
            {
                ["WhatWeValue"] = "Children ask questions of their own",
                ["Evidence"] = "What visitors write down in two lessons a term",
                ["LookedAtOn"] = "2026-12-11",
                ["Who"] = "The enquiry groups",
                ["Level"] = level,
            }));
        }

        Assert.Equal(1, await SidesAsync($"/networks/{network.Id.Value}/evaluation", network, "evaluation-plan"));
    }

    [Fact]
    public async Task A_school_s_poster_is_one_sheet()
    {
        var network = await Given.NetworkAsync(Site, "Riverside poster");
        using var leader = await Site.BrowserOf(network.CoLeader);
        var board = SustainingLinks.Noticeboard(network.Id, network.Schools[0].Id);
        for (var i = 1; i <= 9; i++)
        {
            await leader.Fill(
                board,
                new()
                {
                    ["Text"] = $"In year {i} a pupil opens each lesson with a question of the class, and the last five minutes "
                        + "are theirs.",
                });
        }

        Assert.Equal(1, await SidesAsync(SustainingLinks.Poster(network.Id, network.Schools[0].Id), network, "poster"));
    }

    [Fact]
    public async Task Who_sees_what_is_one_sheet_with_and_without_a_network_s_facts()
    {
        var network = await Given.NetworkAsync(
            Site, "The Riverside and Hillside Learning Network of Primary and Secondary Schools", schools: 12);

        Assert.Equal(1, await SidesAsync(PapersLinks.WhoSeesWhat, network, "who-sees-what"));
        Assert.Equal(1, await SidesAsync(PapersLinks.WhoSeesWhatIn(network.Id), network, "who-sees-what-in"));
    }

    [Fact]
    public async Task The_papers_of_the_controllers_print_on_a_few_sheets_and_fit_a_phone()
    {
        var network = await Given.NetworkAsync(Site, "Riverside papers", schools: 12);
        foreach (
            var (paper, name) in new[]
            {
                (PapersLinks.ImpactIn(network.Id), "impact"), (PapersLinks.ControllersIn(network.Id), "controllers"),
            })
        {
            Assert.InRange(await SidesAsync(paper, network, name), 2, 6);
            var phone = await OpenAsync(paper, person: network.CoLeader);
            Assert.Equal(Look.Phone, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private async Task<int> SidesAsync(string url, GivenNetwork network, string name)
    {
        var page = await OpenAsync(url, new(Width: Look.Desk), network.CoLeader);
        var paper = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        Pictures.Write($"{name}.pdf", paper);
        return Side().Count(Encoding.Latin1.GetString(paper));
    }

    /// <summary>A side of paper as the file itself names it.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Side();
}
