using Skein.Access;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Roles;

/// <summary>A role as it was agreed: what, where, when, what for, who stands in, and how much time is given for it.</summary>
internal sealed record RoleTerms(string Kind, RoleScope Scope)
{
    public SchoolId? School { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Remit { get; init; }
    public PersonId? Deputy { get; init; }
    public int? Release { get; init; }

    /// <returns>The terms, or null after the form's problems say what to put right.</returns>
    public static RoleTerms? Read(RoleForm form)
    {
        var (typed, problems) = (form.Typed, form.Problems);
        if (form.Existing is { } role)
        {
            return Read(new(role.Kind, role.Scope), form) is { } corrected && !problems.Any ? corrected : null;
        }

        var (kind, scope) = KindOf(typed, problems);
        if (!problems.Any && scope == RoleScope.Network && !form.Network.MayLead)
        {
            problems.Add(nameof(RoleInput.Kind), "Roles in the network are given by a co-leader. You can give roles in a school");
        }

        problems.OnlyOffered(nameof(RoleInput.School), [typed.School], form.Schools.Select(s => s.Value));
        SchoolId? school = scope == RoleScope.School
            && form.Schools.Offers(typed.School)
            && SchoolId.TryParse(typed.School, out var there)
            ? there
            : null;
        if (scope == RoleScope.School && school is null)
        {
            problems.Add(nameof(RoleInput.School), "Choose the school in which they hold this role");
        }

        var terms = Read(new RoleTerms(kind, scope) { School = school }, form);
        return problems.Any ? null : terms;
    }

    public void Apply(RoleAssignment role) => role.Describe(Remit, Deputy, Release);

    private static RoleTerms Read(RoleTerms terms, RoleForm form)
    {
        var (typed, problems) = (form.Typed, form.Problems);
        var from = TypedDay.Read(typed.From, nameof(RoleInput.From), form.Network.Today, problems);
        var lastDay = TypedDay.Read(typed.LastDay, nameof(RoleInput.LastDay), null, problems);
        if (lastDay < from)
        {
            problems.Add(nameof(RoleInput.LastDay), "The last day is before the first");
        }

        if (People.Release.Read(typed.Release, typed.ReleaseUnit, out var release) is { } problem)
        {
            problems.Add(nameof(RoleInput.Release), problem);
        }

        problems.OnlyOffered(nameof(RoleInput.Deputy), [typed.Deputy], form.People.People.Select(p => p.Value));
        return terms with
        {
            From = from ?? form.Network.Today,
            LastDay = lastDay,
            Remit = TypedText.Read(typed.Remit, nameof(RoleInput.Remit), RoleInput.LongestRemit, problems),
            Deputy = form.People.Offers(typed.Deputy) && PersonId.TryParse(typed.Deputy, out var deputy) ? deputy : null,
            Release = release,
        };
    }

    private static (string Kind, RoleScope Scope) KindOf(RoleInput typed, Problems problems)
    {
        if (TypedText.Read(typed.Title, nameof(RoleInput.Title), RoleInput.LongestTitle, problems) is { } title)
        {
            if (RoleKinds.Meant(title) is { } meant)
            {
                problems.Add(
                    nameof(RoleInput.Title), $"{meant.Title} is in the list. Choose it there, so that it opens what it should");
            }

            return (title, RoleScope.Network);
        }

        if (RoleKinds.Find(typed.Kind ?? "") is not { Scope: not RoleScope.Installation } kind)
        {
            problems.Add(nameof(RoleInput.Kind), "Choose a role, or write a title of your own");
            return ("", RoleScope.Network);
        }

        return (kind.Key, kind.Scope);
    }
}
