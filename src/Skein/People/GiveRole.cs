using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Gives somebody a role, from a day that may lie in the past.</summary>
public static class GiveRole
{
    public static async Task<Results<RazorComponentResult<GiveRolePage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await RoleForm.FindAsync(networkId, personId, null, db, visitor, clock, cancel) is { } form
            ? GiveRolePage.Of(form)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<GiveRolePage>, NotFound>> Give(
        NetworkId networkId, PersonId personId, [FromForm] RoleInput typed,
        SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await RoleForm.FindAsync(networkId, personId, typed, db, visitor, clock, cancel) is not { } form)
        {
            return TypedResults.NotFound();
        }

        if (typed.Look is not null)
        {
            return GiveRolePage.Of(form);
        }

        var (role, notice) = Act(form, db, visitor, clock.GetUtcNow());
        if (role is null)
        {
            return GiveRolePage.Of(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveChangesAsync(cancel);
        frame.Say($"{form.Name} is {RoleKinds.TitleOf(role.Kind)}.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(networkId, personId));
    }

    private static (RoleAssignment? Role, string? Notice) Act(RoleForm form, SkeinDb db, Visitor visitor, DateTimeOffset now)
    {
        var because = TypedText.Read(form.Typed.Because, nameof(RoleInput.Because), RoleInput.LongestRemit, form.Problems);
        if (RoleTerms.Read(form) is not { } terms)
        {
            return (null, null);
        }

        if (because is null && RoleNotices.Of(terms, form.WorksAtAMember) is { } notice)
        {
            return (null, notice);
        }

        var role = terms.School is { } school
            ? RoleAssignment.InSchool(school, form.Person, terms.Kind, terms.From, now)
            : RoleAssignment.InNetwork(form.Network.Id, form.Person, terms.Kind, terms.From, now);
        if (terms.LastDay is { } last && role.End(last) is { } refusal)
        {
            form.Problems.Add(nameof(RoleInput.LastDay), refusal.Reason);
            return (null, null);
        }

        terms.Apply(role);
        db.Roles.Add(role);
        db.Record(
            Told.Of(
                "role.given", $"{visitor.Name} made {form.Name} {RoleKinds.TitleOf(role.Kind)}, from {role.From.Said()}.",
                form.Person, visitor, form.Network.Id, because, role.From) with
            {
                With = terms.School is { } there ? [(Happening.School, there.Value)] : [],
            },
            now);
        return (role, null);
    }
}
