using System.Net;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>A text in a network, drafted and put through the pages as a co-leader would, and answered as heads would.</summary>
internal sealed record Putting(TestSite Site, GivenNetwork Network, AgreementTextId Text)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Page => $"/networks/{Network.Id.Value}/agreements/{Text.Value}";

    public string Api => $"/api{Page}";

    public static async Task<Putting> DraftAsync(
        TestSite site, GivenNetwork network, string kind, string words = "We meet twice a term.\n\nEach school pays 200 pounds.")
    {
        using var leader = await site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"/networks/{network.Id.Value}/agreements/new/{kind}");
        using var kept = await leader.Submit(form, new() { ["Words"] = words });
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.True(AgreementTextId.TryParse(kept.Headers.Location!.ToString().Split('/')[^1], out var id));
        return new(site, network, id);
    }

    public static async Task<Putting> PutAsync(
        TestSite site, GivenNetwork network, string kind, Dictionary<string, string>? typed = null)
    {
        var putting = await DraftAsync(site, network, kind);
        await putting.PutAsync(typed);
        return putting;
    }

    public async Task PutAsync(Dictionary<string, string>? typed = null)
    {
        using var leader = await Site.BrowserOf(Network.CoLeader);
        await leader.Follow(await leader.Submit(await leader.Page($"{Page}/parties"), typed ?? []));
    }

    /// <summary>A new draft with these words.</summary>
    public async Task RedraftAsync(string words, string why = "Read again.")
    {
        using var leader = await Site.BrowserOf(Network.CoLeader);
        await leader.Follow(await leader.Submit(await leader.Page($"{Page}/draft"), new() { ["Words"] = words, ["Why"] = why }));
    }

    /// <summary>The links of the latest letter about the text, in the order of the schools.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync()
    {
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        return [.. (await AskedAsync()).Select(a => AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, a.Id.Value)))];
    }

    /// <summary>Whom the latest letter about the text asks, in the order of the schools.</summary>
    public Task<IReadOnlyList<Addressee>> AskedAsync() => Site.Db<IReadOnlyList<Addressee>>(async db =>
    {
        var order = Network.Schools.Select(s => s.Id).ToList();
        var put = await db.AgreementVersions
            .Where(v => v.TextId == Text && v.PutOn != null)
            .OrderBy(v => v.Number)
            .LastAsync(Cancel);
        var letter = await db.Letters.Where(l => l.AboutId == put.Id.Value).Select(l => l.Id).SingleAsync(Cancel);
        return
        [
            .. (await db.Addressees.Where(a => a.LetterId == letter).ToListAsync(Cancel))
                .OrderBy(a => order.IndexOf(a.SchoolId!.Value)),
        ];
    });

    /// <summary>So many schools answer by their links.</summary>
    public async Task AnswerAsync(int schools, string choice = "agreed", string? reason = null, int skip = 0)
    {
        foreach (var link in (await LinksAsync()).Skip(skip).Take(schools))
        {
            using var phone = Site.Browser();
            await phone.Fill(link, Reply(choice, reason));
        }
    }

    public static Dictionary<string, string> Reply(string choice, string? reason = null) =>
        new() { ["Choice"] = choice, ["Answer"] = reason ?? "" };

    public async Task<string> ReadAsync(PersonId reader, string path = "")
    {
        using var browser = await Site.BrowserOf(reader);
        return (await browser.Page(Page + path)).QuerySelector("main")!.TextContent;
    }

    public Task<T> Whole<T>(Func<AgreementText, T> read) =>
        Site.Db(async db => read((await TextLock.WholeAsync(db, Text, Cancel))!));

    public Task<int> ConsentsAsync() => Whole(text => text.Versions.Sum(v => v.Consents.Count));
}
