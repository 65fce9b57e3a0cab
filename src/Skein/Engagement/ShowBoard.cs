using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.Purpose;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>The engagement board: for each school how far it has been brought on board, and what is next (S-16).</summary>
public static class ShowBoard
{
    public sealed record Row(
        SchoolId Id, string Name, MembershipState State, DateOnly? InformedOn, DateOnly? ConsultedOn, DateOnly? ShapedOn,
        DateOnly? AgreedOn, string? NextStep)
    {
        /// <summary>It agreed to something that it was never asked about.</summary>
        public bool AgreedUnasked => AgreedOn is not null && ConsultedOn is null && ShapedOn is null;
    }

    /// <param name="SaysWhoAgreed">The reader may know which school agreed.</param>
    /// <param name="Definers">“4 people in 2 of 12 schools worked it out.”; null where nobody has said.</param>
    public sealed record Model(
        NetworkFrame Network, string? Definers, IReadOnlyList<string> AgreedUnasked, IReadOnlyList<Row> Rows, int Page, int Pages,
        bool SaysWhoAgreed);

    public static async Task<RazorComponentResult<BoardPage>> Show(Here here, int? page, CancellationToken cancel)
    {
        var schools = await here.Db.StatesOn(here.Id, here.Today).Where(s => s.State != MembershipState.Left)
            .OrderBy(s => s.Name).ThenBy(s => s.SchoolId).Select(s => new { s.SchoolId, s.Name, s.State }).ToListAsync(cancel);
        var told = await here.Db.Engagements
            .AsNoTracking()
            .Where(e => e.NetworkId == here.Id)
            .ToDictionaryAsync(e => e.SchoolId, cancel);
        var purpose = await ReadText.OfKindAsync(here.Db, here.Id, AgreementKind.Purpose, here.Today, cancel);
        var hears = await WhoSaidWhat.ReadAsync(here.Db, here.Network, here.Visitor, cancel);
        var agreed = (purpose?.First?.Parties ?? []).Having(p => p.Answer)
            .Where(p => p.Part.IsAssent && hears.MayKnow(p.Part.ToldTo))
            .ToDictionary(p => p.Row.School, p => p.Part.From);
        var rows = schools.ConvertAll(s => RowOf(s.SchoolId, s.Name, s.State, told.GetValueOrDefault(s.SchoolId), agreed));
        var shown = Paging.Within(page, rows.Count);
        return BoardPage.Show(new(
            here.Network,
            purpose?.First is { } first ? await CountDefiners.SentenceAsync(here.Db, first.Version, cancel) : null,
            here.Network.MayLead ? [.. rows.Where(r => r.AgreedUnasked).Select(r => r.Name)] : [],
            [.. rows.Skip((shown - 1) * Paging.Size).Take(Paging.Size)],
            shown,
            Paging.Pages(rows.Count),
            hears.All || agreed.Count > 0));
    }

    private static Row RowOf(
        SchoolId id, string name, MembershipState state, SchoolEngagement? told, Dictionary<SchoolId, DateOnly> agreed) =>
        new(
            id, name, state, told?.InformedOn, told?.ConsultedOn, told?.ShapedOn, agreed.TryGetValue(id, out var on)
                ? on
                : null, told?.NextStep);
}
