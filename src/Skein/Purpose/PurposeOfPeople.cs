using Skein.People;
using Skein.Persistence;

namespace Skein.Purpose;

/// <summary>Names that somebody typed into a focus, a story or a verdict go when their bearer asks to be forgotten.</summary>
internal sealed class PurposeOfPeople(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            var focuses = await db.Focuses.Where(f => f.Name.ToLower().Contains(part)
                || (f.FirstWin != null && f.FirstWin.ToLower().Contains(part))
                || (f.WithoutWinBecause != null && f.WithoutWinBecause.ToLower().Contains(part))).ToListAsync(cancel);
            focuses.ForEach(focus => focus.Reword(person.Scrub));
            var weighings = await db.Weighings
                .Where(w => w.Issue.ToLower().Contains(part) || (w.Because != null && w.Because.ToLower().Contains(part)))
                .ToListAsync(cancel);
            weighings.ForEach(weighing => weighing.Reword(person.Scrub));
            var beginnings = await db.Beginnings
                .Where(b => b.Story != null && b.Story.ToLower().Contains(part))
                .ToListAsync(cancel);
            beginnings.ForEach(beginning => beginning.Tell(
                beginning.Origins, beginning.ExistedBefore, person.Scrub(beginning.Story!)));
        }
    }
}
