using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
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

    public static RazorComponentResult<StartGroupPage> Show(Here here) =>
        StartGroupPage.Show(new(here.Network, new() { Kind = GroupKind.Enquiry }, new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StartGroupPage>>> Start(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var kind = GroupKinds.Find(typed.Kind);
        if (kind is null)
        {
            problems.Add(nameof(Input.Kind), "Choose what sort of group it is");
        }

        if (typed.Read(problems) is not var (name, focus, meets) || kind is null)
        {
            return StartGroupPage.Show(new(here.Network, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var group = Group.Form(here.Id, kind.Key, name, FormedBy.Invitation, here.Today, here.Now);
        group.Describe(name, focus, meets);
        here.Db.Add(group);
        here.Record(
            GroupHappenings.About("group.started", $"{here.Visitor.Name} started the group “{name}”.", group, here.Visitor));
        here.Say($"“{name}” is started. Invite its people: each says yes for themselves.");
        return TypedResults.LocalRedirect(GroupsLinks.Group(here.Id, group.Id));
    }
}
