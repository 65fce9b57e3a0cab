using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Forms;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Registers;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>
/// Which schools have been visited, which visits are planned, what was learned, and the head's word that others may read it
/// (S-19).
/// </summary>
public sealed class SchoolVisits : Register<SchoolVisit, SchoolVisitId>
{
    public const string Approval = "approval";

    /// <summary>What whoever went tells of it.</summary>
    internal static readonly RegisterFields<SchoolVisit> Account = new RegisterFields<SchoolVisit>()
        .DayDone(v => v.DoneOn, "It took place on", orToday: true, name: "On")
        .Line(v => v.Companion, "Who went along?", 120)
        .Text(
            v => v.Note, "What did you learn of the school, its plans and its problems?", 3000,
            hint: "The head reads it first. Do not name a pupil.", rows: 6);

    public static readonly SchoolVisits All = new();

    public sealed record Row(string School, SchoolVisitId? Id, DateOnly? PlannedOn, DateOnly? DoneOn, string? Companion);

    public sealed record Model(RegisterList<Row> Register, int Visited, int Schools)
    {
        public string? Share => Counted.Share(Visited, Schools);
    }

    /// <summary>A visit; its note where this reader may read it, and the form where this reader made the visit.</summary>
    public sealed record One(
        NetworkFrame Network, SchoolVisit Visit, string School, string? Note, bool MayApprove, AskedForm? Form,
        Problems Problems);

    public override NamedPage ListLink(NetworkId network) => EngagementLinks.Visits(network);

    public override Right? ReadsEntry => Right.SeeNetwork;

    public override RegisterFields<SchoolVisit> Fields { get; } = new RegisterFields<SchoolVisit>()
        .List(v => v.SchoolId, "School", "Choose a school", SchoolsAsync, orElse: "Choose the school", name: "School")
        .Day(v => v.PlannedOn, "Day", orElse: "Say on which day", name: "On")
        .Line(v => v.Companion, "Who goes along?", 120, hint: "Another head or a team member hears what you miss.");

    public override IReadOnlyList<RegisterAct<SchoolVisit>> Acts { get; } =
    [
        new("", (_, _) => { }, async (visit, here, cancel) => SaidOf(
            visit, "visit.done", $"{here.Visitor.Name} visited {await SchoolAsync(here, visit, cancel)}.",
            visit.Note is null
                ? "Kept."
                : "Kept. Those who arrange the network can read the note when the head has approved it."))
        {
            // Whoever goes tells of it: another's note stays theirs.
            IsTheirsAsync = (visit, here, _) => new(visit.VisitorId == here.Visitor.Id),
            Fields = Account,
        },
        new(Approval, (visit, here) => visit.Approve(here.Today), async (visit, here, cancel) => SaidOf(
            visit, "visit.approved", $"The head of {await SchoolAsync(here, visit, cancel)} approved the note of the visit.",
            "Approved. Those who arrange things in the network can read it now."))
        {
            Right = Right.SeeNetwork,
            IsTheirsAsync = (visit, here, cancel) => new(IsHeadAsync(here, visit, cancel)),
        },
    ];

    protected override string Kind => "visit";

    /// <summary>A head reads and approves the note of a visit to their own school; others read that it was made.</summary>
    public override async Task<RazorComponentResult> Show(Here here, InNetwork<SchoolVisit> row, CancellationToken cancel) =>
        await AgainAsync(here, row.It, await Account.AskAsync(here, row.It, cancel), cancel);

    protected override SchoolVisit? Begin(Here here) =>
        here.Visitor.Id is { } visitor ? new(Ids.New<SchoolVisitId>(here.Now), here.Id, visitor) : null;

    protected override async ValueTask<Done> AddedAsync(Here here, SchoolVisit row, CancellationToken cancel)
    {
        var school = await SchoolAsync(here, row, cancel);
        return SaidOf(
            row, "visit.planned", $"{here.Visitor.Name} plans to visit {school}.", $"The visit to {school} is planned.")
            with
        { Next = ListLink(here.Id) };
    }

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel)
    {
        // The form offers every school: the list is of the same.
        var schools = form.Questions[0].Options;
        var visits = (await here.Db.SchoolVisits.Where(v => v.NetworkId == here.Id)
            .Select(v => new { v.Id, v.SchoolId, v.PlannedOn, v.DoneOn, v.Companion }).ToListAsync(cancel))
            .ToLookup(v => v.SchoolId.Value.ToString());
        var rows = schools.SelectMany(s => visits[s.Value].DefaultIfEmpty()
            .OrderByDescending(v => v?.PlannedOn)
            .Select(v => new Row(s.Label, v?.Id, v?.PlannedOn, v?.DoneOn, v?.Companion))).ToList();
        var visited = schools.Count(s => visits[s.Value].Any(v => v.DoneOn is not null));
        return VisitsPage.Show(new(Paged(here, rows, page, form), visited, schools.Count), form.Status);
    }

    protected override async Task<RazorComponentResult> AgainAsync(
        Here here, SchoolVisit row, AskedForm form, CancellationToken cancel)
    {
        var isHead = await IsHeadAsync(here, row, cancel);
        return VisitPage.Show(
            new(
                here.Network,
                row,
                await SchoolAsync(here, row, cancel),
                row.MayBeReadBy(here.Visitor.Id, isHead, here.Network.MayArrange) ? row.Note : null,
                isHead && row.Note is not null && row.ApprovedOn is null,
                here.Network.MayArrange && row.VisitorId == here.Visitor.Id ? form : null,
                form.Problems),
            form.Status);
    }

    private static Done SaidOf(SchoolVisit visit, string verb, string sentence, string said) => new(verb, sentence, said)
    {
        With = [(Happening.School, visit.SchoolId.Value)],
        Next = All.EntryLink(visit.NetworkId, visit.Id),
    };

    private static Task<string> SchoolAsync(Here here, SchoolVisit visit, CancellationToken cancel) =>
        here.Db.Schools.Where(s => s.Id == visit.SchoolId).Select(s => s.Name).SingleAsync(cancel);

    private static Task<bool> IsHeadAsync(Here here, SchoolVisit visit, CancellationToken cancel)
    {
        var person = here.Visitor.Id;
        return here.Db.Roles.On(here.Today)
            .AnyAsync(r => r.PersonId == person && r.SchoolId == visit.SchoolId && r.Kind == RoleKind.Head, cancel);
    }

    private static Task<IReadOnlyList<Option>> SchoolsAsync(Here here, CancellationToken cancel) =>
        Choices.SchoolsAsync(here.Db, here.Id, here.Today, cancel);
}
