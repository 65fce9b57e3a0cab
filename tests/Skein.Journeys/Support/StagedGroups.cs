using Skein.Access;
using Skein.Asking;
using Skein.Groups;
using Skein.Pairs;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>A steering group and a group at work, an invitation, a strand and a pair: what the pages of groups show.</summary>
/// <param name="Steering">A group that steers.</param>
/// <param name="Working">A group at work, with a charter.</param>
/// <param name="Joining">The link of an invitation.</param>
/// <param name="Cell">Who leads a strand in a school.</param>
/// <param name="Pair">A pair of the teacher's.</param>
/// <param name="Pairing">The link of a proposal that the teacher has not answered.</param>
public sealed record StagedGroups(string Steering, string Working, string Joining, string Cell, string Pair, string Pairing)
{
    public static async Task<StagedGroups> SetAsync(TestSite site, GivenNetwork network, Browser leader)
    {
        var steering = await StartAsync(leader, network, GroupKind.Steering, "Steering group");
        var working = await StartAsync(leader, network, GroupKind.Activist, "Talk in maths");
        await leader.Fill(
            $"{working}/charter",
            new() { ["Found"] = "By asking", ["OnBehalf"] = "By meeting", ["WiderDifference"] = "By telling" });
        await InviteAsync(leader, steering, network.Teacher);
        await InviteAsync(leader, working, network.Schools[1].Head);
        await leader.Fill($"/networks/{network.Id.Value}/strands", new() { ["Name"] = "Talk" }, "form[action$=strands]");
        using var teacher = await site.BrowserOf(network.Teacher);
        await teacher.Fill(
            $"/networks/{network.Id.Value}/pairs/new",
            new() { ["Other"] = network.Schools[1].Head.Value.ToString(), ["Focus"] = "Questions" });
        using var partner = await site.BrowserOf(network.Schools[1].Head);
        await partner.Fill("/me/pairs", [], "form[action$=yes]");
        using var third = await site.BrowserOf(network.Schools[2].Head);
        await third.Fill(
            $"/networks/{network.Id.Value}/pairs/new",
            new() { ["Other"] = network.Teacher.Value.ToString(), ["Focus"] = "Endings" });

        var signer = new SignedLinks.Signer(await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync()));
        var invitation = await site.Db(db => db.Set<GroupInvitation>()
            .Where(i => i.PersonId == network.Teacher)
            .Select(i => i.Id)
            .SingleAsync());
        var pair = await site.Db(db => db.Set<Pair>().Where(p => p.From != null).Select(p => p.Id).SingleAsync());
        var proposed = await site.Db(db => db.Set<Pair>().SingleAsync(p => p.From == null));
        var cell = (
            await leader.Page($"/networks/{network.Id.Value}/strands")).QuerySelector("tbody td a")!.GetAttribute("href")!;
        return new(
            steering,
            working,
            AskingLinks.Answer(signer.Write("group-invitation", invitation.Value)),
            cell,
            PairsLinks.Pair(pair),
            AskToPair.LinkTo(signer, proposed, network.Teacher));
    }

    private static async Task<string> StartAsync(Browser leader, GivenNetwork network, string kind, string name)
    {
        var page = await leader.Fill(
            GroupsLinks.New(network.Id), new() { ["Kind"] = kind, ["Name"] = name, ["Meets"] = "Tuesdays" });
        return new Uri(page.Url).AbsolutePath;
    }

    private static Task InviteAsync(Browser leader, string group, PersonId person) => leader.Fill(
        $"{group}/invitations",
        new()
        {
            ["Person"] = person.Value.ToString(),
            ["Part"] = nameof(GroupPart.Member),
            ["Reason"] = "You ask good questions",
        });
}
