using Skein.Measures;
using Skein.Networks;
using Skein.Site;

namespace Skein.Home;

/// <summary>
/// People, roles and structure: which schools are in, how they stand, and whether each has somebody to speak for it.
/// </summary>
internal static class PeoplePanel
{
    public static async Task<Panel?> ReadAsync(HomeDay day, HomeFigures figures, CancellationToken cancel)
    {
        var (counts, subs) = (figures.Schools, figures.SubNetworks);
        if (counts.Members == 0)
        {
            return null;
        }

        var structure = subs == 0 ? "" : $" {Counted.Words(subs, "sub-network")}.";
        var said = NetworkMeasures.Said(counts);
        var well = Fact.From(
            NetworkMeasures.Membership, said with { Sentence = said.Sentence + structure }, day.Day) with
        {
            Lead = NetworksLinks.Schools(day.Network.Id),
        };
        return new(
            "People, roles and structure", NetworksLinks.People(day.Network.Id), well,
            (counts.Resting > 0 ? await OverdueAsync(day, cancel) : null) ?? UnspokenFor(day, figures.SchoolsWithoutHead));
    }

    private static async Task<Fact?> OverdueAsync(HomeDay day, CancellationToken cancel)
    {
        var overdue = await day.Db.StatesOn(day.Network.Id, day.Day)
            .Where(s => s.State == MembershipState.Resting && s.ExpectedBackOn < day.Day)
            .OrderBy(s => s.ExpectedBackOn).ThenBy(s => s.Name)
            .Select(s => new { s.SchoolId, s.Name, s.ExpectedBackOn })
            .FirstOrDefaultAsync(cancel);
        return overdue is null
            ? null
            : new(
                overdue.Name, $" expected to be back on {overdue.ExpectedBackOn?.Said()}, and is still resting.",
                NetworkMeasures.Membership.Source, NetworkMeasures.Membership.Definition)
            {
                Lead = NetworksLinks.School(day.Network.Id, overdue.SchoolId).Called("How it stands"),
            };
    }

    private static Fact? UnspokenFor(HomeDay day, int without) => without == 0
        ? null
        : new(
            Counted.Words(without, "school"),
            $" {(without == 1 ? "has" : "have")} no head named here, so nobody can answer for "
                + $"{(without == 1 ? "it" : "them")}.",
            "The roles that people hold in the member schools",
            "Member schools, resting ones included, in which nobody holds the role of headteacher that day.")
        {
            Lead = NetworksLinks.People(day.Network.Id),
        };
}
