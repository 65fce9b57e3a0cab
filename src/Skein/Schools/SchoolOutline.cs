using System.Linq.Expressions;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>As much of a school as tells it from others: what is loaded where many are looked up at once.</summary>
public sealed record SchoolOutline(
    SchoolId Id, string Name, string? Scheme, string? Code, string? Town, string? Postcode, string? AuthorityCode,
    string? EstablishmentNumber,
    RegisterStanding? Standing, DateOnly? OpenedOn, DateOnly? ClosedOn, DateTime? DroppedAt)
{
    internal static readonly Expression<Func<School, SchoolOutline>> Of = s => new(
        s.Id, s.Name, s.Scheme, s.Code, s.Town, s.Postcode, s.AuthorityCode, s.EstablishmentNumber, s.Standing, s.OpenedOn,
        s.ClosedOn, s.DroppedAt);

    private static readonly Func<School, SchoolOutline> OfOne = Of.Compile();

    /// <inheritdoc cref="School.Number"/>
    public string? Number => Code is { } code && !UnnumberedCode.Is(code) ? code : null;

    /// <inheritdoc cref="School.LaEstab"/>
    public string? LaEstab =>
        AuthorityCode is not null && EstablishmentNumber is not null ? $"{AuthorityCode}/{EstablishmentNumber}" : null;

    /// <inheritdoc cref="School.IsClosing"/>
    public bool IsClosing => ClosedOn is not null || Standing is RegisterStanding.Closed;

    public static SchoolOutline From(School school) => OfOne(school);

    public bool IsOpenOn(DateOnly day) => SchoolQueries.IsOpen(OpenedOn, ClosedOn, Standing, day);
}
