using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// What Voice keeps of a person: no answer, which cannot be found; names that somebody wrote, which can; and private ticks.
/// </summary>
internal sealed class VoiceOfPeople(SkeinDb db, Tally tally) : IForget, IMovePeople, ITellOwnData, IKeepForOnePerson
{
    /// <summary>
    /// Private ticks; and results of closed waves that they may read and the visitor may not: a co-leader reads all of the
    /// network's.
    /// </summary>
    public async Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel)
    {
        if ((await tally.ReadAsync(who.Person, cancel)).Count > 0)
        {
            return true;
        }

        var networks = db.NetworksOf(who.Person, db.NetworksOn(who.Today));
        var tables = db.ReleasedTables;
        return await db.Waves.AnyAsync(
            w => w.ClosedOn != null && !(who.VisitorLeads && w.NetworkId == who.Network) && networks.Any(n => n.Id == w.NetworkId)
                && tables.Any(t => t.WaveId == w.Id && t.Counts != null),
            cancel);
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        await tally.ForgetAsync(person.Id, cancel);
    }

    /// <summary>Ticks lie under a mark, and under no id.</summary>
    public Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel) => tally.MoveAsync(from, to, cancel);

    public IEnumerable<Type> Tells => [];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel) =>
        ("voice", new
        {
            Surveys = "Answers to surveys are anonymous. Skein cannot find yours, so none stands here.",
            PrivateTicks = (await tally.ReadAsync(person, cancel)).Select(t => new { List = t.ListId, Line = t.LineId }),
        });
}
