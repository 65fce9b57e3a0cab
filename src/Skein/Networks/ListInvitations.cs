using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Who has been invited and has not joined: for co-leaders alone, on the screen and on paper.</summary>
public static class ListInvitations
{
    public sealed record Row(
        NetworkInvitationId Id, string School, string? Town, DateOnly InvitedOn, InvitationAnswer? Said, DateOnly? AnsweredOn,
        string? Reason, bool WasTold)
    {
        /// <summary>The address of the school's own page, to be sent on.</summary>
        public string? Link { get; init; }
    }

    public sealed record Model(NetworkFrame Network, int Invited, IReadOnlyList<Row> Rows, int Page, int Pages);

    public static async Task<RazorComponentResult<ListInvitationsPage>> Show(
        Here here, int? page, SignedLinks links, CancellationToken cancel) =>
        ListInvitationsPage.Show(await ModelAsync(here, page, links, cancel));

    public static async Task<RazorComponentResult<InvitationSheet>> Print(
        Here here, int? page, SignedLinks links, CancellationToken cancel) =>
        InvitationSheet.Show(await ModelAsync(here, page, links, cancel));

    private static async Task<Model> ModelAsync(Here here, int? page, SignedLinks links, CancellationToken cancel)
    {
        var members = here.Db.Memberships.MembersOn(here.Id, here.Today);
        var waiting = here.Db.Invitations.Where(i => i.NetworkId == here.Id && !members.Any(m => m.SchoolId == i.SchoolId));
        var count = await waiting.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await waiting
            .Join(here.Db.Schools, i => i.SchoolId, s => s.Id, (i, s) => new { i, s.Name, s.Town })
            .OrderBy(r => r.Name).ThenBy(r => r.i.Id)
            .OnPage(shown)
            .Select(r => new Row(r.i.Id, r.Name, r.Town, r.i.InvitedOn, r.i.Said, r.i.AnsweredOn, r.i.Reason, r.i.WasTold))
            .ToListAsync(cancel);
        var signer = await links.SignerAsync(cancel);
        return new(
            here.Network,
            count,
 [
                .. rows.Select(r => r with
                {
                    Link = NetworksLinks.OpenInvitation(signer.Write(InvitationForm.Purpose, r.Id.Value)),
                }),
            ],
            shown,
            Paging.Pages(count));
    }
}
