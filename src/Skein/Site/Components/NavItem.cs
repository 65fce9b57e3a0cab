namespace Skein.Site;

/// <summary>A place in a <see cref="Rail"/>.</summary>
public sealed record NavItem(string Href, string Text, bool Current = false);
