using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>
/// What somebody signed up for: it stands on their own page until groups are formed, and goes with whoever is turned away.
/// </summary>
internal sealed class SignUpsOfPerson(SkeinDb db, SignedLinks links) : IAskPerson, ITurnAway
{
    private const string SignedUp = "signed up";

    public IQueryable<AskedRow> Asked(PersonId person, IQueryable<NetworkToday> days) =>
        db.Volunteers.Where(v => v.PersonId == person && v.WithdrawnAt == null)
            .Join(
                db.SignUps.Where(s => s.PublishedAt == null),
                v => v.SignUpId,
                s => s.Id,
                (v, s) => new AskedRow
                {
                    What = SignedUp,
                    Id = (Guid)(object)v.Id,
                    Where = (Guid)(object)s.NetworkId,
                    Words = s.Title,
                    By = "",
                });

    public async Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel)
    {
        var own = rows.Where(r => r.What == SignedUp).OrderBy(r => r.Id).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var signer = await links.SignerAsync(cancel);
        return
        [
            .. own.Select(v => new PersonItem(
                $"You signed up for “{v.Words}”", FormingLinks.Own(signer.Write(LinkHolder.Purpose, v.Id)))),
        ];
    }

    public async Task TurnAwayAsync(PersonId person, CancellationToken cancel)
    {
        foreach (var volunteer in await db.Volunteers.Where(v => v.PersonId == person).ToListAsync(cancel))
        {
            foreach (var proposal in await ProposalReader.Read(db, volunteer.SignUpId).ToListAsync(cancel))
            {
                proposal.Move(volunteer.Id, to: null);
            }

            db.Remove(volunteer);
        }
    }
}
