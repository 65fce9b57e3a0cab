namespace Skein.Tables;

/// <summary>How much of a file is held at a time. A row of any list known is below 10,000 characters.</summary>
internal static class TableLimits
{
    /// <summary>The longest row, in characters; and the longest line, in bytes.</summary>
    public const int Row = 256 * 1024;

    public const int Columns = 1_000;

    /// <summary>How many rows may stand above the headings: titles, the day it was made, blank ones.</summary>
    public const int Above = 20;
}
