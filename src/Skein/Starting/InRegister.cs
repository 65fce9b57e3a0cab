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
    private readonly Dictionary<int, IReadOnlyList<SchoolOutline>> _offered = [];
    private readonly Dictionary<int, SchoolOutline> _sure = [];

    /// <summary>The schools to choose from for a line, the likeliest first.</summary>
    public IReadOnlyList<SchoolOutline> OfferedFor(PastedLine line) => _offered.GetValueOrDefault(line.Number, []);

    /// <returns>The one school that a line can only mean; null where there is none.</returns>
    public SchoolOutline? SureOf(PastedLine line) => _sure.GetValueOrDefault(line.Number);

    /// <summary>“Ash Primary School, Hartlepool, TS24 8AB, number 111598, closed 31 August 2011”.</summary>
    public static Option OptionOf(SchoolOutline school)
    {
        var closed = school.ClosedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"closed {day.Said()}") : null;
        var number = school.Number is { } code ? $"number {code}" : null;
        return new(
            school.Id.Value.ToString(),
            string.Join(
                ", ", new[] { school.Name, school.Town, school.Postcode, number, closed }.Where(part => part is not null)));
    }

    public static async Task<InRegister> LookAsync(
        SkeinDb db, IReadOnlyList<PastedLine> lines, DateOnly today, CancellationToken cancel)
    {
        var found = new InRegister();
        var named = lines.Where(line => line.School is not null).ToList();
        var matches = await SchoolMatches.ForAsync(db, [.. named.Select(line => line.SchoolTyped)], today, cancel);
        var numbered = new Numbered<SchoolOutline>(await NumberedAsync(db, named, cancel), school => school);
        var sameName = await SameNameAsync(db, named, matches, today, cancel);
        foreach (var (place, line) in named.Index())
        {
            var byName = matches[place].Select(match => match.School).Where(school => school.Scheme is not null).ToList();
            var byNumber = numbered.Find(line.Code).ToList();
            found._offered[line.Number] = [.. byNumber.Concat(byName).DistinctBy(school => school.Id)];
            var likely = byName.Concat(sameName[SchoolNameKey.TextOf(line.SchoolTyped)]).DistinctBy(school => school.Id)
                .Where(school => IsOpen(school, today) && IsNamed(school, line) && IsThere(school, line)).ToList();
            if ((byNumber is [_] ? byNumber : byNumber is [] && likely is [_] ? likely : []) is [var sure])
            {
                found._sure[line.Number] = sure;
            }
        }

        return found;
    }

    /// <summary>
    /// Of a name that is exactly right there may be more schools than are offered, and then none of them is sure. Only the
    /// names that the lines have are asked for.
    /// </summary>
    private static async Task<ILookup<string, SchoolOutline>> SameNameAsync(
        SkeinDb db, List<PastedLine> named, IReadOnlyList<IReadOnlyList<SchoolMatch>> matches, DateOnly today,
        CancellationToken cancel)
    {
        var exact = named.Index()
            .SelectMany(line => matches[line.Index].Select(match => match.School).Where(school => IsNamed(school, line.Item)))
            .Select(school => school.Name).Distinct().ToList();
        var schools = exact.Count == 0 ? [] : await db.Schools
            .Where(s => s.Scheme != null && exact.Contains(s.Name)).Select(SchoolOutline.Of).ToListAsync(cancel);
        return schools.Where(school => IsOpen(school, today)).ToLookup(
            school => SchoolNameKey.TextOf(school.Name), StringComparer.Ordinal);
    }

    private static async Task<List<SchoolOutline>> NumberedAsync(
        SkeinDb db, IReadOnlyList<PastedLine> lines, CancellationToken cancel)
    {
        var codes = lines.Select(line => line.Code).OfType<string>().Distinct().ToList();
        var pairs = codes.Select(SchoolNumber.Digits).Where(digits => digits.Length == 7).ToList();
        var (authorities, schools) = (pairs.Select(pair => pair[..3]).ToList(), pairs.Select(pair => pair[3..]).ToList());

        // None of those that are looked for is null.
        return codes.Count == 0 ? [] : await db.Schools
            .Where(s => s.Scheme != null
                && (
                    codes.Contains(s.Code!)
                        || (authorities.Contains(s.AuthorityCode!) && schools.Contains(s.EstablishmentNumber!))))
            .Select(SchoolOutline.Of)
            .ToListAsync(cancel);
    }

    private static bool IsOpen(SchoolOutline school, DateOnly today) => school.DroppedAt is null && school.IsOpenOn(today);

    /// <summary>Exactly so, or with its town behind it.</summary>
    private static bool IsNamed(SchoolOutline school, PastedLine line)
    {
        var typed = SchoolNameKey.TextOf(line.SchoolTyped);
        return typed == SchoolNameKey.TextOf(school.Name)
            || (school.Town is not null && typed == SchoolNameKey.TextOf($"{school.Name} {school.Town}"));
    }

    /// <summary>Nothing that the line says of the place speaks against it.</summary>
    private static bool IsThere(SchoolOutline school, PastedLine line) =>
        (line.Postcode is null || school.Postcode is null || line.Postcode == school.Postcode)
        && (line.Town is null || school.Town is null || SchoolNameKey.TextOf(line.Town) == SchoolNameKey.TextOf(school.Town));
}
