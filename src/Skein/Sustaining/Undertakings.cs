using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Posts and projects, how far they reach, and which go on when the money from outside has ended (S-117).</summary>
public sealed class Undertakings : Register<Undertaking, UndertakingId>
{
    public static readonly Undertakings All = new();

    private const string Ending = "ending";

    private static readonly RegisterFields<GrantEnd> Grant = new RegisterFields<GrantEnd>()
        .Day(g => g.LastDay, "Last day of the grant", orElse: "Enter the last day of the grant", name: "GrantEnds");

    public sealed record Model(RegisterList<Undertaking> Register, DateOnly? GrantEnds, int BeyondFunding, AskedForm Grant)
    {
        public Problems Problems => Grant.Problems.Any ? Grant.Problems : Register.Form.Problems;
    }

    public override NamedPage ListLink(NetworkId network) => NetworksLinks.Undertakings(network);

    public override RegisterFields<Undertaking> Fields { get; } = new RegisterFields<Undertaking>()
        .Choice(u => u.Kind, "What is it?", kind => $"A {kind.Said()}", otherwise: UndertakingKind.Post)
        .Line(u => u.Title, "Its name", 150, orElse: "Say which post or project it is")
        .Day(u => u.From, "First day", orToday: true)
        .Day(u => u.LastDay, "Last day", orElse: "Enter its last day");

    public override IReadOnlyList<RegisterAct<Undertaking>> Acts { get; } =
    [
        new(Ending, (_, _) => { }, (row, _, _) => Moved($"“{row.Title}” ends on {row.LastDay.Said()}."))
        {
            Fields = new RegisterFields<Undertaking>().Day(u => u.LastDay, "Its last day", orElse: "Enter its last day"),
        },
    ];

    protected override string Kind => "undertaking";

    public string EndingLink(NetworkId network, UndertakingId undertaking) => ActLink(network, undertaking, Ending);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult>> SetGrantEnd(
        Here here, IFormCollection typed, CancellationToken cancel)
    {
        var kept = await GrantEndAsync(here, cancel) ?? here.Db.Add(new GrantEnd(here.Id, here.Today)).Entity;
        var form = await Grant.FillAsync(here, kept, typed, cancel);
        if (form.Problems.Any)
        {
            return await All.PageAsync(here, null, await All.Fields.AskAsync(here, null, cancel), form, cancel);
        }

        var sentence = $"The grant ends on {kept.LastDay.Said()}.";
        here.Record("grant-end.set", sentence);
        here.Say(sentence);
        return TypedResults.LocalRedirect(All.ListLink(here.Id));
    }

    protected override Undertaking Begin(Here here) => new(Ids.New<UndertakingId>(here.Now), here.Id);

    protected override ValueTask<Done> AddedAsync(Here here, Undertaking row, CancellationToken cancel) => new Done(
        "undertaking.begun",
        $"{here.Visitor.Name} wrote down the {row.Kind.Said()} “{row.Title}”, until {row.LastDay.Said()}.",
        row.IsShortPost
            ? "Written down. It runs for less than two years: others found that a post needs two or three before it bears fruit."
            : "Written down.");

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel) =>
        await PageAsync(
            here, page, form, await Grant.AskAsync(here, await GrantEndAsync(here, cancel), cancel), cancel);

    private async Task<RazorComponentResult> PageAsync(
        Here here, int? page, AskedForm form, AskedForm grant, CancellationToken cancel)
    {
        var all = here.Db.Undertakings.Where(u => u.NetworkId == here.Id);
        var ends = await here.Db.GrantEnds.Where(g => g.NetworkId == here.Id).Select(g => (DateOnly?)g.LastDay)
            .SingleOrDefaultAsync(cancel);
        var model = new Model(
            await PagedAsync(
                here, all.OrderByDescending(u => u.LastDay).ThenBy(u => u.Title).ThenBy(u => u.Id), page, form, cancel),
            ends,
            await all.CountAsync(u => u.LastDay > ends, cancel),
            grant);
        return UndertakingsPage.Show(model, grant.Problems.Any ? grant.Status : form.Status);
    }

    private static Task<GrantEnd?> GrantEndAsync(Here here, CancellationToken cancel) =>
        here.Db.GrantEnds.SingleOrDefaultAsync(g => g.NetworkId == here.Id, cancel);

    private static Done Moved(string sentence) => new("undertaking.moved", sentence, sentence);
}
