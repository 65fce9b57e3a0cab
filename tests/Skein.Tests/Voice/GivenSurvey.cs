using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Skein.Forms;
using Skein.Jobs;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>A survey that is drafted, asked, answered and closed as people do it: through the pages.</summary>
public sealed class GivenSurvey(TestSite site, GivenNetwork network, Browser leader)
{
    public static readonly TimeSpan UntilClosed = TimeSpan.FromDays(15);

    public GivenNetwork Network => network;
    public Browser Leader => leader;
    public string Page { get; private set; } = "";
    public string Wave { get; private set; } = "";
    public string Home => $"/networks/{network.Id.Value}/voice";
    public WaveId WaveId =>
        WaveId.TryParse(Wave.Split('/')[^1], out var id) ? id : throw new InvalidOperationException("Nothing is asked yet.");

    public static async Task<GivenSurvey> DraftAsync(
        TestSite site, GivenNetwork network, SurveyBreakdown cut = SurveyBreakdown.Whole, string? words = null)
    {
        var survey = new GivenSurvey(site, network, await site.BrowserOf(network.CoLeader));
        using var stated = await survey.Leader.Submit(
            await survey.Leader.Page($"{survey.Home}/values"), new() { ["Text"] = "Every adult goes on learning." });
        using var drafted = await survey.Leader.Submit(
            await survey.Leader.Page($"{survey.Home}/new"),
            new() { ["Title"] = "How we work together", ["Why"] = "To see how things stand.", ["Cut"] = cut.ToString() });
        survey.Page = drafted.Headers.Location!.ToString();
        await survey.AddAsync(nameof(QuestionKind.Scale), "We say what did not work.");
        await survey.AddAsync(nameof(QuestionKind.Choice), "When do we meet best?", "Early\nLate");
        if (words is not null)
        {
            await survey.AddAsync(nameof(QuestionKind.Words), words);
        }

        return survey;
    }

    public async Task AddAsync(string kind, string text, string? choices = null)
    {
        var form = await Leader.Page($"{Page}/items");
        var value = form.QuerySelectorAll("select[name=Value] option")
            .Select(o => o.GetAttribute("value")!)
            .Last(v => v.Length > 0);
        await Leader.Follow(
            await Leader.Submit(
                form, new() { ["Text"] = text, ["Kind"] = kind, ["Choices"] = choices ?? "", ["Value"] = value }));
    }

    /// <summary>Asks it with so many sheets a school, and answers the codes, by school.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> AskAsync(params int[] sheets)
    {
        var typed = network.Schools.Zip(sheets).ToDictionary(s => $"Sheets[{s.First.Id.Value}]", s => $"{s.Second}");
        using var asked = await Leader.Submit(await Leader.Page($"{Page}/open"), typed);
        Assert.True(asked.StatusCode == HttpStatusCode.Redirect, (await Browser.Read(asked)).Body!.TextContent);
        Wave = asked.Headers.Location!.ToString();
        return await CodesAsync();
    }

    public async Task<IReadOnlyList<IReadOnlyList<string>>> CodesAsync()
    {
        var codes = await site.Db(db => db.Tokens
            .Where(t => t.WaveId == WaveId && t.Code != null)
            .Select(t => new { t.SchoolId, t.Code })
            .ToListAsync());
        return
        [
            .. network.Schools.Select(s => (IReadOnlyList<string>)[.. codes.Where(c => c.SchoolId == s.Id).Select(c => c.Code!)]),
        ];
    }

    /// <summary>Answers as somebody with a phone does, but for typing the code, whose tries are counted.</summary>
    public async Task AnswerAsync(string code, int step, string? words = null, RoleGroup? group = null)
    {
        using var phone = site.Browser();
        await phone.Follow(await phone.Submit(await phone.Page(await LinkAsync(code)), Typed(step, words, group)));
    }

    public async Task<string> LinkAsync(string code)
    {
        using var scope = site.App.Services.CreateScope();
        var signer = await scope.ServiceProvider
            .GetRequiredService<Skein.Access.SignedLinks>()
            .SignerAsync(TestContext.Current.CancellationToken);
        var token = await site.Db(db => db.Tokens.Where(t => t.Code == code).Select(t => t.Id).SingleAsync());
        return $"/voice/{signer.Write("voice", token.Value)}";
    }

    public static Dictionary<string, string> Typed(int step, string? words = null, RoleGroup? group = null)
    {
        var typed = new Dictionary<string, string> { ["Answers[1]"] = $"{step}", ["Answers[2]"] = $"{step % 2}" };
        if (words is not null)
        {
            typed["Answers[3]"] = words;
        }

        if (group is not null)
        {
            typed["Group"] = $"{group}";
        }

        return typed;
    }

    /// <summary>Lets the last day pass, and has what is due done.</summary>
    public async Task CloseAsync()
    {
        site.Clock.Forward(UntilClosed);
        await site.App.Services.GetRequiredService<JobRound>().RunDueAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync() => (await Leader.Page(Wave)).Body!.TextContent;
}
