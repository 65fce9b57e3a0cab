using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Registers;

/// <summary>A page of a list, and the form by which something is added to it.</summary>
/// <param name="Network">Whose list it is.</param>
/// <param name="Rows">The entries of the page.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Page">Which page it is.</param>
/// <param name="Address">Where the list stands, and where a new entry is sent.</param>
/// <param name="Form">What is asked of a new entry.</param>
public sealed record RegisterList<TRow>(
    NetworkFrame Network, IReadOnlyList<TRow> Rows, int Count, int Page, string Address, AskedForm Form) : ITellProblems
{
    /// <summary>What must be put right before something is added, or before an act on an entry is done.</summary>
    public Problems Problems => Form.Problems;

    public int Pages => Paging.Pages(Count);
}
