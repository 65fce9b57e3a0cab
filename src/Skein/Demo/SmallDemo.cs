namespace Skein.Demo;

/// <summary>Six networks after the patterns that the sources tell of, each with a history of its own.</summary>
internal static class SmallDemo
{
    public static IEnumerable<DemoRows> Tell(DateOnly today, Chance chance)
    {
        var numbers = new Numbering();
        yield return GreylagVignette.Tell(today, chance, numbers).Rows;
        yield return BrentVignette.Tell(today, chance, numbers).Rows;
        yield return PinkfootVignette.Tell(today, chance, numbers).Rows;
        yield return BarnacleVignette.Tell(today, chance, numbers).Rows;
        yield return BeanVignette.Tell(today, chance, numbers).Rows;
        yield return SnowGooseVignette.Tell(today, chance, numbers).Rows;
    }
}
