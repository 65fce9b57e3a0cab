namespace Skein.Registers;

/// <summary>What the page of an entry says.</summary>
/// <param name="Title">What it is called.</param>
public sealed record EntryWords<TRow>(Func<TRow, string> Title)
{
    /// <summary>What the page of a new one is called, where it has one.</summary>
    public string New { get; init; } = "";

    /// <summary>A new one is written on a page of its own, not on that of the list.</summary>
    public bool IsAddedApart => New.Length > 0;

    public string Keep { get; init; } = "Keep";

    /// <summary>What can be done by one tap.</summary>
    public IReadOnlyList<(string Text, string Act)> Buttons { get; init; } = [];

    /// <summary>The act that takes an entry out.</summary>
    public const string Removal = "removal";
}
