namespace Skein;

/// <summary>Lists in which some have what is asked for, such as an address or an answer, and others have not.</summary>
public static class ThoseHaving
{
    /// <summary>Those that have it, each with what it has. The others are left out.</summary>
    public static IEnumerable<(TRow Row, TPart Part)> Having<TRow, TPart>(
        this IEnumerable<TRow> rows, Func<TRow, TPart?> part)
        where TPart : class
    {
        foreach (var row in rows)
        {
            if (part(row) is { } has)
            {
                yield return (row, has);
            }
        }
    }

    /// <summary>Those that have it, each with what it has. The others are left out.</summary>
    public static IEnumerable<(TRow Row, TPart Part)> Having<TRow, TPart>(
        this IEnumerable<TRow> rows, Func<TRow, TPart?> part)
        where TPart : struct
    {
        foreach (var row in rows)
        {
            if (part(row) is { } has)
            {
                yield return (row, has);
            }
        }
    }
}
