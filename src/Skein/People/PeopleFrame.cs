using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>The network that a page of people is about, what the visitor may do there today, and who the visitor is.</summary>
/// <param name="Around">The network.</param>
/// <param name="Visitor">Who reads.</param>
/// <param name="ReadsChallenges">For the co-leaders, and for those from outside who raise challenges while their terms run.</param>
public sealed record PeopleFrame(NetworkFrame Around, PersonId? Visitor, bool ReadsChallenges)
{
    public NetworkId Id => Around.Id;
    public string Name => Around.Name;
    public DateOnly Today => Around.Today;
    public bool MayArrange => Around.MayArrange;
    public bool MayLead => Around.MayLead;

    /// <returns>Null when there is no such network. Whether the visitor may see it is the route's to say.</returns>
    internal static async Task<PeopleFrame?> FindAsync(
        SkeinDb db, NetworkId network, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, network, visitor, clock, cancel) is { } around
            ? new(around, visitor.Id, around.MayLead || await db.PartnersOf(network, around.Today).AnyAsync(p => p.Id == visitor.Id, cancel))
            : null;
}
