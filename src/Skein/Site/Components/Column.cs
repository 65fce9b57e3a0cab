namespace Skein.Site;

/// <summary>A column of a <see cref="DataTable{TRow}"/>.</summary>
/// <param name="Header">Its name: above the column, and before each value on a phone.</param>
/// <param name="Text">What it says of a row; null leaves the cell empty.</param>
/// <param name="Href">Where the words lead.</param>
/// <param name="Numeric">Figures, which stand under one another.</param>
public sealed record Column<TRow>(
    string Header, Func<TRow, string?> Text, Func<TRow, string?>? Href = null, bool Numeric = false);
