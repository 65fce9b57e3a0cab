using Skein.Access;
using Skein.Groups;
using Skein.Networks;

namespace Skein.Steering;

/// <summary>Somebody who speaks for another group in the steering group of the address.</summary>
public sealed record Spokesperson(Representative It) : IFoundHere<Spokesperson>
{
    public static async Task<Spokesperson?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        sought.TryRead("groupId", out GroupId steering) && sought.TryOwn(out RepresentativeId id)
        && await here.Db.Represents.SingleOrDefaultAsync(r => r.Id == id && r.SteeringId == steering, cancel) is { } found
            ? new(found)
            : null;
}
