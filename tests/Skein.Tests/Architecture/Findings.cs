namespace Skein.Tests.Architecture;

/// <summary>What a rule of the house found: nothing, or every place, a line each.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> found)
    {
        var places = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(places.Count == 0, "\n" + string.Join('\n', places));
    }
}
