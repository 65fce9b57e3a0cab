namespace Skein.Measures;

/// <summary>A verb that fits its number.</summary>
internal static class Plural
{
    public static string Has(int count) => count == 1 ? "has" : "have";

    public static string Is(int count) => count == 1 ? "is" : "are";

    public static string Says(int count) => count == 1 ? "says" : "say";
}
