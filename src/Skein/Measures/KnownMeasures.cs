namespace Skein.Measures;

/// <summary>Every measure, by its key.</summary>
/// <exception cref="ArgumentException">Two have the same key; it says which.</exception>
public sealed class KnownMeasures(IEnumerable<Measure> measures)
{
    private readonly Dictionary<string, Measure> _byKey = measures.ToDictionary(measure => measure.Key);

    /// <summary>In the order of what they tell.</summary>
    public IReadOnlyList<Measure> All => [.. _byKey.Values.OrderBy(measure => measure.Title, StringComparer.Ordinal)];

    public Measure? Find(string key) => _byKey.GetValueOrDefault(key);
}
