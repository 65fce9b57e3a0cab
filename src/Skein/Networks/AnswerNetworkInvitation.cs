using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>A school's own page to answer its invitation, without an account. Opening it changes nothing.</summary>
public static class AnswerNetworkInvitation
{
    /// <summary>What a signed link of this page is for.</summary>
    public const string Purpose = "invitation";

    public sealed record Input
    {
        public string? Answer { get; init; }
        public string? Reason { get; init; }
    }

    public sealed record Model(
        string Network, string School, IReadOnlyList<string> Members, InvitationAnswer? Said, DateOnly? WrittenDownOn,
        string Action, Input Typed, Problems Problems);

    /// <summary>The invitation that the link in the address was made for.</summary>
    public sealed record Linked(string Link, NetworkInvitation Invitation) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var link = sought.Word("link");
            return (await asked.Links.SignerAsync(cancel)).Read(Purpose, link) is { } id
                && await asked.Db.Invitations.SingleOrDefaultAsync(
                    i => i.Id == new NetworkInvitationId(id), cancel) is { } found
                ? new(link, found)
                : null;
        }
    }

    public static async Task<RazorComponentResult<AnswerNetworkInvitationPage>> Show(
        Asked asked, Linked found, CancellationToken cancel)
    {
        var (link, invitation) = found;
        return AnswerNetworkInvitationPage.Show(
            await ModelAsync(asked, link, invitation, new() { Answer = invitation.Said?.ToString() }, new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerNetworkInvitationPage>>> Answer(
        Asked asked, Linked found, [FromForm] Input typed, CancellationToken cancel)
    {
        var (link, invitation) = found;
        var problems = new Problems();
        if (Read(typed, problems) is { } answer)
        {
            var today = await asked.Db.TodayInAsync(invitation.NetworkId, asked.Now, cancel);
            var reason = ChangeMembership.Tidy(typed.Reason);
            if (
                await asked.Db.AnswerAsync(
                    invitation, answer, reason, told: false, asked.Visitor.Actor, today, asked.Now,
                    cancel) is not { } refusal)
            {
                asked.Say("Thank you. The people who invited you have your answer.");
                return TypedResults.LocalRedirect(NetworksLinks.OpenInvitation(link));
            }

            problems.Add(nameof(Input.Answer), refusal.Reason);
        }

        return AnswerNetworkInvitationPage.Show(
            await ModelAsync(asked, link, invitation, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
    }

    internal static InvitationAnswer? Read(Input typed, Problems problems)
    {
        if (typed.Reason is { Length: > NetworkInvitation.LongestReason })
        {
            problems.Add(nameof(Input.Reason), $"The reason must be {NetworkInvitation.LongestReason} characters or fewer");
            return null;
        }

        if (Enum.TryParse<InvitationAnswer>(typed.Answer, out var answer) && Enum.IsDefined(answer))
        {
            return answer;
        }

        problems.Add(nameof(Input.Answer), "Choose yes, later or no");
        return null;
    }

    private static async Task<Model> ModelAsync(
        Asked asked, string link, NetworkInvitation invitation, Input typed, Problems problems, CancellationToken cancel)
    {
        var network = await asked.Db.Networks
            .Where(n => n.Id == invitation.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var school = await asked.Db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        var members = await asked.Db.StatesOn(invitation.NetworkId, Days.Today(asked.Now, network.TimeZone))
            .Where(s => s.State != MembershipState.Left)
            .OrderBy(s => s.Name)
            .Take(Paging.Size)
            .Select(s => s.Name)
            .ToListAsync(cancel);
        return new(
            network.Name.Value, school, members, invitation.Said, invitation.WasTold
                ? invitation.AnsweredOn
                : null, NetworksLinks.OpenInvitation(link), typed, problems);
    }
}
