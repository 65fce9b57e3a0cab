using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
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
        NetworkFrame Network, SignUpId Id, string Title, GroupKind Kind, IReadOnlyList<Place.Where> Groups, IReadOnlyList<Slip> Slips, string? CodePage,
        string Code, bool LeavesOwnOut);

    public static async Task<Results<RazorComponentResult<PackPage>, NotFound>> Show(
        NetworkId networkId, SignUpId signUpId, SkeinDb db, Visitor visitor, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var groups = await FormedGroups.ReadAsync(db, signUp, cancel);
        var seated = await Seated.ReadAsync(db, signUp, cancel);
        var led = await db.SchoolsLedByAsync(visitor.Id, network.Today, cancel);
        var slips =
            from person in seated.People
            where person.Volunteer.PersonId == visitor.Id || !led.Contains(person.Volunteer.SchoolId)
            let own = groups.Of(person.Volunteer.PersonId)
            where own is not null
            let others = groups.Where(own).People.Where(p => p != person.NameAndSchool)
            select new Slip(person.Name, person.School, own.Name, own.Meets, Counted.List([.. others]), AnswerCode.Printed(person.Volunteer.Code));
        return PackPage.Of(new(
            network,
            signUpId,
            signUp.Title,
            GroupKinds.Find(signUp.GroupKind)!,
            [.. groups.All.Select(groups.Where)],
            [.. slips],
            options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode),
            AnswerCode.Printed(signUp.Code),
            seated.People.Any(p => p.Volunteer.PersonId != visitor.Id && led.Contains(p.Volunteer.SchoolId))));
    }

    public static async Task<Results<RazorComponentResult<PosterPage>, NotFound>> Poster(
        NetworkId networkId, SignUpId signUpId, SkeinDb db, Visitor visitor, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        return PosterPage.Of(new(network, signUp, options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode), AnswerCode.Printed(signUp.Code)));
    }

    public sealed record PosterModel(NetworkFrame Network, SignUp SignUp, string? CodePage, string Code);
}
