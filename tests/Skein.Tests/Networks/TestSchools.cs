using Skein.Persistence;
using Skein.Schools;

namespace Skein.Tests.Networks;

internal static class TestSchools
{
    /// <summary>A school as a register would tell of it.</summary>
    public static School Add(SkeinDb db, DateTimeOffset now, string name, string code, DateOnly? closedOn = null, string? authority = null)
    {
        var school = School.Registered(Ids.New<SchoolId>(now), name, "GIAS-URN", code);
        var entry = db.Add(school);
        entry.Property(s => s.ClosedOn).CurrentValue = closedOn;
        entry.Property(s => s.AuthorityCode).CurrentValue = authority;
        entry.Property(s => s.AuthorityName).CurrentValue = authority;
        return school;
    }
}
