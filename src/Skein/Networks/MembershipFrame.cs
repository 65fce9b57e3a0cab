using Skein.Access;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>
/// The school in the address, in the network there, and what the pages about it have in common. A handler that takes it runs only
/// where the school is or was in the network; otherwise the answer is 404.
/// </summary>
/// <param name="Network">The network.</param>
/// <param name="School">The school.</param>
/// <param name="Name">The school's name.</param>
/// <param name="IsHead">The visitor speaks for the school.</param>
public sealed record MembershipFrame(NetworkFrame Network, SchoolId School, string Name, bool IsHead)
    : IFoundHere<MembershipFrame, SchoolId>
{
    public static string? Place => "schoolId";

    public bool MayChange => IsHead || Network.MayArrange;

    /// <summary>A reason is the head's own: the co-leaders may give one they were told, the manager none.</summary>
    public bool MayGiveReason => IsHead || Network.MayLead;

    public required Membership Membership { get; init; }

    /// <summary>The head reads it always, co-leaders when it is shared with them, nobody else ever (domain.md 4.2).</summary>
    public bool MayRead(MembershipSpan span) => IsHead || (Network.MayLead && span.ReasonIsShared);

    /// <returns>Null where the school was never in the network; <see cref="FoundHere"/> answers.</returns>
    public static async Task<MembershipFrame?> FindAsync(Here here, SchoolId id, CancellationToken cancel)
    {
        if (await here.Db.Memberships.SingleOrDefaultAsync(
            m => m.NetworkId == here.Id && m.SchoolId == id, cancel) is not { } membership)
        {
            return null;
        }

        var name = await here.Db.Schools.Where(s => s.Id == id).Select(s => s.Name).SingleAsync(cancel);
        return new(here.Network, id, name, here.Visitor.May(Right.SpeakForSchool)) { Membership = membership };
    }
}
