using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>
/// Heads, or those whom a kind asks in their place, who have been silent on a version for some time are for co-leaders to talk
/// with.
/// </summary>
internal sealed class AwaitedOfHeads(SkeinDb db) : IAwaitHeads
{
    public async Task<IReadOnlyList<AwaitedHead>> AwaitedAsync(
        NetworkId network, DateOnly since, DateOnly today, CancellationToken cancel)
    {
        // Both a version before the schools and one in force can still be answered; others ask nobody.
        var expected = db.Memberships.Expected(network, today);
        var silent = await (
            from text in db.Agreements
            join version in db.AgreementVersions on text.Id equals version.TextId
            join party in db.Set<AgreementParty>() on version.Id equals party.VersionId
            where text.NetworkId == network
                && version.SetAsideOn == null
                && version.TakenBackOn == null
                && version.InForceUntil == null
                && party.AskedOn <= since
                && !db.Set<Consent>().Any(c => c.VersionId == version.Id && c.PartyId == party.PartyId)
            orderby party.AskedOn, text.Title
            select new { party.PartyId, text.Title, text.Kind, party.AskedOn })
            .ToListAsync(cancel);
        if (silent.Count == 0)
        {
            return [];
        }

        var asked = silent.Select(s => s.Kind)
            .Distinct()
            .ToDictionary(kind => kind, kind => AgreementKinds.Find(kind)?.Asks ?? RoleKind.Head);
        var roles = asked.Values.Distinct().ToList();
        var speakers = await db.Roles.On(today)
            .Where(r => roles.Contains(r.Kind) && expected.Any(m => m.SchoolId == r.SchoolId))
            .Select(r => new { r.Kind, r.PersonId, r.SchoolId })
            .ToListAsync(cancel);
        return
        [
            .. from item in silent
               join speaker in speakers
                   on new { Role = asked[item.Kind], Id = item.PartyId } equals new
                   {
                       Role = speaker.Kind, Id = speaker.SchoolId.GetValueOrDefault().Value,
                   }
               select new AwaitedHead(speaker.PersonId, $"Has not answered “{item.Title}” since {item.AskedOn.Said()}"),
        ];
    }
}
