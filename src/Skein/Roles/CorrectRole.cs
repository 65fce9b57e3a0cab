using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>
/// Puts right what was noted of a role. What stood before is kept in the chronicle; a new holder is a new role.
/// </summary>
public static class CorrectRole
{
    public static async Task<RazorComponentResult<GiveRolePage>> Show(
        Here here, RoleFrame found, CancellationToken cancel)
    {
        var (person, role) = found;
        var typed = new RoleInput
        {
            From = TypedDay.Write(role.From),
            LastDay = role.Span.LastDay is { } last ? TypedDay.Write(last) : null,
            Remit = role.Remit,
            Deputy = role.DeputyId?.Value.ToString(),
            Release = role.ReleaseHundredths?.ToString(CultureInfo.InvariantCulture),
            ReleaseUnit = Release.Percent,
        };
        var form = await RoleForm.ReadAsync(here, person, typed, cancel);
        return GiveRolePage.Show(form with { Existing = new(role.Id, role.Kind, role.Scope) });
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<GiveRolePage>>> Correct(
        Here here, RoleFrame found, [FromForm] RoleInput typed, CancellationToken cancel)
    {
        var (person, role) = found;
        var form = await RoleForm.ReadAsync(here, person, typed, cancel);
        form = form with { Existing = new(role.Id, role.Kind, role.Scope) };
        if (typed.Look is not null)
        {
            return GiveRolePage.Show(form);
        }

        var because = TypedText.Read(typed.Because, nameof(RoleInput.Because), RoleInput.LongestRemit, form.Problems);
        var terms = RoleTerms.Read(form);
        var notice = terms is null || because is not null ? null : RoleNotices.Find(terms, form.WorksAtAMember);
        if (terms is null || notice is not null)
        {
            return GiveRolePage.Show(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        var before = Said(role);
        if (role.Correct(terms.From, terms.LastDay) is { } refusal)
        {
            form.Problems.Add(nameof(RoleInput.LastDay), refusal.Reason);
            return GiveRolePage.Show(form, StatusCodes.Status422UnprocessableEntity);
        }

        terms.Apply(role);
        here.Record(PersonHappenings.About(
                "role.corrected",
                $"{here.Visitor.Name} corrected the role of {form.Name} as {RoleKinds.TitleOf(role.Kind)}. Before: {before}.",
                person.Id, here.Visitor, here.Id, because, role.From));
        here.Say($"The role of {form.Name} as {RoleKinds.TitleOf(role.Kind)} is put right.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }

    private static string Said(RoleAssignment role) =>
        $"from {role.From.Said()}{(role.Span.LastDay is { } last ? $" to {last.Said()}" : "")}, "
        + $"{(role.Remit is null ? "nothing on what it is for" : $"for “{role.Remit}”")}, "
            + $"{Release.Said(role.ReleaseHundredths) ?? "no release"}";
}
