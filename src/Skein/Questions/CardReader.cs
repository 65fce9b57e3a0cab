using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Questions;

/// <summary>Who has opened a card, where and on which day: what an answer needs to be found.</summary>
internal sealed record CardReader(SkeinDb Db, NetworkFrame Network, Visitor Visitor)
{
    public NetworkId Id => Network.Id;

    public DateOnly Today => Network.Today;

    /// <summary>A year back: what has happened lately.</summary>
    public DateOnly YearAgo => Network.Today.AddYears(-1);

    /// <summary>The schools of which something may be expected (I-05).</summary>
    public IQueryable<Membership> Expected => Db.Memberships.Expected(Network.Id, Network.Today);

    /// <summary>Every school in the network, resting ones included.</summary>
    public IQueryable<Membership> Members => Db.Memberships.MembersOn(Network.Id, Network.Today);

    /// <summary>A link to a page that only those who arrange things may open.</summary>
    public CardLink? ForArrangers(string href, string text) => Network.MayArrange ? new(href, text) : null;

    /// <summary>Nothing can be counted in a network without schools.</summary>
    public Gap NoSchools =>
        new("No school is in the network yet.") { Link = ForArrangers(NetworksLinks.AddSchools(Id), "Add the schools") };
}

/// <summary>A verb that fits its number.</summary>
internal static class Verb
{
    public static string Has(int count) => count == 1 ? "has" : "have";

    public static string Is(int count) => count == 1 ? "is" : "are";

    public static string Says(int count) => count == 1 ? "says" : "say";
}
