using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Engagement;

/// <summary>What the slice keeps of people: visits they made, and names that somebody typed.</summary>
internal sealed class EngagementOfPeople(SkeinDb db) : IMovePeople, IForget
{
    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var visits = await db.SchoolVisits.Where(v => v.VisitorId == from).ToListAsync(cancel);
        visits.ForEach(visit => visit.PassTo(to));
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            var visits = await db.SchoolVisits
                .Where(v => (v.Note != null && v.Note.ToLower().Contains(part))
                || (v.Companion != null && v.Companion.ToLower().Contains(part)))
                .ToListAsync(cancel);
            visits.ForEach(visit => visit.Reword(person.Scrub));
            var stakeholders = await db.Stakeholders.Where(s => s.Name.ToLower().Contains(part)
                || (s.Interest != null && s.Interest.ToLower().Contains(part))
                || (s.ContactRule != null && s.ContactRule.ToLower().Contains(part))).ToListAsync(cancel);
            stakeholders.ForEach(stakeholder => stakeholder.Reword(person.Scrub));
            var steps = await db.Engagements
                .Where(e => e.NextStep != null && e.NextStep.ToLower().Contains(part))
                .ToListAsync(cancel);
            steps.ForEach(step => step.Note(step.InformedOn, step.ConsultedOn, step.ShapedOn, person.Scrub(step.NextStep!)));
        }
    }
}
