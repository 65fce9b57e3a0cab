namespace Skein.Site;

/// <summary>One of the answers a field offers.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Hint">A sentence of help below the label.</param>
public sealed record Option(string Value, string Label, string? Hint = null);
