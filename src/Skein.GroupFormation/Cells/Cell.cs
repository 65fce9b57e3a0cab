namespace Skein.GroupFormation.Cells;

/// <summary>A focus at a time, with those who could come, as columns of a program.</summary>
/// <param name="focus">The focus.</param>
/// <param name="slot">The time, or −1 where times are forgotten.</param>
/// <param name="people">Those who chose the focus and can come.</param>
internal sealed class Cell(int focus, int slot, IReadOnlyList<int> people)
{
    public int Focus => focus;

    public int Slot => slot;

    public IReadOnlyList<int> People => people;

    /// <summary>By place among <see cref="People"/>: the column that is 1 where they are in the cell.</summary>
    public int[] Seats { get; } = new int[people.Count];

    /// <summary>The column of the number of groups.</summary>
    public int Groups { get; set; }

    /// <summary>The column of the number of groups with a lead.</summary>
    public int Led { get; set; }

    /// <summary>
    /// By allowed size, the largest first: the column of the number of groups of it. Empty where sizes are evened out.
    /// </summary>
    public List<(int Size, int Column)> BySize { get; } = [];

    public IEnumerable<int> Columns =>
        [Groups, Led, .. Seats, .. BySize.Select(size => size.Column), .. Counts.Select(count => count.Column)];

    /// <summary>Further columns, and what each counts in the groups of the cell.</summary>
    public List<(int Column, Func<IReadOnlyList<Group>, int> Of)> Counts { get; } = [];
}

/// <summary>Who is in a cell, and the sizes of the groups into which they are to be dealt.</summary>
internal sealed record FullCell(int Focus, IReadOnlyList<int> People, IReadOnlyList<int> Sizes);
