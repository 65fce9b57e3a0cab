using Skein.Access;

namespace Skein.Schools;

/// <summary>A school, to be read and not to be changed.</summary>
public sealed record SchoolFrame(School It) : IFound<SchoolFrame>
{
    public static async Task<SchoolFrame?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        sought.TryRead("schoolId", out SchoolId id)
        && await asked.Db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } found
            ? new(found)
            : null;
}

/// <summary>A school by its name.</summary>
public sealed record NamedSchool(SchoolId Id, string Name) : IFound<NamedSchool>
{
    public static async Task<NamedSchool?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        sought.TryRead("schoolId", out SchoolId id)
        && await asked.Db.Schools.Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancel) is { } name
            ? new(id, name)
            : null;
}
