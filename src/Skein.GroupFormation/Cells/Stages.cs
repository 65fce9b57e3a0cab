namespace Skein.GroupFormation.Cells;

/// <summary>Solves a model aim by aim: each aim's best value holds while the next is looked for.</summary>
internal sealed class Stages(Model model, Known known, Clock clock, Parts? parts = null)
{
    /// <summary>The best values, or null where there was no time to find any.</summary>
    public double[]? Values { get; private set; }

    /// <summary>Groups to begin from: the search is for better ones.</summary>
    public void Know(IReadOnlyList<Group> groups)
    {
        if (model.ValuesOf(groups) is { } values)
        {
            model.Program.Know(values);
            Values = model.Program.Known ?? Values;
        }
    }

    /// <summary>Places the most people at the least ranks. Mostly all can be placed, so that is tried first, as a rule.</summary>
    public void Place(int mostPlaced)
    {
        var least = Math.Max(-mostPlaced, known.Bound(Aim.Places));
        var row = model.Program.Row(least, least, model.Costs[Aim.Places]);
        known.Learn(Aim.Places, least, least);
        if (Lower(Aim.Ranks, 0.7) is { Values: null } tried)
        {
            least += tried.IsImpossible ? 1 : 0;
            model.Program.BoundRow(row, least, 0);
            known.Learn(Aim.Places, least, null);
            if (Lower(Aim.Places, 0.6).Values is not null)
            {
                Lower(Aim.Ranks, 0.6);
            }
        }
    }

    /// <summary>Then the most groups with a lead, and then the least imbalance.</summary>
    public void LeadAndBalance()
    {
        Lower(Aim.Leads, 0.75);
        Lower(Aim.Balance, 0.8);
    }

    /// <summary>Lowers the cost of one aim within a share of the time, and holds it there.</summary>
    public Answer Lower(int aim, double share)
    {
        var cost = model.Costs[aim];
        Action<long, Clock>? improve = parts is null ? null : (least, within) => parts.Improve(cost, least, within);
        var answer = model.Program.Lower(cost, clock.Part(share), known.Bound(aim), improve);
        if (answer.Values is { } values)
        {
            // The columns of the imbalance are loose until it is their turn.
            model.Tighten(values);
            Values = values;
        }

        known.Learn(aim, answer.WholeBound, answer.Values is null ? null : cost.Of(answer.Values));
        return answer;
    }
}
