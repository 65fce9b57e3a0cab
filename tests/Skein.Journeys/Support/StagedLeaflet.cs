using Skein.Access;
using Skein.Asking;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>A leaflet on the stage: said at a workshop, worded in lines, put to the schools and agreed by some.</summary>
public static class StagedLeaflet
{
    public static async Task SetAsync(TestSite site, GivenNetwork network, Browser leader, IEnumerable<string> lines, int agreed)
    {
        var page = $"/networks/{network.Id.Value}/leaflet";
        await leader.Fill(
            $"{page}/workshop",
            new() { ["Contributors"] = "12", ["Lines"] = "Gives people time\nReleases staff\nOpens classrooms" });
        await leader.Fill($"{page}/statements", new() { ["NewLines"] = string.Join('\n', lines) }, "form[action$=statements]");
        await PutAsync(site, leader, page, agreed);
    }

    /// <summary>The draft is made, put, and agreed to by so many.</summary>
    public static async Task PutAsync(TestSite site, Browser leader, string page, int agreed)
    {
        using var drafted = await leader.Submit(await leader.Page(page), [], "form[action$=draft]");
        var text = drafted.Headers.Location!.ToString();
        using var put = await leader.Submit(await leader.Page($"{text}/parties"), []);
        foreach (var link in (await LinksAsync(site, put.Headers.Location!.ToString())).Take(agreed))
        {
            using var phone = site.Browser();
            await phone.Fill(link, new() { ["Choice"] = "agreed" });
        }
    }

    /// <summary>The links of a letter, in the order in which it asked.</summary>
    public static async Task<IReadOnlyList<string>> LinksAsync(TestSite site, string letter)
    {
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id), letter);
        var asked =
            await site.Db(db => db.Addressees.Where(a => a.LetterId == id).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        var signer = new SignedLinks.Signer(await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync()));
        return [.. asked.Select(a => AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, a.Value)))];
    }
}
