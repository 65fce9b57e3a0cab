namespace Skein.GroupFormation.Solver;

/// <summary>What the solver found for a cost to be low.</summary>
/// <param name="Values">By column: the best values found, or null where it found none.</param>
/// <param name="Bound">No values cost less than this; minus infinity where nothing is known.</param>
/// <param name="IsImpossible">Whether it is shown that no values keep every row.</param>
internal sealed record Answer(double[]? Values, double Bound, bool IsImpossible)
{
    /// <summary>The bound in whole numbers, for costs that are whole.</summary>
    public long WholeBound => Bound > long.MinValue / 4 ? (long)Math.Ceiling(Bound - 1e-6) : long.MinValue / 4;
}
