using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Pairs;

/// <summary>What pairs keep of a person. Each of the two takes their own notes along; the other's are the other's.</summary>
internal sealed class PairsOfPeople(
    SkeinDb db, TimeProvider clock) : IForget, ITellOwnData, IAskPerson, IKeepForOnePerson
{
    /// <summary>What a pair wrote down is for the two, and who somebody's line manager is for them alone.</summary>
    public async Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel)
    {
        var notes = db.PairNotes;
        return await db.LineManagers.AnyAsync(l => l.PersonId == who.Person, cancel)
            || await db.Pairs.AnyAsync(
                p => (p.OneId == who.Person || p.OtherId == who.Person) && p.OneId != who.Visitor && p.OtherId != who.Visitor
                    && (
                        p.Because != null
                            || p.OneDepartment != null
                            || p.OtherDepartment != null
                            || notes.Any(n => n.PairId == p.Id)),
                cancel);
    }

    private const string PairProposed = "pair proposed";

    public IQueryable<AskedRow> Asked(PersonId person, IQueryable<NetworkToday> days) =>
        db.WaitingOrStanding(days)
            .Where(p => p.From == null
                && (
                    (p.OneId == person && p.OneYesOn == null && !p.IsPutAwayByOne)
                        || (p.OtherId == person && p.OtherYesOn == null && !p.IsPutAwayByOther)))
            .Select(p => new AskedRow
            {
                What = PairProposed,
                Id = (Guid)(object)p.Id,
                Where = (Guid)(object)p.NetworkId,
                Words = "",
                By = "",
            });

    public Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<PersonItem>>(
            rows.Any(r => r.What == PairProposed)
                ? [new("You are asked whether you would like to be a coaching pair", PairsLinks.Mine)]
                : []);

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        var id = person.Id;
        var pairs = await db.Pairs.Where(p => p.OneId == id || p.OtherId == id).ToListAsync(cancel);
        var days = await db.DaysOfAsync(pairs.Select(pair => pair.NetworkId), clock.GetUtcNow(), cancel);
        foreach (var pair in pairs)
        {
            pair.ForgetDepartmentOf(id);
            if (pair.From is null)
            {
                db.Remove(pair);
            }
            else
            {
                pair.EndOn(days[pair.NetworkId]);
            }
        }
    }

    public IEnumerable<Type> Tells => [typeof(Pair), typeof(PairNote), typeof(PairWish), typeof(LineManager)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var pairs = await db.Pairs.Where(p => (p.OneId == person || p.OtherId == person) && p.From != null).OrderBy(p => p.From)
            .Select(p => new
            {
                p.Focus,
                About = p.About.ToString(),
                MyDepartment = p.OneId == person
                    ? p.OneDepartment
                    : p.OtherDepartment,
                p.From,
                p.Until,
            })
            .ToListAsync(cancel);
        var notes = await db.PairNotes
            .Where(n => n.WrittenBy == person)
            .OrderBy(n => n.WrittenAt)
            .Select(n => new { n.WrittenAt, n.Text })
            .ToListAsync(cancel);
        var wishes = await db.PairWishes
            .Where(w => w.PersonId == person)
            .Select(w => new { w.Focus, w.From })
            .ToListAsync(cancel);
        var people = db.People;
        var manager = await db.LineManagers
            .Where(l => l.PersonId == person)
            .Join(people, l => l.ManagerId, p => p.Id, (l, p) => p.Name)
            .SingleOrDefaultAsync(cancel);
        return pairs.Count + notes.Count + wishes.Count == 0 && manager is null
            ? null
            : ("coaching pairs", new { Pairs = pairs, MyNotes = notes, Wishes = wishes, LineManager = manager?.Value });
    }
}
