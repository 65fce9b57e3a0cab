using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;

namespace Skein.Forming;

/// <summary>Those who would convene a group are asked whether it may be published; each says so from their own page.</summary>
public static class AskConvenors
{
    public sealed record Input
    {
        public string? Group { get; init; }
    }

    public static async Task<RedirectHttpResult> Ask(
        Here here, [Held] OpenProposal found, TellVolunteers telling, CancellationToken cancel)
    {
        var (signUp, proposal) = found;
        var seated = await SignedUpPeople.ReadAsync(here.Db, signUp, cancel);
        var names = GroupNames.For(proposal, signUp);
        var asked = 0;
        var open = proposal.Groups.Where(g => g.ConvenorSaidYesAt is null)
            .Having(g => g.ConvenorId is { } id && seated.Find(id) is { IsWaiting: false } found ? found : null);
        foreach (var (group, convenor) in open)
        {
            var others = group.Seats
                .Where(s => s.VolunteerId != group.ConvenorId)
                .Select(s => seated.Find(s.VolunteerId)?.ToOthers)
                .OfType<string>()
                .ToList();
            asked += await telling.TellAsync(
                convenor, new AskedToLead(names[group.Id], Counted.List(others), here.Network.Name), here.Now, cancel) ? 1 : 0;
        }

        var said = $"{here.Visitor.Name} asked those who would lead them whether the groups may be published.";
        here.Record(SignUpHappenings.To(signUp, "convenors-asked", said, here.Visitor));
        here.Say(asked == 0
            ? "Nobody could be asked by e-mail. Ring them: their own page opens with the code on their slip."
            : $"{Counted.Words(asked, "group leader")} {(asked == 1 ? "is" : "are")} asked.");
        return TypedResults.LocalRedirect(FormingLinks.ProposalAct(here.Id, signUp.Id, proposal.Name, "publishing"));
    }

    public static Task<Results<RedirectHttpResult, NotFound>> SayYes(
        Asked asked, [Held] LinkHolder holder, [FromForm] Input typed, CancellationToken cancel) =>
        SayAsync(
            asked, holder, typed, (group, now) => group.SayYes(now), "Thank you. You lead the group once it is published.",
            cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> SayNo(
        Asked asked, [Held] LinkHolder holder, [FromForm] Input typed, CancellationToken cancel) =>
        SayAsync(
            asked, holder, typed, (group, _) => group.CallBy(null), "Somebody else will be asked. Nobody is told why.",
            cancel);

    /// <summary>
    /// Only of the group that they saw: the same person may be in another group in the other proposal, with other people.
    /// </summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> SayAsync(
        Asked asked, LinkHolder holder, Input typed, Action<ProposedGroup, DateTimeOffset> say, string said,
        CancellationToken cancel)
    {
        if (holder is not { Volunteer: { } volunteer, IsWaiting: false })
        {
            return TypedResults.NotFound();
        }

        var proposals = await ProposalReader.Read(asked.Db, holder.SignUp.Id).ToListAsync(cancel);
        if (ProposedGroupId.TryParse(typed.Group, out var id)
            && proposals.Select(p => p.Group(id)).FirstOrDefault(g => g?.ConvenorId == volunteer.Id) is { } group)
        {
            say(group, asked.Now);
            asked.Say(said);
        }
        else
        {
            asked.Say("The groups have changed since then. Look again.");
        }

        return TypedResults.LocalRedirect(FormingLinks.Own(holder.Link));
    }
}

internal sealed record AskedToLead(string Group, string Others, string Network) : MailText;
