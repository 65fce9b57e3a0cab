using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>One proposal as a board: its groups with what is worth a look in each, and who is left over and why.</summary>
public static class ShowProposal
{
    private const int GroupsAPage = 18;

    public sealed record Seat(VolunteerId Id, string Person, string Choice, bool MayConvene, bool Convenes);

    public sealed record Card(
        ProposedGroupId Id, string Name, string? Time, IReadOnlyList<Seat> Seats, IReadOnlyList<string> Notices, bool IsLocked,
        bool ConvenorSaidYes);

    public sealed record Left(VolunteerId Id, string Person, string Why);

    /// <param name="Network">The frame.</param>
    /// <param name="Id">The sign-up.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Name">“A” or “B”.</param>
    /// <param name="Formed">The former is done.</param>
    /// <param name="Outcome">What it came to.</param>
    /// <param name="MayTryLonger">What it came to is not settled, and a longer search may settle it.</param>
    /// <param name="Published">It is what was published.</param>
    /// <param name="MayChange">Nothing of the sign-up is published yet.</param>
    /// <param name="Cards">The groups on this page.</param>
    /// <param name="LeftOver">Who has no place, on this page.</param>
    /// <param name="AllLeft">How many have none in all.</param>
    /// <param name="People">Everybody, to choose whom to move.</param>
    /// <param name="Groups">Where they can be moved to.</param>
    /// <param name="Page">This page.</param>
    /// <param name="Pages">How many there are.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, string Name, bool Formed, string? Outcome, bool MayTryLonger,
        bool Published, bool MayChange, IReadOnlyList<Card> Cards,
        IReadOnlyList<Left> LeftOver, int AllLeft, IReadOnlyList<Option> People, IReadOnlyList<Option> Groups, int Page,
        int Pages, ChangeProposal.Input Typed, Problems Problems)
    {
        /// <summary>How many have a place as it stands now, with all that was moved by hand.</summary>
        public string Now => ShowProposal.Now(People.Count - AllLeft, People.Count, GroupCount);

        public required int GroupCount { get; init; }
    }

    /// <summary>One sentence, wherever proposals stand.</summary>
    internal static string Now(int placed, int all, int groups) =>
        $"{placed} of {Counted.Words(all, "person", "people")} {(placed == 1 ? "has" : "have")} a place, in "
            + $"{Counted.Words(groups, "group")}.";

    public static async Task<RazorComponentResult<ProposalPage>> Show(
        Here here, ProposalFrame proposal, int? page, CancellationToken cancel) =>
        ProposalPage.Show(
            ModelOf(
                here.Network, await SignedUpPeople.ReadAsync(here.Db, proposal.SignUp, cancel), proposal.It, page, new(), new()));

    internal static Model ModelOf(
        NetworkFrame network, SignedUpPeople seated, Proposal proposal, int? page, ChangeProposal.Input typed, Problems problems)
    {
        var names = GroupNames.For(proposal, seated.SignUp);
        var placed = proposal.Groups.SelectMany(g => g.Seats).Select(s => s.VolunteerId).ToHashSet();
        var left = proposal.FormedAt is null ? [] : seated.People.Where(p => !placed.Contains(p.Volunteer.Id)).ToList();
        var pages = Math.Max(Paging.Pages(left.Count), (proposal.Groups.Count + GroupsAPage - 1) / GroupsAPage);
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return new(
            network,
            seated.SignUp.Id,
            seated.SignUp.Title,
            proposal.Name,
            proposal.FormedAt is not null,
            proposal.Outcome,
            proposal is { FormedAt: not null, IsSettled: false, Patience: < Proposal.MostPatience },
            proposal.PublishedAt is not null,
            seated.SignUp.State is not SignUpState.Published,
 [
                .. proposal.Groups
                    .Skip((shown - 1) * GroupsAPage)
                    .Take(GroupsAPage)
                    .Select(g => CardOf(g, names[g.Id], seated, proposal.Rules)),
            ],
 [
                .. left.Skip((shown - 1) * Paging.Size)
                    .Take(Paging.Size)
                    .Select(p => new Left(p.Volunteer.Id, p.NameAndSchool, GroupCheck.WhyLeft(p, proposal))),
            ],
            left.Count,
            [.. seated.People.Select(p => new Option(p.Volunteer.Id.Value.ToString(), p.NameAndSchool))],
            [
                .. proposal.Groups.Select(g => new Option(g.Id.Value.ToString(), names[g.Id])),
                .. seated.SignUp.Foci.Select(f => new Option($"new:{f.Id.Value}", $"A new group on {f.Name}")),
                new("none", "No group for now"),
            ],
            shown,
            pages,
            typed,
            problems)
        {
            GroupCount = proposal.Groups.Count,
        };
    }

    private static Card CardOf(ProposedGroup group, string name, SignedUpPeople seated, FormingRules rules) => new(
        group.Id,
        name,
        seated.SignUp.Times.FirstOrDefault(t => t.Id == group.TimeId)?.Name,
        [
            .. group.Seats.Select(s => seated.Find(s.VolunteerId)).OfType<SignedUpPeople.Person>()
                .OrderBy(p => p.School, StringComparer.Ordinal)
                .Select(p => new Seat(
                    p.Volunteer.Id, p.NameAndSchool, ChoiceOf(p.Volunteer, group.FocusId), p.Volunteer.MayConvene,
                    group.ConvenorId == p.Volunteer.Id)),
        ],
        GroupCheck.Warnings(group, seated, rules),
        group.IsLocked,
        group.ConvenorSaidYesAt is not null);

    private static string ChoiceOf(Volunteer volunteer, OfferedFocusId focus) => volunteer.TableId == focus
        ? "sat down here"
        : volunteer.Choices.FirstOrDefault(c => c.FocusId == focus)?.Rank switch
        {
            0 => "first choice",
            1 => "second choice",
            2 => "third choice",
            _ => "did not choose it",
        };
}
