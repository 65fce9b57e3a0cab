using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Asks the former for two proposals, by rules in words, and shows them side by side.</summary>
public static class ProposeGroups
{
    /// <param name="Name">“A” or “B”.</param>
    /// <param name="Formed">It is done.</param>
    /// <param name="Outcome">What it came to, in words.</param>
    /// <param name="Now">How many people have a place as it stands; and why, where another proposal places more.</param>
    /// <param name="ByRank">How many have their first, second and third choice.</param>
    /// <param name="Foci">How they are spread over the foci.</param>
    public sealed record Side(
        string Name, bool Formed, string? Outcome, string Now, IReadOnlyList<int> ByRank, IReadOnlyList<FocusShare> Foci);

    /// <summary>How many groups, and people, a proposal puts on a focus.</summary>
    public sealed record FocusShare(string Focus, int Groups, int People);

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, SignUpState State, int Volunteers, IReadOnlyList<Side> Sides,
        FormingRules.Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<ProposalsPage>> Show(
        Here here, InNetwork<SignUp> signUp, CancellationToken cancel) =>
        ProposalsPage.Show(await ModelAsync(here, signUp.It, signUp.It.Rules.Typed, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ProposalsPage>>> Ask(
        Here here, [Held] InNetwork<SignUp> signUp, [FromForm] FormingRules.Input typed, JobBell bell, CancellationToken cancel)
    {
        var problems = new Problems();
        if (signUp.It.State is SignUpState.Published)
        {
            problems.Add(nameof(FormingRules.Input.Least), "The groups are published. Change a group on its own page");
        }

        if (FormingRules.Read(typed, problems) is not { } rules)
        {
            return ProposalsPage.Show(
                await ModelAsync(here, signUp.It, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        signUp.It.Form(rules);
        var known = await ProposalReader.Read(here.Db, signUp.It.Id).ToListAsync(cancel);
        var volunteers = await here.Db.Volunteers.CountAsync(v => v.SignUpId == signUp.It.Id && v.WithdrawnAt == null, cancel);
        foreach (var (name, own, seed) in new[] { ("A", rules, 1), ("B", Evened(rules, signUp.It, volunteers), 101) })
        {
            var proposal = known.Find(p => p.Name == name);
            if (proposal is null)
            {
                proposal = Proposal.Ask(signUp.It.Id, name, own, seed, here.Now);
                here.Db.Add(proposal);
            }
            else
            {
                proposal.AskAgain(own, here.Now);
            }

            await FormGroups.QueueAsync(here.Db, signUp.It, proposal, here.Frame, here.Now, cancel);
        }

        here.Record(
            SignUpHappenings.To(
                signUp.It, "proposals-asked",
                $"{here.Visitor.Name} asked for two proposals of groups for “{signUp.It.Title}”.",
                here.Visitor));
        await here.Db.StoreAsync(cancel);
        bell.Ring();
        here.Say("Two proposals are being formed. Look again in a moment.");
        return TypedResults.LocalRedirect(FormingLinks.Proposals(here.Id, signUp.It.Id));
    }

    /// <summary>The second proposal spreads the groups over the foci, where the first only honours choices.</summary>
    private static FormingRules Evened(FormingRules rules, SignUp signUp, int volunteers)
    {
        var groups = Math.Max(1, volunteers / rules.Most);
        var even = Math.Max(1, (int)Math.Ceiling(groups / (double)Math.Max(1, signUp.Foci.Count)));
        return rules with { MostOnAFocus = rules.MostOnAFocus == 0 ? even : Math.Min(rules.MostOnAFocus, even) };
    }

    private static async Task<Model> ModelAsync(
        Here here, SignUp signUp, FormingRules.Input typed, Problems problems, CancellationToken cancel)
    {
        var proposals = await ProposalReader.Read(here.Db, signUp.Id).AsNoTracking().ToListAsync(cancel);
        var seated = await SignedUpPeople.ReadAsync(here.Db, signUp, cancel);
        return new(
            here.Network, signUp.Id, signUp.Title, signUp.State, seated.People.Count,
            [.. proposals.Select(p => SideOf(p, proposals, seated))], typed, problems);
    }

    private static Side SideOf(Proposal proposal, IReadOnlyList<Proposal> all, SignedUpPeople seated)
    {
        var seats = SeatsOf(proposal, seated);
        var ranks = seats.Select(s => s.Person.Volunteer.Choices.FirstOrDefault(c => c.FocusId == s.FocusId)?.Rank
            ?? Volunteer.MostChoices)
            .ToList();
        return new(
            proposal.Name,
            proposal.FormedAt is not null,
            proposal.Outcome,
            $"{ShowProposal.Now(seats.Count, seated.People.Count, proposal.Groups.Count)[..^1]}{Fewer(proposal, all, seated)}.",
            [.. Enumerable.Range(0, Volunteer.MostChoices).Select(rank => ranks.Count(r => r == rank))],
            [
                .. seated.SignUp.Foci.Select(f => new FocusShare(
                    f.Name, proposal.Groups.Count(g => g.FocusId == f.Id), proposal.Groups
                        .Where(g => g.FocusId == f.Id)
                        .Sum(g => g.Seats.Count))),
            ]);
    }

    private static List<(OfferedFocusId FocusId, SignedUpPeople.Person Person)> SeatsOf(
        Proposal proposal, SignedUpPeople seated) =>
        [
            .. proposal.Groups
                .SelectMany(g => g.Seats, (g, s) => (g.FocusId, s.VolunteerId))
                .Having(s => seated.Find(s.VolunteerId))
                .Select(s => (s.Row.FocusId, s.Part)),
        ];

    /// <summary>Whoever compares two proposals is told in one breath why one places fewer.</summary>
    private static string Fewer(Proposal proposal, IReadOnlyList<Proposal> all, SignedUpPeople seated)
    {
        var placed = SeatsOf(proposal, seated).Count;
        var better = all.Where(other => other.FormedAt is not null && proposal.FormedAt is not null)
            .MaxBy(other => SeatsOf(other, seated).Count);
        return better is null || SeatsOf(better, seated).Count - placed is not (> 0 and var fewer)
            ? ""
            : $": {fewer} fewer than proposal {better.Name}, because {WhyFewer(proposal, better, placed)}";
    }

    private static string WhyFewer(Proposal proposal, Proposal better, int placed) => proposal switch
    {
        _ when placed < proposal.PlacedThen => "people were moved by hand",
        { Rules.MostOnAFocus: > 0 and var most } when better.Rules.MostOnAFocus == 0 || better.Rules.MostOnAFocus > most =>
            $"it allows {(most == 1 ? "one group" : $"{most} groups")} on a theme at most",
        { IsSettled: false } => "its search was stopped before it was settled",
        _ when proposal.Rules != better.Rules => "its rules are other ones",
        _ when proposal.Groups.Any(g => g.IsLocked) => "some of its groups are kept as they are",
        _ => "people were moved by hand in the other",
    };
}
