using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>One visit: that it took place, what was learned, and the head's word that others may read it.</summary>
public static class ShowVisit
{
    public sealed record Input
    {
        public string? On { get; init; }
        public string? Companion { get; init; }
        public string? Note { get; init; }
    }

    /// <param name="Note">Only for those who may read it.</param>
    public sealed record Model(
        NetworkFrame Network, SchoolVisitId Id, string School, DateOnly PlannedOn, DateOnly? DoneOn, string? Companion,
        string? Note, bool HasNote,
        DateOnly? ApprovedOn, bool MayApprove, bool MayTell, Input Typed, Problems Problems);

    private sealed record Found(NetworkFrame Network, SchoolVisit Visit, string School, bool IsHead);

    public static async Task<Results<RazorComponentResult<VisitPage>, NotFound>> Show(
        Here here, SchoolVisitId visitId, CancellationToken cancel) =>
        await FindAsync(here, visitId, cancel) is { } found
            ? VisitPage.Of(ModelOf(found, here.Visitor, null, new()))
            : TypedResults.NotFound();

    /// <summary>Whoever goes tells of it: another's note stays theirs.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitPage>, NotFound>> Tell(
        Here here, SchoolVisitId visitId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await FindAsync(here, visitId, cancel) is not { } found || found.Visit.VisitorId != here.Visitor.Id)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var companion = TypedText.Read(typed.Companion, nameof(Input.Companion), SchoolVisit.LongestCompanion, problems);
        var note = TypedText.Read(typed.Note, nameof(Input.Note), SchoolVisit.LongestNote, problems);
        var on = TypedDay.Read(typed.On, nameof(Input.On), found.Network.Today, problems);
        if (!problems.Any && found.Visit.Tell(on!.Value, companion, note, found.Network.Today) is { } refusal)
        {
            problems.Add(nameof(Input.On), refusal.Reason);
        }

        if (problems.Any)
        {
            return VisitPage.Of(ModelOf(found, here.Visitor, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(Told("visit.done", $"{here.Visitor.Name} visited {found.School}.", found, here.Visitor));
        here.Say(note is null ? "Kept." : "Kept. Those who arrange the network can read the note when the head has approved it.");
        return TypedResults.LocalRedirect(EngagementLinks.Visit(here.Id, visitId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitPage>, NotFound>> Approve(
        Here here, SchoolVisitId visitId, CancellationToken cancel)
    {
        if (await FindAsync(here, visitId, cancel) is not { IsHead: true } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Visit.Approve(found.Network.Today) is { } refusal)
        {
            var problems = new Problems();
            problems.Add("", refusal.Reason);
            return VisitPage.Of(ModelOf(found, here.Visitor, null, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(Told("visit.approved", $"The head of {found.School} approved the note of the visit.", found, here.Visitor));
        here.Say("Approved. Those who arrange things in the network can read it now.");
        return TypedResults.LocalRedirect(EngagementLinks.Visit(here.Id, visitId));
    }

    private static Happening Told(string verb, string sentence, Found found, Visitor visitor) =>
        Happened.In(found.Network.Id, visitor, verb, sentence, "visit", found.Visit.Id.Value)
            with
        { With = [(Happening.School, found.Visit.SchoolId.Value)] };

    private static async Task<Found?> FindAsync(Here here, SchoolVisitId visitId, CancellationToken cancel)
    {
        if (
            await here.Db.SchoolVisits.SingleOrDefaultAsync(
                v => v.Id == visitId && v.NetworkId == here.Id, cancel) is not { } visit)
        {
            return null;
        }

        var school = await here.Db
            .Set<Schools.School>()
            .Where(s => s.Id == visit.SchoolId)
            .Select(s => s.Name)
            .SingleAsync(cancel);
        var person = here.Visitor.Id;
        var isHead = await here.Db.Roles
            .On(here.Today)
            .AnyAsync(r => r.PersonId == person && r.SchoolId == visit.SchoolId && r.Kind == RoleKind.Head, cancel);
        return new(here.Network, visit, school, isHead);
    }

    private static Model ModelOf(Found found, Visitor visitor, Input? typed, Problems problems)
    {
        var visit = found.Visit;
        var note = visit.MayBeReadBy(visitor.Id, found.IsHead, found.Network.MayArrange) ? visit.Note : null;
        return new(
            found.Network,
            visit.Id,
            found.School,
            visit.PlannedOn,
            visit.DoneOn,
            visit.Companion,
            note,
            visit.Note is not null,
            visit.ApprovedOn,
            found.IsHead && note is not null && visit.ApprovedOn is null,
            found.Network.MayArrange && visit.VisitorId == visitor.Id,
            typed ?? new() { On = TypedDay.Of(visit.DoneOn ?? found.Network.Today), Companion = visit.Companion, Note = note },
            problems);
    }
}
