using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Home;

/// <summary>Leadership, in the centre: who leads, and in which part.</summary>
internal static class LeadershipPanel
{
    private const string Source = "The roles that people hold in the network";
    private const string Definition =
        "Everybody who holds a role of the network that day, with what the role is for, as it is written down.";

    public static async Task<Panel?> ReadAsync(HomeDay day, bool hasLetterGoneOut, CancellationToken cancel)
    {
        var roles = await day.Db.Roles
            .Where(r => r.NetworkId == day.Network.Id).On(day.Day)
            .Join(day.Db.People, r => r.PersonId, p => p.Id, (r, p) => new { p.Name, r.Kind, r.Remit })
            .OrderBy(r => r.Name)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        var leaders = roles.Where(r => r.Kind == RoleKind.CoLeader).Select(r => r.Name.Value).Distinct().ToList();
        var people = NetworksLinks.People(day.Network.Id);

        var well = leaders.Count == 0
            ? null
            : new Fact(
                Counted.List(leaders), leaders.Count == 1
                    ? " leads the network."
                    : " lead the network together.", Source, Definition);
        var panel = new Panel("Leadership", people, well, Fewer(leaders.Count, hasLetterGoneOut, people) ?? WithoutRemit(
 [
                .. roles.Where(r => r.Remit is null && RoleKinds.Find(r.Kind) is { NeedsRemit: true })
                    .Select(r => r.Name.Value)
                    .Distinct(),
            ], hasLetterGoneOut, people))
        {
            // A co-leader without a remit has been named already.
            Leaders =
            [
                .. roles.Where(r => r.Remit is not null || r.Kind != RoleKind.CoLeader)
                    .Select(r => new Panel.Leader(r.Name.Value, RoleKinds.TitleOf(r.Kind), r.Remit)),
            ],
        };
        return panel.IsSilent ? null : panel;
    }

    /// <summary>A notice (S-52), and not before the first useful act: a letter has gone out.</summary>
    private static Fact? Fewer(int leaders, bool hasLetterGoneOut, NamedPage people) =>
        leaders >= 2 || !hasLetterGoneOut ? null : new(
        leaders == 0 ? "Nobody" : "One person",
        leaders == 0
            ? " is named as a co-leader. Two who share the work keep a network going."
            : " leads alone. A second co-leader shares the work, and keeps the network going when one is away.",
        Source,
        Definition)
        {
            Lead = people,
        };

    private static Fact? WithoutRemit(IReadOnlyList<string> names, bool hasLetterGoneOut, NamedPage people) =>
        names.Count == 0 || !hasLetterGoneOut ? null : new(
        Counted.List(names),
        $" {(names.Count == 1 ? "has" : "have")} a role, and what it is for is not written down yet.",
        Source,
        Definition)
        {
            Lead = people,
        };
}
