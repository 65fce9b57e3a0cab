using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// What the first meeting needs on paper: each group with its people and first questions, and a slip for everybody. A head prints
/// no slips of those who work at their school: the code opens what is theirs to choose.
/// </summary>
public static class PrintPack
{
    public sealed record Slip(string Name, string School, string Group, string? Meets, string Others, string Code);

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, GroupKind Kind, IReadOnlyList<PlaceInGroup.Where> Groups,
        IReadOnlyList<Slip> Slips, string? CodePage,
        string Code, bool LeavesOwnOut);

    public static async Task<RazorComponentResult<PackPage>> Show(
        Here here, InNetwork<SignUp> signUp, SiteOptions options, CancellationToken cancel)
    {
        var groups = await FormedGroups.ReadAsync(here.Db, signUp.It, cancel);
        var seated = await SignedUpPeople.ReadAsync(here.Db, signUp.It, cancel);
        var led = await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel);
        var slips =
            from person in seated.People
            where person.Volunteer.PersonId == here.Visitor.Id || !led.Contains(person.Volunteer.SchoolId)
            let own = groups.Find(person.Volunteer.PersonId)
            where own is not null
            let others = groups.Where(own).People.Where(p => p != person.NameAndSchool)
            select new Slip(
                person.Name, person.School, own.Name, own.Meets, Counted.List([.. others]),
                AnswerCode.Printed(person.Volunteer.Code));
        return PackPage.Show(new(
            here.Network,
            signUp.It.Id,
            signUp.It.Title,
            GroupKinds.For(signUp.It.GroupKind),
            [.. groups.All.Select(groups.Where)],
            [.. slips],
            options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode),
            AnswerCode.Printed(signUp.It.Code),
            seated.People.Any(p => p.Volunteer.PersonId != here.Visitor.Id && led.Contains(p.Volunteer.SchoolId))));
    }

    public static async Task<RazorComponentResult<SignUpPosterPage>> Poster(
        Here here, InNetwork<SignUp> signUp, SiteOptions options, CancellationToken cancel)
    {
        return SignUpPosterPage.Show(
            new(
                here.Network, signUp.It, options.IsAlone
                    ? null
                    : options.AddressOf(AskingLinks.EnterCode), AnswerCode.Printed(signUp.It.Code)));
    }

    public sealed record PosterModel(NetworkFrame Network, SignUp SignUp, string? CodePage, string Code);
}
