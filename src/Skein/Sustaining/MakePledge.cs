using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Somebody says in public what they will do; a year later they renew it, or retire it.</summary>
public static class MakePledge
{
    public sealed record Input
    {
        public string? Text { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CommitmentsPage>, NotFound>> Make(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || visitor.Id is not { } person)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var text = TypedText.Read(typed.Text, nameof(Input.Text), Pledge.MaxLength, problems);
        if (text is null)
        {
            problems.Add(nameof(Input.Text), "Write what you will do, in your own words");
        }

        if (problems.Any)
        {
            return CommitmentsPage.Of(
                await ListCommitments.ModelAsync(network, null, db, visitor, typed.Text, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var now = clock.GetUtcNow();
        var pledge = Pledge.Make(networkId, person, text!, network.Today, now);
        db.Add(pledge);
        db.Record(Happened.In(networkId, visitor, "pledge.made", $"{visitor.Name} said: {text}", "pledge", pledge.Id.Value), now);
        await db.SaveChangesAsync(cancel);
        frame.Say("It is on the wall.");
        return TypedResults.LocalRedirect(SustainingLinks.Commitments(networkId));
    }

    public static Task<Results<RedirectHttpResult, NotFound>> Renew(
        NetworkId networkId, PledgeId pledgeId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(networkId, pledgeId, (pledge, on) => pledge.Renew(on), "renewed", db, visitor, frame, clock, cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Retire(
        NetworkId networkId, PledgeId pledgeId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(networkId, pledgeId, (pledge, on) => pledge.Retire(on), "retired", db, visitor, frame, clock, cancel);

    /// <summary>Only whoever made it: what somebody said is theirs.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        NetworkId networkId, PledgeId pledgeId, Action<Pledge, DateOnly> change, string done, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || visitor.Id is not { } person
            || await db.Pledges.SingleOrDefaultAsync(p => p.Id == pledgeId && p.NetworkId == networkId && p.PersonId == person, cancel) is not { } pledge)
        {
            return TypedResults.NotFound();
        }

        change(pledge, network.Today);
        db.Record(Happened.In(networkId, visitor, $"pledge.{done}", $"{visitor.Name} {done} what they said: {pledge.Text}", "pledge", pledgeId.Value), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"It is {done}.");
        return TypedResults.LocalRedirect(SustainingLinks.Commitments(networkId));
    }
}
