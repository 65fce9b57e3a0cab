using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// People decide: they move somebody, keep a group as it is, choose who convenes, and have the others formed again.
/// </summary>
public static class ChangeProposal
{
    public sealed record Input
    {
        public string? Who { get; init; }

        /// <summary>A group, “none”, or “new:” and a focus.</summary>
        public string? To { get; init; }

        public string? Group { get; init; }
    }

    private const string NoLongerThere = "The groups have changed since you opened the page. Look at them again";

    /// <summary>What a change does to the proposal; it tells the problems why it cannot.</summary>
    private delegate void Change(Proposal proposal, SignedUpPeople seated, DateTimeOffset now, Problems problems);

    public static Task<Results<RedirectHttpResult, RazorComponentResult<ProposalPage>>> Move(
        Here here, [Held] ProposalFrame found, [FromForm] Input typed, CancellationToken cancel) =>
        ChangeAsync(
            here, found, typed,
            (proposal, seated, now, problems) => Move(typed, proposal, seated, now, problems), cancel);

    public static Task<Results<RedirectHttpResult, RazorComponentResult<ProposalPage>>> Lock(
        Here here, [Held] ProposalFrame found, [FromForm] Input typed, CancellationToken cancel) =>
        ChangeAsync(
            here, found, typed, (proposal, _, _, problems) => Lock(proposal, typed, problems), cancel);

    public static Task<Results<RedirectHttpResult, RazorComponentResult<ProposalPage>>> Convene(
        Here here, [Held] ProposalFrame found, [FromForm] Input typed, CancellationToken cancel) =>
        ChangeAsync(
            here, found, typed, (proposal, _, _, problems) => Convene(proposal, typed, problems), cancel);

    public static Task<RedirectHttpResult> Again(
        Here here, [Held] OpenProposal found, JobBell bell, CancellationToken cancel) =>
        FormAsync(here, found, (proposal, now) => proposal.AskAgain(proposal.Rules, now), bell, cancel);

    public static Task<RedirectHttpResult> Longer(
        Here here, [Held] OpenProposal found, JobBell bell, CancellationToken cancel) =>
        FormAsync(here, found, (proposal, now) => proposal.TryLonger(now), bell, cancel);

    private static async Task<RedirectHttpResult> FormAsync(
        Here here, OpenProposal found, Action<Proposal, DateTimeOffset> ask, JobBell bell, CancellationToken cancel)
    {
        var (signUp, proposal) = found;
        ask(proposal, here.Now);
        await FormGroups.QueueAsync(here.Db, signUp, proposal, here.Frame, here.Now, cancel);
        await here.Db.StoreAsync(cancel);
        bell.Ring();
        here.Say("What is kept stays; the others are being formed again. Look again in a moment.");
        return TypedResults.LocalRedirect(FormingLinks.Proposal(here.Id, signUp.Id, proposal.Name));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ProposalPage>>> ChangeAsync(
        Here here, ProposalFrame found, Input typed, Change change, CancellationToken cancel)
    {
        var (signUp, proposal) = found;
        var problems = new Problems();
        var seated = await SignedUpPeople.ReadAsync(here.Db, signUp, cancel);
        if (signUp.State is SignUpState.Published)
        {
            problems.Add(nameof(Input.Who), "The groups are published. Change a group on its own page");
        }
        else if (proposal.FormedAt is null)
        {
            problems.Add(nameof(Input.Who), "These groups are being formed at this moment. Look again when they stand");
        }
        else
        {
            change(proposal, seated, here.Now, problems);
        }

        if (problems.Any)
        {
            var model = ShowProposal.ModelOf(here.Network, seated, proposal, null, typed, problems);
            return ProposalPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        return TypedResults.LocalRedirect(FormingLinks.Proposal(here.Id, signUp.Id, proposal.Name));
    }

    private static void Move(Input typed, Proposal proposal, SignedUpPeople seated, DateTimeOffset now, Problems problems)
    {
        if (!VolunteerId.TryParse(typed.Who, out var who) || seated.Find(who) is not { } person)
        {
            problems.Add(nameof(Input.Who), "Choose whom to move");
            return;
        }

        if (typed.To == "none")
        {
            proposal.Move(who, to: null);
            return;
        }

        var isNew = OfferedFocusId.TryParse(typed.To?.Replace("new:", "", StringComparison.Ordinal), out var on)
            && seated.SignUp.Focus(on) is not null;
        var to = ProposedGroupId.TryParse(typed.To, out var id) ? proposal.Group(id) : null;
        if (to is null && !isNew)
        {
            problems.Add(nameof(Input.To), "Choose where to");
            return;
        }

        var focus = to?.FocusId ?? on;
        if (!person.Volunteer.Chose(focus))
        {
            problems.Add(
                nameof(Input.To),
                $"{person.Name} did not choose “{seated.SignUp.Focus(focus)?.Name}”, "
                    + "and nobody is put on what they did not choose. Ask them; they can add it on their own page");
            return;
        }

        proposal.Move(who, to ?? proposal.Add(focus, now));
    }

    private static void Lock(Proposal proposal, Input typed, Problems problems)
    {
        if (GroupOf(proposal, typed) is { } group)
        {
            group.Lock(!group.IsLocked);
        }
        else
        {
            problems.Add("", NoLongerThere);
        }
    }

    private static void Convene(Proposal proposal, Input typed, Problems problems)
    {
        if (GroupOf(proposal, typed) is { } group
            && VolunteerId.TryParse(typed.Who, out var who)
            && group.Seats.Any(s => s.VolunteerId == who))
        {
            group.CallBy(who);
        }
        else
        {
            problems.Add("", NoLongerThere);
        }
    }

    private static ProposedGroup? GroupOf(Proposal proposal, Input typed) =>
        ProposedGroupId.TryParse(typed.Group, out var id) ? proposal.Group(id) : null;
}
