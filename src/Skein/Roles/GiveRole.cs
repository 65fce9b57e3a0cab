using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>Gives somebody a role, from a day that may lie in the past.</summary>
public static class GiveRole
{
    public static async Task<RazorComponentResult<GiveRolePage>> Show(
        Here here, PersonFrame person, CancellationToken cancel) =>
        GiveRolePage.Show(await RoleForm.ReadAsync(here, person, null, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<GiveRolePage>>> Give(
        Here here, PersonFrame person, [FromForm] RoleInput typed, CancellationToken cancel)
    {
        var form = await RoleForm.ReadAsync(here, person, typed, cancel);
        if (typed.Look is not null)
        {
            return GiveRolePage.Show(form);
        }

        var (role, notice) = Act(here, form);
        if (role is null)
        {
            return GiveRolePage.Show(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        here.Say($"{form.Name} is {RoleKinds.TitleOf(role.Kind)}.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }

    private static (RoleAssignment? Role, string? Notice) Act(Here here, RoleForm form)
    {
        var because = TypedText.Read(form.Typed.Because, nameof(RoleInput.Because), RoleInput.LongestRemit, form.Problems);
        if (RoleTerms.Read(form) is not { } terms)
        {
            return (null, null);
        }

        if (because is null && RoleNotices.Find(terms, form.WorksAtAMember) is { } notice)
        {
            return (null, notice);
        }

        var role = terms.School is { } school
            ? RoleAssignment.InSchool(school, form.Person, terms.Kind, terms.From, here.Now)
            : RoleAssignment.InNetwork(form.Network.Id, form.Person, terms.Kind, terms.From, here.Now);
        if (terms.LastDay is { } last && role.End(last) is { } refusal)
        {
            form.Problems.Add(nameof(RoleInput.LastDay), refusal.Reason);
            return (null, null);
        }

        terms.Apply(role);
        here.Db.Roles.Add(role);
        here.Record(PersonHappenings.About(
                "role.given", $"{here.Visitor.Name} made {form.Name} {RoleKinds.TitleOf(role.Kind)}, from {role.From.Said()}.",
                form.Person, here.Visitor, form.Network.Id, because, role.From) with
        {
            With = terms.School is { } there ? [(Happening.School, there.Value)] : [],
        });
        return (role, null);
    }
}
