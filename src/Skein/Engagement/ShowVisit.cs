using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
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
        NetworkFrame Network, SchoolVisitId Id, string School, DateOnly PlannedOn, DateOnly? DoneOn, string? Companion, string? Note, bool HasNote,
        DateOnly? ApprovedOn, bool MayApprove, bool MayTell, Input Typed, Problems Problems);

    private sealed record Found(NetworkFrame Network, SchoolVisit Visit, string School, bool IsHead);

    public static async Task<Results<RazorComponentResult<VisitPage>, NotFound>> Show(
        NetworkId networkId, SchoolVisitId visitId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, visitId, db, visitor, clock, cancel) is { } found
            ? VisitPage.Of(ModelOf(found, visitor, null, new()))
            : TypedResults.NotFound();

    /// <summary>Whoever goes tells of it: another's note stays theirs.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitPage>, NotFound>> Tell(
        NetworkId networkId, SchoolVisitId visitId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, visitId, db, visitor, clock, cancel) is not { } found || found.Visit.VisitorId != visitor.Id)
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
            return VisitPage.Of(ModelOf(found, visitor, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        db.Record(Told("visit.done", $"{visitor.Name} visited {found.School}.", found, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say(note is null ? "Kept." : "Kept. Those who arrange the network can read the note when the head has approved it.");
        return TypedResults.LocalRedirect(EngagementLinks.Visit(networkId, visitId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitPage>, NotFound>> Approve(
        NetworkId networkId, SchoolVisitId visitId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, visitId, db, visitor, clock, cancel) is not { IsHead: true } found)
        {
            return TypedResults.NotFound();
        }

        if (found.Visit.Approve(found.Network.Today) is { } refusal)
        {
            var problems = new Problems();
            problems.Add("", refusal.Reason);
            return VisitPage.Of(ModelOf(found, visitor, null, problems), StatusCodes.Status422UnprocessableEntity);
        }

        db.Record(Told("visit.approved", $"The head of {found.School} approved the note of the visit.", found, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Approved. Those who arrange things in the network can read it now.");
        return TypedResults.LocalRedirect(EngagementLinks.Visit(networkId, visitId));
    }

    private static Happening Told(string verb, string sentence, Found found, Visitor visitor) =>
        Happened.In(found.Network.Id, visitor, verb, sentence, "visit", found.Visit.Id.Value) with { With = [(Happening.School, found.Visit.SchoolId.Value)] };

    private static async Task<Found?> FindAsync(
        NetworkId networkId, SchoolVisitId visitId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.SchoolVisits.SingleOrDefaultAsync(v => v.Id == visitId && v.NetworkId == networkId, cancel) is not { } visit)
        {
            return null;
        }

        var school = await db.Set<Schools.School>().Where(s => s.Id == visit.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        var person = visitor.Id;
        var isHead = await db.Roles.On(network.Today).AnyAsync(r => r.PersonId == person && r.SchoolId == visit.SchoolId && r.Kind == RoleKind.Head, cancel);
        return new(network, visit, school, isHead);
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
