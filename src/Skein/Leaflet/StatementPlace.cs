namespace Skein.Leaflet;

/// <summary>Where a statement stands, as the form says it: under a line, by its id, or one of these words.</summary>
internal static class StatementPlace
{
    public const string Nowhere = "";

    /// <summary>It becomes a line of its own, in its own words.</summary>
    public const string OwnLine = "own";
    public const string LeftOut = "out";

    public static string Write(Statement statement) => statement switch
    {
        { LineId: { } line } => line.Value.ToString(),
        { LeftOutOn: not null } => LeftOut,
        _ => Nowhere,
    };
}
