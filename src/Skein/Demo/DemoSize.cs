namespace Skein.Demo;

/// <summary>How much the demonstration holds.</summary>
public enum DemoSize
{
    /// <summary>Six networks, fit to look round in.</summary>
    Small,

    /// <summary>137 networks, 1,500 schools and 43,000 teachers over four years: fit to measure with.</summary>
    Programme,
}
