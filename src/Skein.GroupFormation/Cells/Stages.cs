using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Solves a model aim by aim: each aim's best value holds while the next is looked for.</summary>
internal sealed class Stages(Crowd crowd, CellModel model, Clock clock)
{
    private double[]? _values;

    /// <summary>What is known of the best there can be.</summary>
    public Bounds Bounds { get; private set; } = Bounds.OfNothing(crowd.Instance);

    /// <summary>The cells chosen, or null where there was no time to find any.</summary>
    public List<FullCell>? Cells => _values is null ? null : model.Read(_values);

    public double[]? Values => _values;

    /// <summary>Places the most people at the least ranks.</summary>
    public void PlaceAll()
    {
        var program = model.Program;
        var row = program.Row(model.MostPlaced, model.MostPlaced, model.Placed);
        var answer = program.Lower(model.Ranks, clock.Part(0.5));
        var most = model.MostPlaced;
        if (answer.Values is null)
        {
            program.BoundRow(row, 0, answer.IsImpossible ? most - 1 : most);
            var unplaced = new Terms().Add(model.Placed.Columns, -1);
            var placed = program.Lower(unplaced, clock.Part(0.5));
            most = (int)Math.Min(-placed.WholeBound, most);
            if (placed.Values is null)
            {
                Bounds = Bounds with { Placed = most };
                return;
            }

            _values = placed.Values;
            answer = program.Lower(model.Ranks, clock.Part(0.7));
        }

        _values = answer.Values ?? _values;
        Bounds = Bounds with { Placed = most, RankSquares = Math.Max(0, answer.WholeBound) };
    }

    /// <summary>Then the most groups with a lead, and then the least imbalance.</summary>
    public void LeadAndBalance()
    {
        var led = Lower(model.Unled, 0.5);
        Bounds = Bounds with { GroupsWithLead = (int)Math.Min(-led, Bounds.GroupsWithLead) };
        Bounds = Bounds with { FocusImbalance = (int)Math.Max(Lower(model.Imbalance, 0.7), 0) };
    }

    /// <summary>Then the fewest meetings of past partners that no dealing avoids.</summary>
    public bool Part()
    {
        if (PairModel.Add(crowd, model) is not { } meetings)
        {
            return false;
        }

        Bounds = Bounds with { RepeatedPairs = (int)Math.Max(Lower(meetings, 0.5), 0) };
        return true;
    }

    private long Lower(Terms cost, double share)
    {
        var answer = model.Program.Lower(cost, clock.Part(share));
        _values = answer.Values ?? _values;
        return answer.WholeBound;
    }
}
