using Skein.Schools.Register;

namespace Skein.Schools;

public static class SchoolQueries
{
    /// <summary>
    /// Schools that were open on this day as far as is known: an opening day not known lies before it, a closing day not known
    /// does not close a school unless the register says that it is closed.
    /// </summary>
    public static IQueryable<School> OpenOn(this IQueryable<School> schools, DateOnly day) => schools.Where(s =>
        (s.OpenedOn == null ? s.Standing != RegisterStanding.Planned : s.OpenedOn <= day)
        && (s.ClosedOn == null ? s.Standing != RegisterStanding.Closed : s.ClosedOn > day));

    /// <summary><see cref="OpenOn"/>, of a school at hand.</summary>
    public static bool IsOpenOn(this School school, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(school);

        return (school.OpenedOn is { } opened ? opened <= day : school.Standing is not RegisterStanding.Planned)
            && (school.ClosedOn is { } closed ? closed > day : school.Standing is not RegisterStanding.Closed);
    }
}
