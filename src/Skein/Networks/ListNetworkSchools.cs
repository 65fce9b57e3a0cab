using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Site;

namespace Skein.Networks;

/// <summary>The schools of a network as on any day: resting ones are members, those that left stand apart.</summary>
public static class ListNetworkSchools
{
    public sealed record Model(
        NetworkFrame Network, DateOnly Day, MembershipCounts Counts, IReadOnlyList<SchoolState> Rows, bool Left, int Page,
        int Pages,
        IReadOnlyList<SuccessorOffer> Offers);

    public static async Task<RazorComponentResult<ListNetworkSchoolsPage>> Show(
        Here here, DateOnly? on, bool? left, int? page, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        var counts = await MembershipCounts.OnAsync(here.Db, here.Id, day, cancel);
        var count = left is true ? counts.Left : counts.Members;
        var shown = Paging.Within(page, count);
        var rows = await Rows(here, day, left is true).OnPage(shown).ToListAsync(cancel);
        var offers = here.Network.MayArrange && day == here.Today
            ? await SuccessorOffers.FindAsync(here.Db, here.Id, here.Today, cancel)
            : [];
        return ListNetworkSchoolsPage.Show(
            new(here.Network, day, counts, rows, left is true, shown, Paging.Pages(count), offers));
    }

    public sealed record Entry(Guid School, string Name, string? Town, string State, DateOnly Since, DateOnly? LastDay);

    public sealed record Listing(DateOnly Day, string Sentence, IReadOnlyList<Entry> Schools, int Page, int Pages);

    public static async Task<Ok<Listing>> Json(Here here, DateOnly? on, bool? left, int? page, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        var counts = await MembershipCounts.OnAsync(here.Db, here.Id, day, cancel);
        var count = left is true ? counts.Left : counts.Members;
        var shown = Paging.Within(page, count);
        var rows = await Rows(here, day, left is true).OnPage(shown).ToListAsync(cancel);
        return TypedResults.Ok(new Listing(
            day, counts.Sentence,
            [.. rows.Select(r => new Entry(r.SchoolId.Value, r.Name, r.Town, r.State.Said(), r.From, r.Until?.AddDays(-1)))],
            shown, Paging.Pages(count)));
    }

    private static IQueryable<SchoolState> Rows(Here here, DateOnly day, bool left) =>
        here.Db
            .StatesOn(here.Id, day)
            .Where(s => (s.State == MembershipState.Left) == left)
            .OrderBy(s => s.Name)
            .ThenBy(s => s.SchoolId);
}
