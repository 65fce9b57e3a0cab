using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>A group is started by hand. It holds nobody: each is invited, and says yes.</summary>
public static class StartGroup
{
    public sealed record Input : GroupInput
    {
        public string? Kind { get; init; }
    }

    public sealed record Model(NetworkFrame Network, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StartGroupPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? StartGroupPage.Of(new(network, new() { Kind = GroupKind.Enquiry }, new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StartGroupPage>, NotFound>> Start(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var kind = GroupKinds.Find(typed.Kind);
        if (kind is null)
        {
            problems.Add(nameof(Input.Kind), "Choose what sort of group it is");
        }

        if (typed.Read(problems) is not var (name, focus, meets) || kind is null)
        {
            return StartGroupPage.Of(new(network, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var now = clock.GetUtcNow();
        var group = Group.Form(networkId, kind.Key, name, FormedBy.Invitation, network.Today, now);
        group.Describe(name, focus, meets);
        db.Add(group);
        db.Record(Told.Of("group.started", $"{visitor.Name} started the group “{name}”.", group, visitor), now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{name}” is started. Invite its people: each says yes for themselves.");
        return TypedResults.LocalRedirect(GroupsLinks.Group(networkId, group.Id));
    }
}
