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

        return IsOpen(school.OpenedOn, school.ClosedOn, school.Standing, day);
    }

    internal static bool IsOpen(DateOnly? openedOn, DateOnly? closedOn, RegisterStanding? standing, DateOnly day) =>
        (openedOn is { } opened ? opened <= day : standing is not RegisterStanding.Planned)
        && (closedOn is { } closed ? closed > day : standing is not RegisterStanding.Closed);
}
