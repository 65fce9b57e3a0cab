using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// What letters keep of a person: it moves when two records are joined, is theirs to take along, and forgets their name.
/// </summary>
internal sealed class LettersOfPeople(SkeinDb db) : IMovePeople, ITellOwnData, IKeepForOnePerson
{
    private sealed record Answered(string Letter, string School, string? Choice, string? Answer, DateTime? AnsweredAt);

    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var both = await db.Addressees.Where(a => a.PersonId == from || a.PersonId == to || a.ToldTo == from).ToListAsync(cancel);
        foreach (var addressee in both.Where(a => a.PersonId == from || a.ToldTo == from))
        {
            // One letter asked both records for one school: what was answered stays, above all in their own hand, and the other
            // goes.
            var twin = both.Find(a => a.PersonId == to && a.LetterId == addressee.LetterId && a.SchoolId == addressee.SchoolId);
            var gives = twin is null || twin.AnsweredAt is null || (addressee.IsInOwnHand && !twin.IsInOwnHand);
            if (addressee.PersonId == from && twin is not null)
            {
                db.Remove(gives ? twin : addressee);
            }

            if (gives)
            {
                addressee.PassTo(from, to);
            }
        }

        var letters = await db.Letters.Where(l => l.AskedBy == from).ToListAsync(cancel);
        letters.ForEach(letter => letter.PassTo(to));
    }

    /// <summary>
    /// What they answered in their own hand opens by the link of their letter, and can be changed there by them alone.
    /// </summary>
    public Task<bool> KeepsAsync(Keeping who, CancellationToken cancel) =>
        db.Addressees.AnyAsync(a => a.PersonId == who.Person && a.AnsweredAt != null && a.CameBy != CameBy.Told, cancel);

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var answers = await (
            from addressee in db.Addressees
            join letter in db.Letters on addressee.LetterId equals letter.Id
            join school in db.Set<Schools.School>() on addressee.SchoolId equals school.Id
            where addressee.PersonId == person
            orderby letter.WrittenAt
            select new Answered(letter.Subject, school.Name, addressee.Choice, addressee.Answer, addressee.AnsweredAt))
            .ToListAsync(cancel);
        return answers.Count == 0 ? null : ("letters", answers);
    }
}
