using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>An addressee with the names that a page shows, in the order of the schools' names.</summary>
public sealed record Addressed
{
    public required Addressee Addressee { get; init; }
    public required string Name { get; init; }
    public required EmailAddress? Email { get; init; }
    public required string? Phone { get; init; }
    public required string? School { get; init; }

    /// <summary>Whose answer it is, as a sentence says it: their school's, or their own.</summary>
    public string Speaker => School ?? Name;

    public bool IsSilent => Addressee.AnsweredAt is null;

    /// <summary>They have a sheet: the letter goes on paper, or no mail told them what was written down for them.</summary>
    public bool IsOnPaper(OwnMail mail) =>
        Addressee.GoesBy is GoesBy.Paper || (Addressee.CameBy is CameBy.Told && !mail.Reaches(Email?.Value));

    /// <summary>
    /// Those whose codes and links somebody may have in their hands: nobody's who works at a school of which they are head.
    /// </summary>
    public static async Task<List<Addressed>> ToHandOutAsync(Here here, IReadOnlyList<Addressed> asked, CancellationToken cancel)
    {
        var led = await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel);
        return [.. asked.Where(a => a.Addressee.PersonId == here.Visitor.Id || a.Addressee.SchoolId is not { } school
            || !led.Contains(school))];
    }

    public static IQueryable<Addressed> Read(SkeinDb db, LetterId letter) =>
        from addressee in db.Addressees.Include(a => a.Given)
        join person in db.People on addressee.PersonId equals person.Id
        join there in db.Schools on addressee.SchoolId equals there.Id into answeredFor
        from school in answeredFor.DefaultIfEmpty()
        where addressee.LetterId == letter
        orderby school.Name, person.Name
        select new Addressed
        {
            Addressee = addressee,
            Name = person.Name.Value,
            Email = person.Email,
            Phone = person.Phone,
            School = school.Name,
        };

    /// <summary>What writes this letter to its addressees, in the name of whoever asked.</summary>
    internal static async Task<LetterWriter> PostAsync(
        SkeinDb db, Letter letter, NetworkFrame network, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        var asker = await db.People.Where(p => p.Id == letter.AskedBy).Select(p => new { p.Name, p.Email }).SingleAsync(cancel);
        return new(letter, network, asker.Name.Value, asker.Email, await links.SignerAsync(cancel), options);
    }
}
