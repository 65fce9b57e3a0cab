using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>What agreements keep of a person: that they spoke for their school.</summary>
internal sealed class AgreementsOfPeople(SkeinDb db) : ITellOwnData
{
    private sealed record Spoken(
        string Title, int Number, string School, string Answer, string? Reason, DateOnly From, DateOnly? Until);

    public IEnumerable<Type> Tells => [typeof(Consent)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var spoken = await (
            from consent in db.Consents
            join version in db.AgreementVersions on consent.VersionId equals version.Id
            join text in db.Agreements on version.TextId equals text.Id
            where consent.SpokenBy == person
            orderby consent.GivenAt
            select new
            {
                text.Title,
                version.Number,
                consent.PartyId,
                consent.Answer,
                consent.Reason,
                consent.From,
                consent.Until,
            })
            .ToListAsync(cancel);
        var ids = spoken.Select(s => new SchoolId(s.PartyId)).Distinct().ToList();
        var schools = await db.Set<School>()
            .Where(s => ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id.Value, s => s.Name, cancel);
        return spoken.Count == 0
            ? null
            : (
                "agreements",
                spoken.Select(s => new Spoken(s.Title, s.Number, schools[s.PartyId], s.Answer.Said(), s.Reason, s.From, s.Until))
                    .ToList());
    }
}
