namespace Skein.Schools.Register;

/// <summary>A register's word that one school is the successor, the predecessor or some other relation of another.</summary>
/// <remarks>
/// The links form a graph, with forks, mergers and cycles, and often only one of a pair is recorded: whoever walks
/// them guards against walking for ever.
/// </remarks>
/// <param name="Line">The line of the file.</param>
/// <param name="Scheme">Whose numbers the codes are.</param>
/// <param name="Code">The school the register speaks of.</param>
/// <param name="OtherCode">The school at the other end, which the register may not hold.</param>
/// <param name="Kind">What the other is to the first, in the register's words: “Successor”, “Predecessor -
/// merged”.</param>
/// <param name="EstablishedOn">The day from which it holds, or null where the register gives none.</param>
public sealed record SuccessionRow(
    long Line, string Scheme, string Code, string OtherCode, string Kind, DateOnly? EstablishedOn) : RegisterLine(Line);
