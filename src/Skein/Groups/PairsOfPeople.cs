using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>What pairs keep of a person. Each of the two takes their own notes along; the other's are the other's.</summary>
internal sealed class PairsOfPeople(
    SkeinDb db, TimeProvider clock) : IMovePeople, IForget, ITellOwnData, IAskPerson, IKeepForOnePerson
{
    /// <summary>What a pair wrote down is for the two, and who somebody's line manager is for them alone.</summary>
    public async Task<bool> KeepsAsync(Keeping who, CancellationToken cancel)
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

    public IQueryable<AskedRow> Asked(PersonId person, DateOnly today)
    {
        var since = today.AddDays(1 - Pair.DaysOpen);
        return db.Pairs.Where(p => p.From == null && p.ProposedOn >= since
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
    }

    public Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<PersonItem>>(
            rows.Any(r => r.What == PairProposed)
                ? [new("You are asked whether you would like to be a coaching pair", PairsLinks.Mine)]
                : []);

    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var pairs = await db.Pairs.Where(p => p.OneId == from || p.OtherId == from || p.ProposedBy == from).ToListAsync(cancel);
        pairs.ForEach(pair => pair.PassTo(from, to));

        // Nobody is a pair with themselves.
        pairs.Where(pair => pair.OneId == pair.OtherId).ToList().ForEach(pair => pair.EndOn(Days.Today(clock.GetUtcNow())));
        var notes = await db.PairNotes.Where(n => n.WrittenBy == from).ToListAsync(cancel);
        notes.ForEach(note => note.PassTo(to));

        // What the kept record says stands; a person is not their own manager.
        db.RemoveRange(await db.PairWishes.Where(w => w.PersonId == from).ToListAsync(cancel));
        db.RemoveRange(
            await db.LineManagers
                .Where(l => l.PersonId == from || (l.PersonId == to && l.ManagerId == from))
                .ToListAsync(cancel));
        var managed = await db.LineManagers.Where(l => l.ManagerId == from && l.PersonId != to).ToListAsync(cancel);
        managed.ForEach(l => l.ManagerId = to);
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        var (id, today) = (person.Id, Days.Today(clock.GetUtcNow()));
        db.RemoveRange(await db.PairNotes.Where(n => n.WrittenBy == id).ToListAsync(cancel));
        db.RemoveRange(await db.PairWishes.Where(w => w.PersonId == id).ToListAsync(cancel));
        db.RemoveRange(await db.LineManagers.Where(l => l.PersonId == id || l.ManagerId == id).ToListAsync(cancel));
        foreach (var pair in await db.Pairs.Where(p => p.OneId == id || p.OtherId == id).ToListAsync(cancel))
        {
            pair.ForgetDepartmentOf(id);
            if (pair.From is null)
            {
                db.Remove(pair);
            }
            else
            {
                pair.EndOn(today);
            }
        }
    }

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
