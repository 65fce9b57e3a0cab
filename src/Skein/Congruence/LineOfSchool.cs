using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Congruence;

/// <summary>A line that stands in the plan of the school in the address.</summary>
public sealed record LineOfSchool(SchoolPlanLine It) : IFoundHere<LineOfSchool>
{
    public static async Task<LineOfSchool?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        sought.TryRead("schoolId", out SchoolId school) && sought.TryRead("lineId", out SchoolPlanLineId id)
        && await here.Db.PlanLinesOn(here.Id, here.Today)
            .SingleOrDefaultAsync(l => l.Id == id && l.SchoolId == school, cancel) is { } found
            ? new(found)
            : null;
}
