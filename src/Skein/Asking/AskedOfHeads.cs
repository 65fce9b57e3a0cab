using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>What letters ask of a head stands on the head's page, and whoever answered has been heard from.</summary>
internal sealed class AskedOfHeads(SkeinDb db, SignedLinks links) : ITellHeads, IHearHeads
{
    public async Task<IReadOnlyList<HeadItem>> AskedAsync(
        SchoolId school, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var open = await (
            from addressee in db.Addressees
            join letter in db.Letters on addressee.LetterId equals letter.Id
            join network in days on letter.NetworkId equals network.Id
            join own in db.Schools on addressee.SchoolId equals own.Id
            join person in db.People on addressee.PersonId equals person.Id
            where addressee.SchoolId == school && letter.ClosesOn >= network.Today && !LetterKinds.ToPeople.Contains(letter.Kind)
            orderby letter.ClosesOn, network.Name
            select new
            {
                addressee.Id,
                addressee.PersonId,
                Person = person.Name,
                addressee.AnsweredAt,
                letter.Subject,
                letter.ClosesOn,
                Network = network.Name,
                School = own.Name,
            })
            .ToListAsync(cancel);
        var signer = await links.SignerAsync(cancel);

        // The link is theirs whom the letter asks: another who speaks for the school answers in nobody's hand but their own.
        return
        [
            .. open.Select(o => o.PersonId == reader
                ? new HeadItem(
                    o.AnsweredAt is null
                        ? $"{o.Network} asks: {LetterText.About(o.Subject, o.School)}"
                        : $"You answered {o.Network}: {LetterText.About(o.Subject, o.School)} You can change it.",
                    AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, o.Id.Value)),
                    o.ClosesOn)
                : new HeadItem(
                    $"{o.Network} {(o.AnsweredAt is null ? "asks" : "has heard from")} {o.Person}: "
                        + $"{LetterText.About(o.Subject, o.School)}", By: o.ClosesOn)),
        ];
    }

    public async Task<IReadOnlyCollection<PersonId>> HeardAsync(NetworkFrame network, DateOnly since, CancellationToken cancel)
    {
        var from = since.BeginsAt(network.TimeZone);
        var letters = db.Letters;
        return await db.Addressees
            .Where(a => a.AnsweredAt >= from && letters.Any(l => l.Id == a.LetterId && l.NetworkId == network.Id))
            .Select(a => a.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }
}
