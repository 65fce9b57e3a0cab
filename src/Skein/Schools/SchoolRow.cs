using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>A school as lists show it, on a page, as JSON and in a terminal.</summary>
public sealed record SchoolRow(
    Guid Id, string? Scheme, string? Code, string Name, string? Type, string? Phase, string? Status,
    DateOnly? OpenedOn, DateOnly? ClosedOn, string? Authority, string? Town, string? Postcode)
{
    internal static readonly Expression<Func<School, SchoolRow>> Of = s => new(
        s.Id.Value, s.Scheme, s.Code == null || s.Code.Substring(0, 1) == UnnumberedCode.Mark
            ? null
            : s.Code, s.Name, s.Type, s.Phase, s.Status,
        s.OpenedOn, s.ClosedOn, s.AuthorityName, s.Town, s.Postcode);

    private static readonly Func<School, SchoolRow> OfOne = Of.Compile();

    /// <summary>“opened 1 September 2011, closed 31 August 2023”, as far as it is known.</summary>
    [JsonIgnore]
    public string? Days => (OpenedOn, ClosedOn) switch
    {
        ({ } opened, { } closed) => $"opened {opened.Said()}, closed {closed.Said()}",
        ({ } opened, null) => $"opened {opened.Said()}",
        (null, { } closed) => $"closed {closed.Said()}",
        _ => null,
    };

    [JsonIgnore]
    public string? Place => (Town, Postcode) switch
    {
        ({ } town, { } postcode) => $"{town}, {postcode}",
        var (town, postcode) => town ?? postcode,
    };

    public static SchoolRow From(School school) => OfOne(school);
}
