namespace Skein.Tables;

/// <summary>Column names are compared by their letters and digits alone, so that “Open_date” is OpenDate.</summary>
internal static class ColumnKey
{
    public static string From(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
