using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>One sign-up: what can be chosen, how many have signed up, and what is next. It is closed, and opened again.</summary>
public static class ShowSignUp
{
    /// <param name="Name">The focus.</param>
    /// <param name="HeardFrom">How many schools' heads named it.</param>
    /// <param name="Chosen">How many chose it, first or later.</param>
    /// <param name="First">How many chose it first.</param>
    public sealed record FocusRow(string Name, int HeardFrom, int Chosen, int First);

    public sealed record Model(
        NetworkFrame Network, SignUp SignUp, GroupKind Kind, IReadOnlyList<FocusRow> Foci, int Volunteers, int Schools,
        LetterId? Letter, DateOnly? ClosesOn,
        bool IsMine, IReadOnlyList<GroupRow> Groups, int Page, int Pages);

    public sealed record GroupRow(GroupId Id, string Name, int Members);

    public static async Task<RazorComponentResult<SignUpPage>> Show(
        Here here, InNetwork<SignUp> signUp, int? page, CancellationToken cancel)
    {
        var there = here.Db.Volunteers.Where(v => v.SignUpId == signUp.It.Id && v.WithdrawnAt == null);
        var chosen = await there.SelectMany(v => v.Choices)
            .GroupBy(c => c.FocusId)
            .Select(g => new { g.Key, All = g.Count(), First = g.Count(c => c.Rank == 0) })
            .ToDictionaryAsync(c => c.Key, cancel);
        var letter = await here.Db.Letters.Where(l => l.AboutId == signUp.It.Id.Value).OrderByDescending(l => l.WrittenAt)
            .Select(l => new { l.Id, l.ClosesOn }).FirstOrDefaultAsync(cancel);
        var heard = signUp.It.Issues.Where(i => i.FocusId is not null).ToLookup(i => i.FocusId, i => i.SchoolId);
        var groups = here.Db.Groups.Where(g => g.SignUpId == signUp.It.Id.Value);
        var count = await groups.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        return SignUpPage.Show(new(
            here.Network,
            signUp.It,
            GroupKinds.For(signUp.It.GroupKind),
 [
                .. signUp.It.Foci.Select(f => new FocusRow(
                    f.Name, heard[f.Id].Distinct().Count(), chosen.GetValueOrDefault(f.Id)?.All
                        ?? 0, chosen.GetValueOrDefault(f.Id)?.First
                        ?? 0)),
            ],
            await there.CountAsync(cancel),
            await there.Select(v => v.SchoolId).Distinct().CountAsync(cancel),
            letter?.Id,
            letter?.ClosesOn,
            here.Visitor.Id is { } me && await there.AnyAsync(v => v.PersonId == me, cancel),
            await groups.OrderBy(g => g.Name).ThenBy(g => g.Id).OnPage(shown)
                .Select(g => new GroupRow(g.Id, g.Name, g.Members.Count(m => m.Until == null)))
                .ToListAsync(cancel),
            shown,
            Paging.Pages(count)));
    }

    public static async Task<RedirectHttpResult> Close(Here here, [Held] InNetwork<SignUp> signUp, CancellationToken cancel)
    {
        if (signUp.It.State is SignUpState.Open)
        {
            signUp.It.Close(here.Now);
            here.Record(
                SignUpHappenings.To(
                    signUp.It, "closed", $"{here.Visitor.Name} closed the sign-up “{signUp.It.Title}”.", here.Visitor));
            here.Say("The sign-up is closed. Groups can be formed.");
        }
        else if (signUp.It.State is SignUpState.Closed)
        {
            signUp.It.Open(here.Now);
            here.Record(
                SignUpHappenings.To(
                    signUp.It, "reopened",
                    $"{here.Visitor.Name} opened the sign-up “{signUp.It.Title}” again.",
                    here.Visitor));
            here.Say("The sign-up is open again.");
        }

        return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
    }
}
