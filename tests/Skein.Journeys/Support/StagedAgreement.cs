using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// A purpose before the schools, and a second sign-up in its second draft, to whose first version one has agreed and one has
/// not.
/// </summary>
public sealed record StagedAgreement(string Page, string Answer)
{
    public static async Task<StagedAgreement> SetAsync(TestSite site, GivenNetwork network, Browser leader)
    {
        await PutAsync(network, leader, "purpose");
        var (text, letter) = await PutAsync(network, leader, "second-sign-up");
        Assert.True(Asking.LetterId.TryParse(letter.Split('/')[^1], out var id));
        var asked = await site.Db(db => db.Set<Asking.Addressee>()
            .Where(a => a.LetterId == id)
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync());
        var signer = new SignedLinks.Signer(await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync()));
        var links = asked.Select(a => Asking.AskingLinks.Answer(signer.Write(Asking.AnswerLetter.ByLink, a.Value))).ToList();
        using var phone = site.Browser();
        using var agreed = await phone.Submit(await phone.Page(links[0]), new() { ["Choice"] = "agreed" });
        using var refused = await phone.Submit(
            await phone.Page(links[1]), new() { ["Choice"] = "refused", ["Answer"] = "We do not know our budget yet." });
        using var again = await leader.Submit(
            await leader.Page($"{text}/draft"), new() { ["Words"] = "Our school commits for one year.", ["Why"] = "Budgets." });
        return new(text, links[0]);
    }

    private static async Task<(string Text, string Letter)> PutAsync(GivenNetwork network, Browser leader, string kind)
    {
        using var drafted = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/agreements/new/{kind}"), []);
        var text = drafted.Headers.Location!.ToString();
        using var put = await leader.Submit(await leader.Page($"{text}/parties"), []);
        return (text, put.Headers.Location!.ToString());
    }
}
