using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Why a school rests or left, as its head confided it: read by the head, and by the network's co-leaders where it was shared.
/// </summary>
internal sealed class ConfidedReasons(SkeinDb db) : IKeepForOnePerson
{
    public async Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel) =>
        who.SpeaksFor.Count > 0 && await (
            from membership in db.Memberships
            join span in db.MembershipSpans on membership.Id equals span.MembershipId
            where span.Reason != null && who.SpeaksFor.Contains(membership.SchoolId)
                && !(span.ReasonIsShared && who.VisitorLeads && membership.NetworkId == who.Network)
            select span).AnyAsync(cancel);
}
