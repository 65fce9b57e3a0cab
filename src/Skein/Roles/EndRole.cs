using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Roles;

/// <summary>A role ends on its last day, and what it opened closes with it. An end that was a slip can be undone.</summary>
public static class EndRole
{
    public sealed record Input
    {
        public string? LastDay { get; init; }
        public string? Because { get; init; }
    }

    public sealed record Model(
        PeopleFrame Network, PersonId Person, string Name, RoleAssignmentId Role, string Title, Input Typed, Problems Problems,
        string? Notice);

    public static RazorComponentResult<EndRolePage> Show(Here here, RoleFrame found) =>
        EndRolePage.Show(FormOf(found, new() { LastDay = TypedDay.Write(here.Today) }));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EndRolePage>>> End(
        Here here, RoleFrame found, [FromForm] Input typed, CancellationToken cancel)
    {
        var (role, form) = (found.It, FormOf(found, typed));
        var because = TypedText.Read(typed.Because, nameof(Input.Because), RoleInput.LongestRemit, form.Problems);
        var last = TypedDay.Read(typed.LastDay, nameof(Input.LastDay), form.Network.Today, form.Problems);
        if (last is { } day && role.End(day) is { } refusal)
        {
            form.Problems.Add(nameof(Input.LastDay), refusal.Reason);
        }

        var notice = form.Problems.Any || because is not null
            ? null
            : await LeadersLeftAsync(here.Db, form.Network, [role], cancel);
        if (form.Problems.Any || notice is not null)
        {
            return EndRolePage.Show(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(PersonHappenings.About(
                "role.ended", $"The role of {form.Name} as {form.Title} ended, as {here.Visitor.Name} noted.",
                role.PersonId, here.Visitor, here.Id, because, role.Until));
        here.Say($"{form.Name} is {form.Title} until {role.Span.LastDay?.Said()}. If that was a slip, undo the end here.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, role.PersonId));
    }

    public static async Task<RedirectHttpResult> Undo(Here here, RoleFrame found, CancellationToken cancel)
    {
        var (role, form) = (found.It, FormOf(found, new()));
        if (role.UndoEnd() is { } refusal)
        {
            here.NotTaken(refusal.Reason);
        }
        else
        {
            here.Record(
                PersonHappenings.About(
                    "role.end-undone", $"{form.Name} is {form.Title} still: the end was a slip.", role.PersonId, here.Visitor,
                    here.Id));
            await here.Db.SaveChangesAsync(cancel);
            here.Say($"{form.Name} is {form.Title} still.");
        }

        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, role.PersonId));
    }

    /// <summary>What is worth saying when co-leaders' roles end: a network without them leads nowhere.</summary>
    internal static async Task<string?> LeadersLeftAsync(
        SkeinDb db, PeopleFrame network, IReadOnlyCollection<RoleAssignment> ending, CancellationToken cancel)
    {
        var ids = ending.Where(r => r.Kind == RoleKind.CoLeader && r.NetworkId == network.Id).Select(r => r.Id).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        var others = await db.Roles.NotOverBy(network.Today)
            .CountAsync(r => r.NetworkId == network.Id && r.Kind == RoleKind.CoLeader && !ids.Contains(r.Id), cancel);
        return others < 2 ? RoleNotices.OfEnding(others, network.Name) : null;
    }

    private static Model FormOf(RoleFrame found, Input typed) =>
        new(
            found.Person.Around, found.Person.Id, found.Person.Name, found.It.Id, RoleKinds.TitleOf(found.It.Kind), typed, new(),
            null);
}
