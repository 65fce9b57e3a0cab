using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// Which head said what: for the heads of the network's schools, for its co-leaders, and, of one answer, for whoever took it
/// down. Everybody else sees counts, and what was said without a name (S-25). Every page that names a school beside an answer
/// asks here.
/// </summary>
/// <param name="All">They may know it of every answer.</param>
/// <param name="Me">Who reads.</param>
public sealed record WhoSaidWhat(bool All, PersonId? Me)
{
    public static async Task<WhoSaidWhat> ReadAsync(
        SkeinDb db, NetworkFrame network, Visitor visitor, CancellationToken cancel) =>
        new(
            network.MayLead
                || (visitor.Id is { } me && (await db.SpokenForAsync(network.Id, me, network.Today, cancel)).Count > 0),
            visitor.Id);

    /// <summary>They may know whose answer this is.</summary>
    /// <param name="toldTo">Who took it down; null where it came from the person themselves.</param>
    public bool MayKnow(PersonId? toldTo) => All || (toldTo is not null && toldTo == Me);
}
