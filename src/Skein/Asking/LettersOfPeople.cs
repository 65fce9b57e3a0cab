using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>What letters keep of a person: what they answered is theirs to take along.</summary>
internal sealed class LettersOfPeople(SkeinDb db) : ITellOwnData, IKeepForOnePerson
{
    private sealed record Answered(
        string Letter, string? File, string? School, IEnumerable<GivenAnswer> Answers, DateTime? AnsweredAt);

    /// <summary>
    /// What they answered in their own hand opens by the link of their letter, and can be changed there by them alone.
    /// </summary>
    public Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel) =>
        db.Addressees.AnyAsync(a => a.PersonId == who.Person && a.AnsweredAt != null && a.CameBy != CameBy.Told, cancel);

    public IEnumerable<Type> Tells => [typeof(Addressee), typeof(GivenAnswer)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var files = db.Attachments;
        var answers = await (
            from addressee in db.Addressees
            join letter in db.Letters on addressee.LetterId equals letter.Id
            join there in db.Set<Schools.School>() on addressee.SchoolId equals there.Id into answeredFor
            from school in answeredFor.DefaultIfEmpty()
            where addressee.PersonId == person
            orderby letter.WrittenAt
            select new Answered(
                letter.Subject, files.Where(a => a.LetterId == letter.Id).Select(a => a.Name).FirstOrDefault(),
                school.Name, addressee.Given.ToList(), addressee.AnsweredAt))
            .ToListAsync(cancel);
        return answers.Count == 0 ? null : ("letters", answers);
    }
}
