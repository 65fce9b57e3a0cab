using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Leaflet;
using Skein.Tests.Agreements;
using Skein.Tests.Support;

namespace Skein.Tests.Leaflet;

/// <summary>A leaflet in a network of twelve schools, made through the pages as a co-leader and the heads would.</summary>
internal sealed record Leafleting(TestSite Site, GivenNetwork Network, string Letter)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What the heads say: thirty lines, three from each of the first six and two from each of the others.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        .. Enumerable.Range(1, 30).Select(n => $"Statement {n:00} on giving time to a group"),
    ];

    public string Page => LeafletLinks.Leaflet(Network.Id);

    /// <summary>The letter is written to every head.</summary>
    public static async Task<Leafleting> AskAsync(TestSite site, int schools = 12)
    {
        var network = await Given.NetworkAsync(site, schools: schools);
        using var leader = await site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page(AskingLinks.Write(network.Id, TakeInAnswers.LetterKind)), []);
        return new(site, network, sent.Headers.Location!.ToString());
    }

    /// <summary>Twelve heads answer by their links, thirty statements in all.</summary>
    public async Task AnswerAsync()
    {
        var links = await LinksAsync();
        var said = 0;
        for (var head = 0; head < links.Count; head++)
        {
            var count = head < 6 ? 3 : 2;
            await AnswerAsync(links[head], string.Join('\n', Statements.Skip(said).Take(count)));
            said += count;
        }

        Assert.Equal(Statements.Count, said);
    }

    public async Task AnswerAsync(string link, string answer)
    {
        using var phone = Site.Browser();
        await phone.Fill(link, new() { ["Answer"] = answer });
    }

    public async Task<IReadOnlyList<string>> LinksAsync()
    {
        Assert.True(LetterId.TryParse(Letter.Split('/')[^1], out var letter));
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        var order = Network.Schools.Select(s => s.Id).ToList();
        var asked = await Site.Db(db => db.Addressees.Where(a => a.LetterId == letter).ToListAsync(Cancel));
        return
        [
            .. asked.OrderBy(a => order.IndexOf(a.SchoolId!.Value)).Select(a => AskingLinks.Answer(
                signer.Write(AnswerLetter.ByLink, a.Id.Value))),
        ];
    }

    public static Task<IHtmlDocument> TakeInAsync(Browser leader, GivenNetwork network) =>
        leader.Fill(LeafletLinks.Statements(network.Id), [], "form[action$=answers]");

    /// <summary>The editor words ten lines and puts three statements under each.</summary>
    public static async Task<IHtmlDocument> SortAsync(Browser leader, GivenNetwork network)
    {
        var lines = string.Join(
            '\n', Enumerable.Range(1, 10).Select(n => $"Line {n:00}: gives a group the time it needs, and asks what came of it"));
        var page = await leader.Fill(LeafletLinks.Statements(network.Id), new() { ["NewLines"] = lines }, Form);
        var ids = page.QuerySelectorAll(".leaflet-line input[name^=Texts]").Select(i => i.GetAttribute("name")![6..^1]).ToList();
        var places = page.QuerySelectorAll(".leaflet-statement select")
            .Select((select, n) => (Name: select.GetAttribute("name")!, Line: ids[n / 3]));
        return await leader.Follow(await leader.Submit(page, places.ToDictionary(p => p.Name, p => p.Line), Form));
    }

    /// <summary>Thirty statements, ten lines, a draft put to the schools and agreed by most.</summary>
    public static async Task<Leafleting> InForceAsync(TestSite site)
    {
        var making = await AskAsync(site);
        await making.AnswerAsync();
        using var leader = await site.BrowserOf(making.Network.CoLeader);
        await TakeInAsync(leader, making.Network);
        await SortAsync(leader, making.Network);
        var putting = await making.DraftAsync(leader);
        await putting.PutAsync();
        await putting.AnswerAsync(7);
        return making;
    }

    public async Task<Putting> DraftAsync(Browser leader)
    {
        using var drafted = await leader.Submit(await leader.Page(Page), [], "form[action$=draft]");
        Assert.True(
            AgreementTextId.TryParse(drafted.Headers.Location!.ToString().Split('/')[^1], out var text),
            drafted.Headers.Location!.ToString());
        return new(Site, Network, text);
    }

    /// <summary>A head ticks these lines, by their place on the leaflet from 0.</summary>
    public async Task<IHtmlDocument> TickAsync(PersonId head, params int[] lines)
    {
        using var browser = await Site.BrowserOf(head);
        var page = await browser.Page($"{Page}/mine");
        var boxes = page.QuerySelectorAll("main input[type=checkbox]").OfType<IHtmlInputElement>().ToList();
        for (var n = 0; n < boxes.Count; n++)
        {
            boxes[n].IsChecked = lines.Contains(n);
        }

        return await browser.Follow(await browser.Submit(page, []));
    }

    public const string Form = "form[action$=statements]";
}
