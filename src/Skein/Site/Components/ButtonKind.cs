namespace Skein.Site;

public enum ButtonKind
{
    /// <summary>The page's main act; there is one.</summary>
    Primary,

    /// <summary>Another way on.</summary>
    Secondary,

    /// <summary>An act that cannot be taken back.</summary>
    Warning,
}
