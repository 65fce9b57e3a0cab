namespace Skein.Site;

/// <summary>Lists come 25 to a page.</summary>
public static class Paging
{
    public const int Size = 25;

    public static int Pages(int count) => Math.Max(1, (count + Size - 1) / Size);

    /// <summary>The page that was asked for, or the nearest that there is.</summary>
    public static int Within(int? page, int count) => Math.Clamp(page ?? 1, 1, Pages(count));

    public static IQueryable<T> OnPage<T>(this IQueryable<T> rows, int page) => rows.Skip((page - 1) * Size).Take(Size);
}
