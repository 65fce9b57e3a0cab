using Skein.Access;
using Skein.Groups;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>A group as the pages make one, in a network of its own.</summary>
internal sealed record SomeGroup(TestSite Site, GivenNetwork Network, GroupId Id)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Page => GroupsLinks.Group(Network.Id, Id);

    public string Api => $"/api{Page}";

    public static async Task<SomeGroup> StartAsync(
        TestSite site, string kind = GroupKind.Enquiry, string name = "Talk in maths", GivenNetwork? network = null)
    {
        network ??= await Given.NetworkAsync(site);
        using var leader = await site.BrowserOf(network.CoLeader);
        var page = await leader.Fill(
            GroupsLinks.New(network.Id), new() { ["Kind"] = kind, ["Name"] = name, ["Focus"] = "How children explain" });
        Assert.True(GroupId.TryParse(new Uri(page.Url).AbsolutePath.Split('/')[^1], out var id));
        return new(site, network, id);
    }

    /// <summary>Somebody is in it, as after they said yes.</summary>
    public Task JoinAsync(PersonId person, SchoolId? school, GroupPart part = GroupPart.Member) => Site.Db(async db =>
    {
        var group = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == Id, Cancel);
        db.Add(group.Join(person, school, part, Site.Clock.Today, Site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    });

    /// <summary>A teacher of a school of the network.</summary>
    public Task<PersonId> TeacherAsync(string name, int school) => Site.Db(async db =>
    {
        var person = Person.Meet(Given.Name(name), null, Network.Schools[school].Id, Site.Clock.GetUtcNow());
        db.Add(person);
        await db.SaveChangesAsync(Cancel);
        return person.Id;
    });

    public async Task<GroupInvitationId> InviteAsync(
        PersonId by, PersonId person, string? reason = null, GroupPart part = GroupPart.Member)
    {
        using var browser = await Site.BrowserOf(by);
        await browser.Fill(GroupsLinks.Invitations(Network.Id, Id), new()
        {
            ["Person"] = person.Value.ToString(),
            ["Part"] = part.ToString(),
            ["Reason"] = reason ?? "",
        });
        return await Site.Db(db => db.GroupInvitations
            .Where(i => i.GroupId == Id && i.PersonId == person)
            .Select(i => i.Id)
            .SingleAsync(Cancel));
    }

    /// <summary>Another invitation of somebody who had one.</summary>
    public async Task InviteAgainAsync(PersonId person)
    {
        using var browser = await Site.BrowserOf(Network.CoLeader);
        await browser.Fill(
            GroupsLinks.Invitations(Network.Id, Id),
            new() { ["Person"] = person.Value.ToString(), ["Part"] = nameof(GroupPart.Member) });
    }

    public async Task<string> LinkAsync(GroupInvitationId invitation)
    {
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        return Skein.Asking.AskingLinks.Answer(signer.Write("group-invitation", invitation.Value));
    }

    public async Task<string> ReadAsync(PersonId reader, string path = "")
    {
        using var browser = await Site.BrowserOf(reader);
        return (await browser.Page(Page + path)).QuerySelector("main")!.TextContent;
    }

    public Task<bool> HoldsAsync(PersonId person) => Site.Db(async db =>
        (await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == Id, Cancel)).Holds(person, Site.Clock.Today));
}
