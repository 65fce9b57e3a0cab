using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Solves a model aim by aim: each aim's best value holds while the next is looked for.</summary>
internal sealed class Stages(CellModel model, Known known, Clock clock, Parts? parts = null)
{
    private double[]? _values;

    /// <summary>Groups to begin from: the search is for better ones.</summary>
    public void Know(IReadOnlyList<Group> groups)
    {
        model.Program.Know(model.ValuesOf(groups));
        _values = model.Program.Known ?? _values;
    }

    /// <summary>The cells chosen, or null where there was no time to find any.</summary>
    public List<FullCell>? Cells => _values is null ? null : model.Read(_values);

    /// <summary>Places the most people at the least ranks. Mostly all can be placed, so that is tried first, as a rule.</summary>
    public void Place()
    {
        var most = Math.Min(model.MostPlaced, known.Bounds.Placed);
        var row = model.Program.Row(most, most, model.Placed);
        var ranks = model.Program.Lower(model.Ranks, clock.Part(0.7), known.LeastRanks(most), Improve(model.Ranks));
        if (ranks.Values is null)
        {
            most = ranks.IsImpossible ? most - 1 : most;
            model.Program.BoundRow(row, 0, most);
            var placed = model.Program.Lower(new Terms().Add(model.Placed.Columns, -1), clock.Part(0.6), -most);
            _values = placed.Values;
            most = (int)Math.Min(-placed.WholeBound, most);
            ranks = _values is null
                ? ranks
                : model.Program.Lower(model.Ranks, clock.Part(0.6), known.LeastRanks(most), Improve(model.Ranks));
        }

        _values = ranks.Values ?? _values;
        known.Placed(most, _values is null ? null : (int)model.Placed.Of(_values));
        known.Ranks(ranks.WholeBound, _values is null ? null : model.Ranks.Of(_values));
    }

    /// <summary>Then the fewest meetings of past partners that no dealing avoids, unless there are too many to count.</summary>
    public void Part(Crowd crowd, IReadOnlyList<Group> groups)
    {
        if (PairModel.Add(crowd, model) is { } meetings)
        {
            Know(groups);
            var parted = Lower(meetings, 0.5, 0);
            known.Pairs(parted.WholeBound, parted.Values is null ? null : meetings.Of(parted.Values));
        }
    }

    /// <summary>Then the most groups with a lead, and then the least imbalance.</summary>
    public void LeadAndBalance()
    {
        var led = Lower(model.Unled, 0.75, long.MinValue);
        known.Led(-led.WholeBound, _values is null ? null : -model.Unled.Of(_values));
        known.Imbalance(Lower(model.Imbalance, 0.8, 0).WholeBound);
    }

    private Answer Lower(Terms cost, double share, long least)
    {
        var answer = model.Program.Lower(cost, clock.Part(share), least, Improve(cost));
        if (answer.Values is not null)
        {
            // The columns of the imbalance are loose until it is their turn.
            _values = answer.Values;
            model.Tighten(_values);
        }

        return answer;
    }

    private Action<long, Clock>? Improve(Terms cost) =>
        parts is null ? null : (least, within) => parts.Improve(cost, least, within);
}
