namespace Skein.NetworkAnalysis;

/// <summary>Numbers vertices anew, so that those who are met most often lie side by side in memory.</summary>
internal static class Renumbering
{
    /// <summary>The vertices, those with most ties first, and the lower number first where they have as many.</summary>
    public static int[] BusiestFirst(Rows rows)
    {
        var greatest = 0;
        for (var v = 0; v < rows.Count; v++)
        {
            greatest = Math.Max(greatest, rows.Degree(v));
        }

        var next = new int[greatest + 2];
        for (var v = 0; v < rows.Count; v++)
        {
            next[greatest - rows.Degree(v) + 1]++;
        }

        for (var d = 0; d <= greatest; d++)
        {
            next[d + 1] += next[d];
        }

        var order = new int[rows.Count];
        for (var v = 0; v < rows.Count; v++)
        {
            order[next[greatest - rows.Degree(v)]++] = v;
        }

        return order;
    }

    /// <summary>Where each vertex stands in an order.</summary>
    public static int[] Inverse(ReadOnlySpan<int> order)
    {
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        return place;
    }
}
