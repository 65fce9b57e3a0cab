using Skein.Persistence;
using Skein.Schools;
using Skein.Schools.Register;

namespace Skein.Tests.Networks;

internal static class TestSchools
{
    /// <summary>A school as a register would tell of it.</summary>
    public static School Add(
        SkeinDb db, DateTimeOffset now, string name, string code, DateOnly? closedOn = null, string? authority = null)
    {
        var row = new RegisterRow(1)
        {
            Scheme = RegisterScheme.GiasUrn,
            Code = code,
            Name = name,
            ClosedOn = closedOn,
            AuthorityCode = authority,
            AuthorityName = authority,
        };
        var school = School.Registered(Ids.New<SchoolId>(now), row);
        db.Add(school);
        return school;
    }
}
