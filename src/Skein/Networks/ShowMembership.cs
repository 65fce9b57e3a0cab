using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>A school's time in the network, state by state, and what can be recorded next.</summary>
public static class ShowMembership
{
    /// <param name="State">The state.</param>
    /// <param name="From">Its first day.</param>
    /// <param name="LastDay">Its last; null while it holds.</param>
    /// <param name="ExpectedBack">When a resting school expects to be back.</param>
    /// <param name="Reason">Only where the visitor may read it.</param>
    public sealed record Entry(MembershipState State, DateOnly From, DateOnly? LastDay, DateOnly? ExpectedBack, string? Reason);

    /// <summary>What was told to Skein, and when: a back-dated change shows here.</summary>
    public sealed record Recorded(string Sentence, DateTime At);

    public sealed record Model(
        MembershipFrame Around, bool IsTypedIn, bool MayUndo, bool CanOnlyBeTakenOff, IReadOnlyList<Entry> History,
        IReadOnlyList<Recorded> Told,
        IReadOnlyList<MembershipAct> Acts, bool MayConfide, IReadOnlyList<SchoolSection> Sections);

    public static async Task<RazorComponentResult<ShowMembershipPage>> Show(
        Here here, MembershipFrame around, int? page, [FromServices] IEnumerable<ITellOfSchools> telling,
        CancellationToken cancel)
    {
        var isTypedIn = await here.Db.Schools.AnyAsync(s => s.Id == around.School && s.Scheme == null, cancel);
        var words = here.Db.ChronicleWords;
        var reader = ChronicleReader.InNetwork(
            here.Visitor.Actor, around.Network.MayArrange, around.Network.MayLead, around.IsHead ? [around.School.Value] : []);
        var told = await reader.Rows(here.Db)
            .Where(e => e.NetworkId == here.Id.Value && e.SubjectId == around.School.Value)
            .OrderByDescending(e => e.Id)
            .Take(Paging.Size)
            .Join(words, e => e.Id, w => w.EntryId, (e, w) => new Recorded(w.Sentence, e.RecordedAt))
            .ToListAsync(cancel);

        var sections = new List<SchoolSection>();
        foreach (var slice in telling)
        {
            sections.AddRange(
                await slice.ReadAsync(here.Id, around.School, around.Network.Today, page, cancel) is { } section
                    ? [section]
                    : []);
        }

        return ShowMembershipPage.Show(new(
            around,
            isTypedIn,
            around.MayChange,
            around.Membership.Spans is [{ State: MembershipState.Joined }],
            [.. History(around)],
            [.. told.OrderByDescending(t => t.At)],
            around.MayChange ? MembershipAct.After(around.Membership.Latest.State) : [],
            around.IsHead && around.Membership.Latest.State is MembershipState.Resting or MembershipState.Left,
            sections));
    }

    public sealed record Api(Guid School, string Name, IReadOnlyList<Entry> History);

    public static Ok<Api> Json(MembershipFrame around) =>
        TypedResults.Ok(new Api(around.School.Value, around.Name, [.. History(around)]));

    private static IEnumerable<Entry> History(MembershipFrame around) =>
        around.Membership.Spans
            .OrderByDescending(s => s.From)
            .Select(s => new Entry(s.State, s.From, s.Span.LastDay, s.ExpectedBackOn, around.MayRead(s) ? s.Reason : null));
}
