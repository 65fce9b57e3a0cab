using System.Globalization;
using Skein.Persistence;
using Skein.Schools;
using Skein.Schools.Register;
using Skein.Site;

namespace Skein.Starting;

/// <summary>
/// What registers hold for the pasted lines. A number that is exactly right, or a name that is and that only one open school has,
/// is a match; everything else is offered, and nobody's until it is chosen.
/// </summary>
internal sealed class InRegister
{
    private readonly Dictionary<int, IReadOnlyList<School>> _offered = [];
    private readonly Dictionary<int, School> _sure = [];

    /// <summary>The schools to choose from for a line, the likeliest first.</summary>
    public IReadOnlyList<School> OfferedFor(PastedLine line) => _offered.GetValueOrDefault(line.Number, []);

    /// <returns>The one school that a line can only mean; null where there is none.</returns>
    public School? SureOf(PastedLine line) => _sure.GetValueOrDefault(line.Number);

    /// <summary>“Ash Primary School, Hartlepool, TS24 8AB, number 111598, closed 31 August 2011”.</summary>
    public static Option OptionOf(School school)
    {
        var closed = school.ClosedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"closed {day.Said()}") : null;
        var number = school.Number is { } code ? $"number {code}" : null;
        return new(
            school.Id.Value.ToString(),
            string.Join(", ", new[] { school.Name, school.Town, school.Postcode, number, closed }.Where(part => part is not null)));
    }

    public static async Task<InRegister> LookAsync(SkeinDb db, IReadOnlyList<PastedLine> lines, DateOnly today, CancellationToken cancel)
    {
        var found = new InRegister();
        var named = lines.Where(line => line.School is not null).ToList();
        var matches = await SchoolMatches.ForAsync(db, [.. named.Select(line => line.School!.Value)], today, cancel);
        var numbered = await NumberedAsync(db, named, cancel);
        var exact = matches.SelectMany(schools => schools).Select(match => match.School.Name).Distinct().ToList();
        var sameName = (await db.Schools.AsNoTracking().Where(s => s.Scheme != null && exact.Contains(s.Name)).ToListAsync(cancel))
            .Where(school => IsOpen(school, today)).ToLookup(school => SchoolNameKey.TextOf(school.Name));
        foreach (var (place, line) in named.Index())
        {
            var byName = matches[place].Select(match => match.School).Where(school => school.Scheme is not null).ToList();
            var byNumber = numbered.Where(school => HasNumber(school, line.Code)).ToList();
            found._offered[line.Number] = [.. byNumber.Concat(byName).DistinctBy(school => school.Id)];
            var likely = byName.Concat(sameName[SchoolNameKey.TextOf(line.School!.Value)]).DistinctBy(school => school.Id)
                .Where(school => IsOpen(school, today) && IsNamed(school, line) && IsThere(school, line)).ToList();
            if ((byNumber is [_] ? byNumber : byNumber is [] && likely is [_] ? likely : []) is [var sure])
            {
                found._sure[line.Number] = sure;
            }
        }

        return found;
    }

    /// <summary>Numbers are compared as they stand; the number of an authority and a school may be written with a stroke or without.</summary>
    internal static bool HasNumber(School school, string? code) =>
        code is not null && (school.Number == code || (school.LaEstab is { } both && both.Replace("/", "", StringComparison.Ordinal) == Digits(code)));

    private static async Task<List<School>> NumberedAsync(SkeinDb db, IReadOnlyList<PastedLine> lines, CancellationToken cancel)
    {
        var codes = lines.Select(line => line.Code).OfType<string>().Distinct().ToList();
        var pairs = codes.Select(Digits).Where(digits => digits.Length == 7).ToList();
        var (authorities, schools) = (pairs.Select(pair => pair[..3]).ToList(), pairs.Select(pair => pair[3..]).ToList());
        return codes.Count == 0 ? [] : await db.Schools.AsNoTracking()
            .Where(s => s.Scheme != null
                && (codes.Contains(s.Code!) || (authorities.Contains(s.AuthorityCode!) && schools.Contains(s.EstablishmentNumber!))))
            .ToListAsync(cancel);
    }

    private static string Digits(string code) => string.Concat(code.Where(c => c is not '/' and not ' '));

    private static bool IsOpen(School school, DateOnly today) => school.DroppedAt is null && school.IsOpenOn(today);

    /// <summary>Exactly so, or with its town behind it.</summary>
    private static bool IsNamed(School school, PastedLine line)
    {
        var typed = SchoolNameKey.TextOf(line.School!.Value);
        return typed == SchoolNameKey.TextOf(school.Name) || (school.Town is not null && typed == SchoolNameKey.TextOf($"{school.Name} {school.Town}"));
    }

    /// <summary>Nothing that the line says of the place speaks against it.</summary>
    private static bool IsThere(School school, PastedLine line) =>
        (line.Postcode is null || school.Postcode is null || line.Postcode == school.Postcode)
        && (line.Town is null || school.Town is null || SchoolNameKey.TextOf(line.Town) == SchoolNameKey.TextOf(school.Town));
}
