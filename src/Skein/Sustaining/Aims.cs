using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>The chain of aims: what was set, what came of it, and what followed (S-103).</summary>
public sealed class Aims : Register<Aim, AimId>
{
    public static readonly Aims All = new();

    private const string Outcome = "outcome";

    /// <param name="Aim">The aim.</param>
    /// <param name="After">The words of the aim that it follows from.</param>
    /// <param name="HasNext">Another follows from it.</param>
    public sealed record Row(Aim Aim, string? After, bool HasNext)
    {
        /// <summary>What small successes and failures teach: grow a little, or begin smaller.</summary>
        public string? Prompt => (Aim.Outcome, HasNext) switch
        {
            (AimOutcome.Reached, false) => "It was reached. A little more ambitious next?",
            (AimOutcome.Missed, false) => "It was not reached. What smaller step would be within reach?",
            _ => null,
        };
    }

    public override NamedPage ListLink(NetworkId network) => NetworksLinks.Aims(network);

    public override RegisterFields<Aim> Fields { get; } = new RegisterFields<Aim>()
        .Line(a => a.Text, "What do you aim for next?", 300, orElse: "Write what you aim for next")
        .Day(a => a.DueOn, "By which day?", orElse: "Say by which day", name: "By")
        .Line(a => a.Group, "Whose aim is it, if not the whole network's?", 80)
        .Given<AimId>(a => a.After, HasEndedAsync);

    public override IReadOnlyList<RegisterAct<Aim>> Acts { get; } =
    [
        new(Outcome, (aim, here) => aim.End(here.Today), (aim, _, _) => aim.Outcome is AimOutcome.Reached
            ? new Done(
                "aim.ended", $"An aim was reached: {aim.Text}", "Well done. What would be a little more ambitious?")
            : new Done("aim.ended", $"An aim was not reached: {aim.Text}", "That happens. What smaller step is within reach?"))
        {
            Fields = new RegisterFields<Aim>().Choice(
                a => a.Outcome, "What came of it?", outcome => outcome.ToString(), orElse: "Say whether it was reached"),
        },
    ];

    protected override string Kind => "aim";

    public string OutcomeLink(NetworkId network, AimId aim) => ActLink(network, aim, Outcome);

    protected override Aim Begin(Here here) => new(Ids.New<AimId>(here.Now), here.Id, here.Today);

    protected override async ValueTask<Done> AddedAsync(Here here, Aim row, CancellationToken cancel)
    {
        if (row.After is { } before)
        {
            row.Follow(await here.Db.Aims.AsNoTracking().SingleAsync(a => a.Id == before, cancel));
        }

        return new("aim.set", $"{here.Visitor.Name} wrote down an aim: {row.Text}", "The aim is set.");
    }

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel)
    {
        var all = here.Db.Aims.Where(a => a.NetworkId == here.Id);
        var rows = all.OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Select(a => new Row(
            a, all.Where(b => b.Id == a.After).Select(b => b.Text).FirstOrDefault(), all.Any(b => b.After == a.Id)));
        return AimsPage.Show(await PagedAsync(here, rows, page, form, cancel), form.Status);
    }

    /// <summary>What came of the aim before has been said, and nothing follows from it yet.</summary>
    private static Task<bool> HasEndedAsync(Here here, AimId before, CancellationToken cancel)
    {
        var all = here.Db.Aims.Where(a => a.NetworkId == here.Id);
        return all.AnyAsync(a => a.Id == before && a.EndedOn != null && !all.Any(next => next.After == before), cancel);
    }
}
