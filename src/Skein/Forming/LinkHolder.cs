using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>
/// Whoever holds a link to a sign-up: from their letter, from the code on their sheet, or from when they signed up.
/// </summary>
public sealed record LinkHolder : IFound<LinkHolder>
{
    /// <summary>What a link that is given to somebody who has signed up is for.</summary>
    public const string Purpose = "volunteer";

    public required string Link { get; init; }
    public required SignUp SignUp { get; init; }
    public required string NetworkName { get; init; }
    public required string TimeZone { get; init; }
    public required DateOnly Today { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Name { get; init; }
    public required SchoolId SchoolId { get; init; }
    public required string SchoolName { get; init; }
    public required CameBy CameBy { get; init; }

    /// <summary>Null before they sign up.</summary>
    public Volunteer? Volunteer { get; init; }

    /// <summary>Null for somebody whom no letter asked.</summary>
    public AddresseeId? Addressee { get; init; }

    /// <summary>How they came to be known, where that was by an open code; null for everybody else.</summary>
    public required Newcomer? Came { get; init; }

    /// <summary>They came by an open code, and nobody has said yet that they work where they say.</summary>
    public bool IsWaiting => Came is { ConfirmedOn: null };

    /// <summary>
    /// They may see the names of others before groups are formed: not whoever typed beside an open code a name that was known,
    /// which may be somebody else's.
    /// </summary>
    public bool MaySeeOthers => !IsWaiting
        && (
            Addressee is not null
                || Volunteer is not { CameBy: CameBy.Code }
                || Days.Today(Volunteer.SignedUpAt, TimeZone) <= Came?.ConfirmedOn);

    /// <summary>Why somebody who waits cannot do more than sign up; null for everybody else.</summary>
    public Refusal? WhyNotYet => IsWaiting
        ? new("Somebody has to say first that you work there: your head, or a co-leader of the network. Ask one of them.")
        : null;

    /// <summary>Their name among others.</summary>
    public string NameAndSchool => $"{Name}, {SchoolName}";

    /// <returns>Null where the link opens nothing (any more).</returns>
    public static async Task<LinkHolder?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
    {
        var (link, held) = (sought.Word("link"), sought.IsHeld);
        if (held)
        {
            await asked.Db.BeginAsync(cancel);
        }

        var signer = await asked.Links.SignerAsync(cancel);
        if (signer.Read(Purpose, link) is { } own)
        {
            var id = new VolunteerId(own);
            var known = await asked.Db.Volunteers
                .Where(v => v.Id == id)
                .Select(v => new { v.SignUpId, v.PersonId, v.SchoolId, v.CameBy })
                .SingleOrDefaultAsync(cancel);
            var came = known?.CameBy is CameBy.Code ? CameBy.Code : CameBy.Link;
            return known is null
                ? null
                : await ReadAsync(asked, link, known.SignUpId, known.PersonId, known.SchoolId, null, came, held, cancel);
        }

        var (addressed, cameBy) = signer.Read(AnswerLetter.ByLink, link) is { } linked
            ? (linked, CameBy.Link)
            : (signer.Read(AnswerLetter.ByCode, link), CameBy.Code);
        if (addressed is not { } value)
        {
            return null;
        }

        var addressee = new AddresseeId(value);
        var letter = await asked.Db.Addressees.Where(a => a.Id == addressee)
            .Join(asked.Db.Letters, a => a.LetterId, l => l.Id, (a, l) => new { a.PersonId, a.SchoolId, l.AboutId, l.Kind })
            .SingleOrDefaultAsync(cancel);
        return letter is { AboutId: { } about, Kind: SignUpMatter.Kind }
            && letter.SchoolId is { } school
            ? await ReadAsync(asked, link, new(about), letter.PersonId, school, addressee, cameBy, held, cancel)
            : null;
    }

    private static async Task<LinkHolder?> ReadAsync(
        Asked asked, string link, SignUpId id, PersonId person, SchoolId school, AddresseeId? addressee, CameBy cameBy, bool held,
        CancellationToken cancel)
    {
        var (people, schools) = (asked.Db.People, asked.Db.Schools);
        var about = await (
            from s in asked.Db.SignUps
            join network in asked.Db.Networks on s.NetworkId equals network.Id
            from p in people
            from there in schools
            where s.Id == id && p.Id == person && p.ErasedAt == null && there.Id == school
            select new
            {
                s.NetworkId,
                Network = network.Name,
                network.TimeZone,
                p.Name,
                School = there.Name,
            }).SingleOrDefaultAsync(cancel);
        var signUp = about is null ? null
            : held
            ? await SignUpReader.HoldAsync(asked.Db, about.NetworkId, id, cancel)
            : await SignUpReader.FindAsync(asked.Db, about.NetworkId, id, cancel);
        return about is null || signUp is null ? null : new()
        {
            Link = link,
            SignUp = signUp,
            NetworkName = about.Network.Value,
            TimeZone = about.TimeZone,
            Today = Days.Today(asked.Now, about.TimeZone),
            PersonId = person,
            Name = about.Name.Value,
            SchoolId = school,
            SchoolName = about.School,
            CameBy = cameBy,
            Came = await asked.Db.Newcomers.AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == person, cancel),
            Addressee = addressee,
            Volunteer = await SignUpReader.VolunteerAsync(asked.Db, id, person, cancel),
        };
    }
}
