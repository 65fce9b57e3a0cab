namespace Skein.GroupFormation.Cells;

/// <summary>A focus at a time (−1 where times are forgotten), with those who could come, as columns of a program.</summary>
internal sealed record Cell(int Focus, int Slot, IReadOnlyList<int> People)
{
    /// <summary>Its columns, and what each counts in the groups of the cell.</summary>
    public List<(int Column, Func<IReadOnlyList<Group>, int> Count)> Columns { get; } = [];

    /// <summary>By place among <see cref="People"/>: the column that is 1 where they are in the cell.</summary>
    public required int[] Seats { get; init; }

    /// <summary>The column of the number of groups.</summary>
    public int Groups { get; set; }

    /// <summary>By size, the largest first: the column of the number of groups of it. One where sizes are evened out.</summary>
    public IReadOnlyList<(int Size, int Column)> BySize { get; set; } = [];
}

/// <summary>Who is in a cell, and the sizes of the groups into which they are to be dealt.</summary>
internal sealed record FullCell(int Focus, IReadOnlyList<int> People, IReadOnlyList<int> Sizes);
