using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// The groups of a proposal are published: from then on they are groups, and everybody is told who, what and when.
/// </summary>
public static class PublishGroups
{
    private const int MostNotices = 12;

    public sealed record Input
    {
        public string? Because { get; init; }
    }

    public sealed record Group(string Name, string Members, string? Convenor, bool SaidYes);

    /// <param name="Network">The frame.</param>
    /// <param name="Id">The sign-up.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Name">“A” or “B”.</param>
    /// <param name="Groups">What would be published.</param>
    /// <param name="LeftOver">How many have no place.</param>
    /// <param name="Waiting">Who has a place and is not confirmed yet.</param>
    /// <param name="ToldByPaper">How many have no e-mail: they get a slip.</param>
    /// <param name="Notice">What is worth a look before it goes on; null where nothing is.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, string Name, IReadOnlyList<Group> Groups, int LeftOver,
        IReadOnlyList<string> Waiting, int ToldByPaper, string? Notice, Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<PublishPage>, RedirectHttpResult>> Show(
        Here here, ProposalFrame found, CancellationToken cancel)
    {
        var (signUp, proposal) = found;
        return signUp.State is SignUpState.Published || proposal.FormedAt is null
            ? TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.Id))
            : PublishPage.Show(
                ModelOf(here.Network, await SignedUpPeople.ReadAsync(here.Db, signUp, cancel), proposal, new(), new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PublishPage>>> Publish(
        Here here, [Held] ProposalFrame found, [FromForm] Input typed, TellVolunteers telling, CancellationToken cancel)
    {
        var (signUp, proposal) = found;
        if (signUp.State is SignUpState.Published || proposal.FormedAt is null)
        {
            here.NotTaken("These groups are published already, or not formed yet.");
            return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.Id));
        }

        var (problems, seated) = (new Problems(), await SignedUpPeople.ReadAsync(here.Db, signUp, cancel));
        var because = TypedText.Read(typed.Because, nameof(Input.Because), 300, problems);
        if (proposal.Groups.Count == 0)
        {
            problems.Add(nameof(Input.Because), "There is no group to publish. Form some first");
        }
        else if (!here.Network.MayLead && Waiting(proposal, seated).Count > 0)
        {
            problems.Add(
                nameof(Input.Because),
                "Some of those who have a place are not confirmed yet. "
                    + "A co-leader says first that they work there, or publishes the groups");
        }
        else if (!problems.Any && because is null && NoticeOf(proposal, seated) is not null)
        {
            problems.Add(nameof(Input.Because), "Say in a line why it goes on all the same");
        }

        if (problems.Any)
        {
            var model = ModelOf(here.Network, seated, proposal, typed, problems);
            return PublishPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        await here.Db.ConfirmAsync(
            [.. Waiting(proposal, seated).Select(p => p.Volunteer.PersonId)], here.Network, here.Visitor, here.Now, cancel);
        seated.Confirm(proposal);
        var told = await MakeAsync(here, signUp, proposal, seated, telling, cancel);
        signUp.Publish(here.Now);
        proposal.Publish(here.Now);
        var count = proposal.Groups.Count;
        var words = $"{Counted.Words(count, "group")} of “{signUp.Title}” {(count == 1 ? "was" : "were")} published.";
        here.Record(SignUpHappenings.To(signUp, "published", words, here.Visitor) with { Reason = because });
        var byMail = Counted.Words(told, "person is", "people are");
        here.Say($"The groups are published. {byMail} told by e-mail; print slips for the others.");
        return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.Id));
    }

    private static async Task<int> MakeAsync(
        Here here, SignUp signUp, Proposal proposal, SignedUpPeople seated, TellVolunteers telling, CancellationToken cancel)
    {
        var (names, told) = (GroupNames.For(proposal, signUp), 0);
        foreach (var proposed in proposal.Groups.Where(g => g.Seats.Count > 0))
        {
            var group = Groups.Group.Form(
                signUp.NetworkId, signUp.GroupKind, names[proposed.Id], signUp.FormedBy, here.Today, here.Now);
            var made = new MadeGroup(group, signUp, proposed, seated);
            here.Db.Add(made.Fill(here.Today, here.Now));
            here.Record(made.Told(here.Visitor));
            await made.OweAsync(here.Db, GroupKinds.For(group).Owes, here.Today, here.Now, cancel);
            foreach (var person in made.People)
            {
                told += await telling.TellAsync(person, made.Letter(person, here.Network.Name), here.Now, cancel) ? 1 : 0;
            }
        }

        foreach (var person in seated.People.Where(p => proposal.Find(p.Volunteer.Id) is null))
        {
            var why = GroupCheck.WhyLeft(person, proposal);
            MailText letter = person.IsWaiting
                ? new NoGroupUntilKnown(signUp.Title, why)
                : new NoGroupYet(signUp.Title, why);
            told += await telling.TellAsync(person, letter, here.Now, cancel) ? 1 : 0;
        }

        return told;
    }

    private static Model ModelOf(NetworkFrame network, SignedUpPeople seated, Proposal proposal, Input typed, Problems problems)
    {
        var names = GroupNames.For(proposal, seated.SignUp);
        var placed = proposal.Groups.SelectMany(g => g.Seats).Select(s => s.VolunteerId).ToHashSet();
        return new(
            network,
            seated.SignUp.Id,
            seated.SignUp.Title,
            proposal.Name,
            [
                .. proposal.Groups.Select(g => new Group(
                    names[g.Id],
                    string.Join("; ", g.Seats.Select(s => seated.Find(s.VolunteerId)?.NameAndSchool).OfType<string>()),
                    g.ConvenorId is { } convenor ? seated.Find(convenor)?.Name : null,
                    g.ConvenorSaidYesAt is not null)),
            ],
            seated.People.Count(p => !placed.Contains(p.Volunteer.Id)),
            [.. Waiting(proposal, seated).Select(p => $"{p.Name}, {p.School}")],
            seated.People.Count(p => p.Email is null),
            NoticeOf(proposal, seated),
            typed,
            problems);
    }

    private static List<SignedUpPeople.Person> Waiting(Proposal proposal, SignedUpPeople seated) =>
        [.. seated.People.Where(p => p.IsWaiting && proposal.Find(p.Volunteer.Id) is not null)];

    /// <summary>The convenors' word comes first; what else is worth a look follows.</summary>
    private static string? NoticeOf(Proposal proposal, SignedUpPeople seated)
    {
        var waiting = proposal.Groups.Count(g => g.ConvenorSaidYesAt is null);
        var names = GroupNames.For(proposal, seated.SignUp);
        var notices = proposal.Groups
            .SelectMany(g => GroupCheck.Warnings(g, seated, proposal.Rules), (g, notice) => $"{names[g.Id]}: {notice}")
            .Take(MostNotices)
            .ToList();
        var sentences = new List<string>();
        if (waiting > 0)
        {
            sentences.Add(
                $"{Counted.Words(waiting, "group has", "groups have")} no group leader who has said yes: "
                    + "publish when the group leaders say so, and the groups meet.");
        }

        sentences.AddRange(notices);
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }
}

internal sealed record NoGroupYet(string Title, string Why) : MailText;

internal sealed record NoGroupUntilKnown(string Title, string Why) : MailText;
