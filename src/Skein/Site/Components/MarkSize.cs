namespace Skein.Site;

public enum MarkSize
{
    /// <summary>In the head of every page.</summary>
    Small,

    /// <summary>Once, on the first page.</summary>
    Large,
}
