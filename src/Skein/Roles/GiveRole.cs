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

        var before = await EndTheOneBeforeAsync(here, role, cancel);
        here.Say($"{form.Name} is {RoleKinds.TitleOf(role.Kind)}.{(before is null ? "" : $" {before} was, until then.")}");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }

    /// <returns>Who held it in that school until now; null where nobody did, or where several may hold it.</returns>
    private static async Task<string?> EndTheOneBeforeAsync(Here here, RoleAssignment role, CancellationToken cancel)
    {
        if (RoleKinds.Find(role.Kind) is not { OneInASchool: true } kind
            || await here.Db.Roles.On(role.From)
                .Where(r => r.Kind == role.Kind && r.SchoolId == role.SchoolId && r.Id != role.Id)
                .Join(here.Db.People, r => r.PersonId, p => p.Id, (held, person) => new { held, person.Name })
                .OrderBy(before => before.held.From)
                .FirstOrDefaultAsync(cancel) is not { } before
            || before.held.End(role.From.AddDays(-1)) is not null)
        {
            return null;
        }

        here.Record(PersonHappenings.About(
            "role.ended", $"The role of {before.Name} as {kind.Title} ended, because somebody else has it now.",
            before.held.PersonId, here.Visitor, here.Id, null, before.held.Until));
        return before.Name.Value;
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
