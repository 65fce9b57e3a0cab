using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Measures;

/// <summary>Who asks what is known, of which network and on which day: what a measure is read with.</summary>
public sealed class MeasureReader(Here here)
{
    public SkeinDb Db => here.Db;

    public NetworkFrame Network => here.Network;

    public Visitor Visitor => here.Visitor;

    public NetworkId Id => here.Id;

    public DateOnly Today => here.Today;

    /// <summary>A year back: what has happened lately.</summary>
    public DateOnly YearAgo => here.Today.AddYears(-1);

    /// <summary>The schools of which something may be expected (I-05).</summary>
    public IQueryable<Membership> Expected => Db.Memberships.Expected(Id, Today);

    /// <summary>Every school in the network, resting ones included.</summary>
    public IQueryable<Membership> Members => Db.Memberships.MembersOn(Id, Today);

    /// <summary>Nothing can be counted in a network without schools.</summary>
    public Reading NoSchools => Reading.NothingYet(
        "No school is in the network yet.", ForArrangers(NetworksLinks.AddSchools(Id)));

    /// <summary>Leads to a page that only those who arrange things may open.</summary>
    public NamedPage? ForArrangers(NamedPage page) => Network.MayArrange ? page : null;

    /// <summary>What these say, in their order. One that the reader may not read is not among them.</summary>
    public async Task<IReadOnlyList<Finding>> ReadAsync(IEnumerable<Measure> measures, CancellationToken cancel)
    {
        var found = new List<Finding>();
        foreach (var measure in measures.Where(measure => Visitor.May(measure.ReadBy)))
        {
            found.Add(new(measure, await measure.Read(this, cancel), Today));
        }

        return found;
    }
}
