using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
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
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        if (here.Visitor.Id is not { } person)
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
                await ListCommitments.ModelAsync(here, null, typed.Text, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        var pledge = Pledge.Make(here.Id, person, text!, here.Today, here.Now);
        here.Db.Add(pledge);
        here.Record("pledge.made", $"{here.Visitor.Name} said: {text}", "pledge", pledge.Id.Value);
        here.Say("It is on the wall.");
        return TypedResults.LocalRedirect(SustainingLinks.Commitments(here.Id));
    }

    public static Task<Results<RedirectHttpResult, NotFound>> Renew(Here here, PledgeId pledgeId, CancellationToken cancel) =>
        ChangeAsync(here, pledgeId, (pledge, on) => pledge.Renew(on), "renewed", cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Retire(Here here, PledgeId pledgeId, CancellationToken cancel) =>
        ChangeAsync(here, pledgeId, (pledge, on) => pledge.Retire(on), "retired", cancel);

    /// <summary>Only whoever made it: what somebody said is theirs.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        Here here, PledgeId pledgeId, Action<Pledge, DateOnly> change, string done, CancellationToken cancel)
    {
        if (here.Visitor.Id is not { } person
            || await here.Db.Pledges.SingleOrDefaultAsync(
                p => p.Id == pledgeId && p.NetworkId == here.Id && p.PersonId == person, cancel) is not { } pledge)
        {
            return TypedResults.NotFound();
        }

        change(pledge, here.Today);
        here.Record($"pledge.{done}", $"{here.Visitor.Name} {done} what they said: {pledge.Text}", "pledge", pledgeId.Value);
        await here.Db.SaveChangesAsync(cancel);
        here.Say($"It is {done}.");
        return TypedResults.LocalRedirect(SustainingLinks.Commitments(here.Id));
    }
}
