namespace Skein.NetworkAnalysis.Tests;

/// <summary>Small graphs that the literature has measured.</summary>
internal static class Published
{
    /// <summary>D. Krackhardt, “Assessing the political landscape”, Administrative Science Quarterly 35, 1990. Heather is
    /// 7.</summary>
    public static Graph Kite { get; } = Graph.FromTies(10,
    [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6), (5, 7),
        (6, 7), (7, 8), (8, 9),
    ]);

    /// <summary>J. Padgett and C. Ansell, “Robust action and the rise of the Medici”, American Journal of Sociology 98, 1993:
    /// marriages. The Medici are 8, and the Pucci, 11, married none of the others.</summary>
    public static Graph Marriages { get; } = Graph.FromTies(16,
    [
        (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 14), (4, 10), (4, 14), (6, 7), (6, 15), (8, 12),
        (8, 13), (8, 15), (9, 13), (10, 14), (12, 14), (12, 15),
    ]);

    /// <summary>W. Zachary, “An information flow model for conflict and fission in small groups”, Journal of Anthropological
    /// Research 33, 1977.</summary>
    public static Graph Karate { get; } = Graph.FromTies(34,
    [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17), (0, 19),
        (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9),
        (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16),
        (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33),
        (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31),
        (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33),
        (32, 33),
    ]);
}
