using Skein.Schools;

namespace Skein.Networks;

/// <summary>A school that is a member of the network today, and its name.</summary>
public sealed record MemberSchool(SchoolId Id, string Name) : IFoundHere<MemberSchool, SchoolId>
{
    public static async Task<MemberSchool?> FindAsync(Here here, SchoolId id, CancellationToken cancel)
    {
        var members = here.Db.Memberships.MembersOn(here.Id, here.Today);
        return await here.Db.Schools
            .Where(s => s.Id == id && members.Any(m => m.SchoolId == id))
            .Select(s => s.Name)
            .SingleOrDefaultAsync(cancel) is { } name
            ? new(id, name)
            : null;
    }
}

/// <summary>A school that is or was in the network, and its name.</summary>
public sealed record SchoolEverHere(SchoolId Id, string Name) : IFoundHere<SchoolEverHere, SchoolId>
{
    public static async Task<SchoolEverHere?> FindAsync(Here here, SchoolId id, CancellationToken cancel)
    {
        var memberships = here.Db.Memberships.IgnoreAutoIncludes().Where(m => m.NetworkId == here.Id);
        return await here.Db.Schools
            .Where(s => s.Id == id && memberships.Any(m => m.SchoolId == id))
            .Select(s => s.Name)
            .SingleOrDefaultAsync(cancel) is { } name
            ? new(id, name)
            : null;
    }
}
