using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Forming;
using Skein.Jobs;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>A sign-up that is drafted, opened and chosen from as people do it: through the pages.</summary>
public sealed class GivenSignUp(TestSite site, GivenNetwork network, Browser leader)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public GivenNetwork Network => network;
    public Browser Leader => leader;
    public string Page { get; private set; } = "";
    public string Home => $"/networks/{network.Id.Value}/sign-ups";
    public SignUpId Id =>
        SignUpId.TryParse(Page.Split('/')[^1], out var id) ? id : throw new InvalidOperationException("Nothing is drafted yet.");

    /// <summary>A draft that begins with no letter, and these foci and times.</summary>
    public static async Task<GivenSignUp> DraftAsync(
        TestSite site, GivenNetwork network, string foci = "Reading\nMaths\nTalk", string times = "", string kind = "triad",
        string way = "Questionnaire")
    {
        var given = new GivenSignUp(site, network, await site.BrowserOf(network.CoLeader));
        await given.DraftAsync(new() { ["Title"] = "Our enquiry groups", ["GroupKind"] = kind, ["Way"] = way, ["Letter"] = "" });
        if (foci.Length > 0)
        {
            await given.Leader.Fill($"{given.Page}/foci", new() { ["More"] = foci, ["Times"] = times });
        }

        return given;
    }

    /// <summary>One that stands already.</summary>
    public GivenSignUp At(string page)
    {
        Page = page;
        return this;
    }

    public async Task DraftAsync(Dictionary<string, string> typed)
    {
        using var drafted = await Leader.Submit(await Leader.Page(Home), typed, $"form[action$='/sign-ups']");
        Assert.True(drafted.StatusCode == System.Net.HttpStatusCode.Redirect, (await Browser.Read(drafted)).Body!.TextContent);
        Page = drafted.Headers.Location!.ToString().Replace("/foci", "", StringComparison.Ordinal);
    }

    public Task<IHtmlDocument> OpenAsync() => Leader.Fill($"{Page}/opening", []);

    public Task<IHtmlDocument> CloseAsync() => Leader.Fill(Page, [], "form[action$='/closing']");

    public async Task<SignUp> ReadAsync() => await site.Db(db => SignUpReader.Whole(db).SingleAsync(s => s.Id == Id, Cancel));

    /// <summary>
    /// A sign-up is a sign-up, whichever way: people of the schools, by number, choose foci by name through the open code.
    /// Somebody has said that they work there, unless they wait.
    /// </summary>
    public async Task<string> JoinAsync(
        string name, int school, string[] foci, bool convenes = false, string[]? times = null, string email = "",
        bool waits = false)
    {
        var signUp = await ReadAsync();
        using var phone = site.Browser();
        var page = await phone.Page($"/join/{signUp.Code}");
        var typed = Typed(signUp, foci, convenes);
        (typed["Name"], typed["School"], typed["Email"]) = (name, network.Schools[school].Id.Value.ToString(), email);
        foreach (var time in times ?? [])
        {
            var id = signUp.Times.Single(t => t.Name == time).Id.Value.ToString();
            var box = (IHtmlInputElement)page.QuerySelectorAll("input[name=Times]").Single(i => i.GetAttribute("value") == id);
            box.IsChecked = true;
        }

        using var sent = await phone.Submit(page, typed);
        Assert.True(sent.StatusCode == System.Net.HttpStatusCode.Redirect, (await Browser.Read(sent)).Body!.TextContent);
        if (!waits)
        {
            await ConfirmAsync();
        }

        return sent.Headers.Location!.ToString();
    }

    /// <summary>Yes to all who wait, as a co-leader says it.</summary>
    public Task ConfirmAsync() => site.Db(async db =>
    {
        foreach (var newcomer in await db.Waiting.Where(n => n.NetworkId == network.Id).ToListAsync(Cancel))
        {
            newcomer.Confirm(
                await db.People.SingleAsync(p => p.Id == newcomer.PersonId, Cancel), network.CoLeader, site.Clock.Today);
        }

        await db.SaveChangesAsync(Cancel);
    });

    public static Dictionary<string, string> Typed(SignUp signUp, string[] foci, bool convenes = false)
    {
        string IdOf(int at) => at < foci.Length ? signUp.Foci.Single(f => f.Name == foci[at]).Id.Value.ToString() : "";
        var typed = new Dictionary<string, string> { ["First"] = IdOf(0), ["Second"] = IdOf(1), ["Third"] = IdOf(2) };
        if (convenes)
        {
            typed["MayConvene"] = "yes";
        }

        return typed;
    }

    /// <summary>Three people of each school sign up, every one with the same three foci in another order.</summary>
    public async Task<IReadOnlyList<string>> FillAsync(int aSchool = 3)
    {
        string[] foci = [.. (await ReadAsync()).Foci.Select(f => f.Name)];
        var links = new List<string>();
        for (var school = 0; school < network.Schools.Count; school++)
        {
            for (var n = 0; n < aSchool; n++)
            {
                string[] own = [foci[n % foci.Length], foci[(n + 1) % foci.Length], foci[(n + 2) % foci.Length]];
                links.Add(await JoinAsync($"Person {school}-{n}", school, own, convenes: n == 0));
            }
        }

        return links;
    }

    /// <summary>Two proposals are asked for, and the work is done.</summary>
    public async Task<IHtmlDocument> ProposeAsync(Dictionary<string, string>? rules = null)
    {
        await Leader.Fill($"{Page}/proposals", rules ?? [], "form[action$='/proposals']");
        await WorkAsync();
        return await Leader.Page($"{Page}/proposals");
    }

    /// <summary>The site's own worker may have been quicker, and be at it still.</summary>
    public async Task WorkAsync()
    {
        await site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);
        while (await site.Db(db => db.Proposals.AnyAsync(p => p.SignUpId == Id && p.FormedAt == null, Cancel)))
        {
            Assert.Null(
                await site.Db(db => db.Jobs
                    .Where(j => j.Kind == FormGroups.Work)
                    .Select(j => j.Problem)
                    .FirstOrDefaultAsync(p => p != null, Cancel)));
            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancel);
        }
    }

    public Task<Proposal> ProposalAsync(string name) =>
        site.Db(db => ProposalReader.Read(db, Id).SingleAsync(p => p.Name == name, Cancel));

    public async Task<IHtmlDocument> PublishAsync(string name = "A") =>
        await Leader.Fill(
            $"{Page}/proposals/{name}/publishing", new() { ["Because"] = "We begin on Tuesday." }, "form[action$='/publishing']");

    public Task<List<Skein.Groups.Group>> GroupsAsync() => site.Db(db =>
    {
        var groups = db.Set<Skein.Groups.Group>();
        return groups.Include(g => g.Members).Where(g => g.SignUpId == Id.Value).OrderBy(g => g.Name).ToListAsync(Cancel);
    });

    public Task<Dictionary<PersonId, string>> NamesAsync() => site.Db(async db =>
    {
        var people = await db.People.Select(p => new { p.Id, p.Name }).ToListAsync(Cancel);
        return people.ToDictionary(p => p.Id, p => p.Name.Value);
    });
}
