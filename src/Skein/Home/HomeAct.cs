namespace Skein.Home;

/// <summary>The one thing at the top of a home that asks to be done.</summary>
/// <param name="Title">A sentence: what is asked, of whom, by when.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Act">What its button says.</param>
/// <param name="Why">A sentence that helps to do it; null when the title says all.</param>
public sealed record HomeAct(string Title, string Href, string Act, string? Why = null);
