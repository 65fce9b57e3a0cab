using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Who else could affect the network, whether they know it, and who was not spoken with for a term (S-20).</summary>
public sealed class Stakeholders : Register<Stakeholder, StakeholderId>
{
    public static readonly Stakeholders Known = new();

    public const string Contact = "contact";

    public sealed record Model(RegisterList<Stakeholder> Register, int Unasked, IReadOnlyList<Stakeholder> NotSpokenWith);

    public override NamedPage ListLink(NetworkId network) => EngagementLinks.Stakeholders(network);

    public override Right Reads => Right.ArrangeNetwork;

    public override RegisterFields<Stakeholder> Fields { get; } = new RegisterFields<Stakeholder>()
        .Line(s => s.Name, "Who?", 120, orElse: "Enter a name, or the name of an office")
        .Choice(
            s => s.IsOutside, "Where do they stand?", new("outside", "Outside"), new("inside", "Inside the schools"),
            otherwise: "outside", name: "Where")
        .Line(s => s.Interest, "What do they care about, and what could they do?", 300)
        .Line(s => s.ContactRule, "How are they kept informed?", 300, hint: "A call each term; the bulletin.")
        .Address(s => s.Email, "E-mail, for the bulletin")
        .Choice(s => s.Knows, "Do they know that you count on them?", new("yes", "Yes"), new("no", "No"))
        .DayDone(s => s.ToldOn, "Told on");

    public override EntryWords<Stakeholder> Entry { get; } = new(s => s.Name)
    {
        Buttons = [("Somebody spoke with them today", Contact)],
    };

    public override IReadOnlyList<RegisterAct<Stakeholder>> Acts { get; } =
    [
        new(
            Contact, (s, here) => s.SpokenWith(here.Today), (s, _, _) => new Done(
                "stakeholder.spoken-with", "Somebody spoke with a stakeholder.", $"Noted: {s.Name} was spoken with today.")),
    ];

    protected override string Kind => "stakeholder";

    protected override Stakeholder Begin(Here here) => new(Ids.New<StakeholderId>(here.Now), here.Id, here.Today);

    protected override ValueTask<Done> AddedAsync(Here here, Stakeholder row, CancellationToken cancel) => new Done(
        "stakeholder.added", $"{here.Visitor.Name} added somebody who should know of the network.",
        $"{row.Name} is in the register.");

    protected override ValueTask<Done> ChangedAsync(Here here, Stakeholder row, CancellationToken cancel) =>
        new Done("stakeholder.changed", "What is known of a stakeholder was changed.", "Kept.");

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel)
    {
        var all = here.Db.Stakeholders.Where(s => s.NetworkId == here.Id).OrderBy(s => s.Name).ThenBy(s => s.Id);
        var before = here.Today.AddDays(-Stakeholder.ContactDays);
        return StakeholdersPage.Show(
            new(
                await PagedAsync(here, all, page, form, cancel),
                await all.CountAsync(s => s.Knows == null, cancel),
                await all.AsNoTracking().Where(s => s.IsOutside && (s.LastContactOn ?? s.AddedOn) <= before).Take(Paging.Size)
                    .ToListAsync(cancel)),
            form.Status);
    }
}
