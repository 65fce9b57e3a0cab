namespace Skein.Agreements;

/// <summary>A term of the school year, as a plan counts: autumn from September, spring from January, summer from April.</summary>
public readonly record struct SchoolTerm(DateOnly From, string Name)
{
    public DateOnly Until => From.AddMonths(From.Month == 4 ? 5 : From.Month == 9 ? 4 : 3);

    public SchoolTerm Next => On(Until);

    public static SchoolTerm On(DateOnly day) => day.Month switch
    {
        >= 9 => new(new(day.Year, 9, 1), $"Autumn {day.Year}"),
        >= 4 => new(new(day.Year, 4, 1), $"Summer {day.Year}"),
        _ => new(new(day.Year, 1, 1), $"Spring {day.Year}"),
    };
}
