using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;

namespace Skein.Networks;

/// <summary>The schools of a network as on any day: resting ones are members, those that left stand apart.</summary>
public static class ListSchools
{
    public sealed record Model(
        NetworkFrame Network, DateOnly Day, MembershipCounts Counts, IReadOnlyList<SchoolState> Rows, bool Left, int Page, int Pages,
        IReadOnlyList<SuccessorOffer> Offers);

    public static async Task<Results<RazorComponentResult<ListSchoolsPage>, NotFound>> Show(
        NetworkId networkId, DateOnly? on, bool? left, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? network.Today;
        var counts = await MembershipCounts.OnAsync(db, networkId, day, cancel);
        var count = left is true ? counts.Left : counts.Members;
        var shown = Paging.Within(page, count);
        var rows = await Rows(db, networkId, day, left is true).Of(shown).ToListAsync(cancel);
        var offers = network.MayArrange && day == network.Today ? await SuccessorOffers.FindAsync(db, networkId, network.Today, cancel) : [];
        return ListSchoolsPage.Of(new(network, day, counts, rows, left is true, shown, Paging.Pages(count), offers));
    }

    public sealed record Entry(Guid School, string Name, string? Town, string State, DateOnly Since, DateOnly? LastDay);

    public sealed record Listing(DateOnly Day, string Sentence, IReadOnlyList<Entry> Schools, int Page, int Pages);

    public static async Task<Results<Ok<Listing>, NotFound>> Json(
        NetworkId networkId, DateOnly? on, bool? left, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? network.Today;
        var counts = await MembershipCounts.OnAsync(db, networkId, day, cancel);
        var count = left is true ? counts.Left : counts.Members;
        var shown = Paging.Within(page, count);
        var rows = await Rows(db, networkId, day, left is true).Of(shown).ToListAsync(cancel);
        return TypedResults.Ok(new Listing(
            day, counts.Sentence, [.. rows.Select(r => new Entry(r.SchoolId.Value, r.Name, r.Town, r.State.Said(), r.From, r.Until?.AddDays(-1)))], shown, Paging.Pages(count)));
    }

    private static IQueryable<SchoolState> Rows(SkeinDb db, NetworkId network, DateOnly day, bool left) =>
        db.StatesOn(network, day).Where(s => (s.State == MembershipState.Left) == left).OrderBy(s => s.Name).ThenBy(s => s.SchoolId);
}
