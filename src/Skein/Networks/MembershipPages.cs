using Skein.Access;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>What the pages about one school's membership have in common.</summary>
/// <param name="Network">The network.</param>
/// <param name="School">The school.</param>
/// <param name="Name">The school's name.</param>
/// <param name="IsHead">The visitor speaks for the school.</param>
public sealed record MembershipFrame(NetworkFrame Network, SchoolId School, string Name, bool IsHead)
{
    public bool MayChange => IsHead || Network.MayArrange;

    /// <summary>A reason is the head's own: the co-leaders may give one they were told, the manager none.</summary>
    public bool MayGiveReason => IsHead || Network.MayLead;

    /// <summary>The head reads it always, co-leaders when it is shared with them, nobody else ever (domain.md 4.2).</summary>
    public bool MayRead(MembershipSpan span) => IsHead || (Network.MayLead && span.ReasonIsShared);
}

internal static class MembershipPages
{
    /// <returns>Null when the school was never in the network.</returns>
    public static async Task<(MembershipFrame Around, Membership Membership)?> FindAsync(
        Here here, SchoolId schoolId, CancellationToken cancel)
    {
        var membership = await here.Db.Memberships.SingleOrDefaultAsync(
            m => m.NetworkId == here.Id && m.SchoolId == schoolId, cancel);
        if (here.Network is null || membership is null)
        {
            return null;
        }

        var name = await here.Db.Schools.Where(s => s.Id == schoolId).Select(s => s.Name).SingleAsync(cancel);
        return (new(here.Network, schoolId, name, here.Visitor.May(Right.SpeakForSchool)), membership);
    }
}
