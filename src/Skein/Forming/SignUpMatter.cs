using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>The letter that asks people to sign up is answered on a page of its own, where foci and times are chosen.</summary>
internal sealed class SignUpMatter(SkeinDb db, SignedLinks links) : ILetterMatter, IOpenByCode
{
    public const string Kind = "sign-up";

    public string LetterKind => Kind;

    public string? AnsweredAt(string link) => FormingLinks.Own(link);

    public string? ToldAt(Letter letter, PersonId person) => FormingLinks.TakeDownOf(letter.NetworkId, IdOf(letter), person);

    public async Task<LetterMatter?> ShowAsync(Letter letter, CancellationToken cancel)
    {
        var id = IdOf(letter);
        return await db.SignUps.Where(s => s.Id == id).Select(s => s.Title).SingleOrDefaultAsync(cancel) is { } title
            ? new(title, FormingLinks.SignUp(letter.NetworkId, id), builder => builder.AddContent(0, ""), null)
            : null;
    }

    /// <summary>What was chosen is kept by the page that took it, in the same change.</summary>
    public Task<Refusal?> HearAsync(HeardAnswer heard, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    public async Task<IReadOnlyList<Recipient>> MayAskAsync(Letter letter, DateOnly today, CancellationToken cancel) =>
        await Teachers(db, letter.NetworkId, today).ToListAsync(cancel);

    /// <summary>A school that joins later needs nothing here: its people are asked.</summary>
    public Task AskAlsoAsync(Letter letter, IReadOnlyCollection<SchoolId> schools, DateOnly today, CancellationToken cancel) =>
        Task.CompletedTask;

    public async Task<string?> FindAsync(string code, CancellationToken cancel) =>
        await db.SignUps.AnyAsync(s => s.Code == code, cancel) ? FormingLinks.Join(code)
        : await db.Volunteers
        .Where(v => v.Code == code)
        .Select(v => (VolunteerId?)v.Id)
        .SingleOrDefaultAsync(cancel) is { } volunteer
            ? FormingLinks.Own((await links.SignerAsync(cancel)).Write(LinkHolder.Purpose, volunteer.Value))
            : null;

    /// <summary>Everybody who works in a school of the network that is not resting, and does not lead it.</summary>
    internal static IQueryable<Recipient> Teachers(SkeinDb db, NetworkId network, DateOnly today)
    {
        var heads = db.Roles.On(today).Where(r => r.Kind == RoleKind.Head);
        return
            from member in db.Memberships.Expected(network, today)
            join school in db.Schools on member.SchoolId equals school.Id
            join person in db.People on member.SchoolId equals person.SchoolId
            where person.ErasedAt == null && !heads.Any(h => h.PersonId == person.Id && h.SchoolId == member.SchoolId)
            orderby school.Name, person.Name
            select new Recipient
            {
                PersonId = person.Id,
                Name = person.Name.Value,
                Email = person.Email,
                SchoolId = school.Id,
                SchoolName = school.Name,
            };
    }

    private static SignUpId IdOf(Letter letter) =>
        new(letter.AboutId ?? throw new InvalidOperationException("This letter is about nothing."));
}
