using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>The rows of a program about numbers of groups: in all, on a focus, and how unlike the foci are.</summary>
internal static class FocusRows
{
    /// <param name="program">The program.</param>
    /// <param name="crowd">The people.</param>
    /// <param name="groups">The columns that count groups, each with its focus.</param>
    /// <returns>Sums to the imbalance: the column of the most groups on a focus, and less it, that of the fewest.</returns>
    public static Terms Add(WholeProgram program, Crowd crowd, IReadOnlyList<(int Focus, int Column)> groups)
    {
        var most = Math.Min(crowd.Instance.MaxGroups, crowd.Count);
        program.Row(0, most, new Terms().Add(groups.Select(group => group.Column)));
        var (low, high) = (program.Column(0, most), program.Column(0, most));
        for (var focus = 0; focus < crowd.Foci; focus++)
        {
            int[] here = [.. groups.Where(group => group.Focus == focus).Select(group => group.Column)];
            program.Row(0, Math.Min(most, crowd.Instance.FocusCap ?? most), new Terms().Add(here));
            program.AtLeastNothing(new Terms().Add(here).Add(low, -1));
            program.AtMostNothing(new Terms().Add(here).Add(high, -1));
        }

        return Terms.Of((high, 1), (low, -1));
    }

    /// <summary>Gives the columns of the imbalance the values that the numbers of groups leave them.</summary>
    public static void Tighten(double[] values, Terms imbalance, IEnumerable<double> onFocus)
    {
        var (high, low) = (imbalance.Columns[0], imbalance.Columns[1]);
        (values[high], values[low]) = (0, double.MaxValue);
        foreach (var groups in onFocus)
        {
            (values[high], values[low]) = (Math.Max(values[high], groups), Math.Min(values[low], groups));
        }
    }
}
