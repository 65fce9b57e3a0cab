using Skein.Access;
using Skein.Networks;

namespace Skein.People;

/// <summary>The network that a page of people is about, what the visitor may do there today, and who the visitor is.</summary>
/// <param name="Around">The network.</param>
/// <param name="Visitor">Who reads.</param>
/// <param name="ReadsChallenges">For the co-leaders, and for those from outside who raise challenges while their terms
/// run.</param>
public sealed record PeopleFrame(NetworkFrame Around, PersonId? Visitor, bool ReadsChallenges)
{
    public NetworkId Id => Around.Id;
    public string Name => Around.Name;
    public DateOnly Today => Around.Today;
    public bool MayArrange => Around.MayArrange;
    public bool MayLead => Around.MayLead;

    internal static async Task<PeopleFrame> ReadAsync(Here here, CancellationToken cancel) =>
        new(
            here.Network, here.Visitor.Id, here.Network.MayLead
                || await here.Db.PartnersOf(here.Id, here.Today).AnyAsync(p => p.Id == here.Visitor.Id, cancel));
}
