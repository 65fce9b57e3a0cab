namespace Skein.Schools;

/// <summary>
/// That one school came after another, as the register's links file tells it. Together they form a graph, with cycles.
/// </summary>
public sealed class Succession(string scheme, string code, string otherCode, string kind, DateOnly? establishedOn)
{
    public string Scheme { get; private init; } = scheme;

    /// <summary>The number of the school the register tells of; it may tell of schools that were never imported.</summary>
    public string Code { get; private init; } = code;
    public string OtherCode { get; private init; } = otherCode;

    /// <summary>What the other school is to this one: “Successor”, “Predecessor - merged”.</summary>
    public string Kind { get; private init; } = kind;
    public DateOnly? EstablishedOn { get; private init; } = establishedOn;
}
