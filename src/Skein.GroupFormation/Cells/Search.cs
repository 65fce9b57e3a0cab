namespace Skein.GroupFormation.Cells;

/// <summary>The way to an answer: choose cells, deal them, exchange people for past partners, and prove what remains.</summary>
internal sealed class Search(Crowd crowd, FormationOptions options, Action<FormationProgress> tell, Clock clock)
{
    /// <summary>Where people have so many times on average, times hardly bind: cells are chosen without them first.</summary>
    private const double Plentiful = 2.5;

    /// <summary>Up to so many people, past partners and leads are looked at together; with more, exchanges part them.</summary>
    private const int Few = 200;

    /// <summary>Up to so many, cells are chosen part by part too; with more, parts are large, and the proof needs time.</summary>
    private const int Many = 1000;

    /// <summary>What the solver leaves undone where there are many, exchanges come nearest to.</summary>
    private const int LastSteps = 8;

    private readonly Known _known = new(crowd.Instance);
    private readonly Rounds _rounds = new(crowd, options, clock);

    private bool IsDone => _rounds.BestValue <= _known.Goal;
    private bool IsSmall => crowd.Count <= Few;
    private long Steps => Math.Max(200_000, 2000L * crowd.Count);

    public Formation Run()
    {
        var hasSolver = Highs.IsThere && !options.WithoutSolver;
        if (hasSolver)
        {
            Solve();
        }

        if (_rounds.BestValue.Placed == 0)
        {
            Seat(InHaste(), _known.Goal, Steps);
        }

        var groups = _rounds.Best.Answer();
        var value = Judge.Value(crowd.Instance, groups);
        return new(groups, value, _known.Beside(value), null) { IsRepeatable = !clock.HasStopped, HasSolver = hasSolver };
    }

    private void Solve()
    {
        Tell(FormationStage.Placing, 0);
        // Of many people, forgetting times first makes the choice of cells quicker, however few times they have.
        var slots = crowd.Instance.People.Average(person => person.Slots.Count);
        if (slots >= Plentiful || (slots > 1.2 && crowd.Count > Few / 2))
        {
            WithoutTimes(slots >= Plentiful);
        }

        if (!IsDone)
        {
            WithTimes();
        }
    }

    private void WithoutTimes(bool mayDo)
    {
        var model = new CellModel(crowd, hasTimes: false, options);
        var stages = new Stages(model, _known, clock.Part(mayDo ? 0.8 : 0.3));
        stages.Place(model.MostPlaced);
        if (mayDo && stages.Values is not null)
        {
            stages.LeadAndBalance();
        }

        // Even where times are scarce, whoever is exchanged often comes to a time, and saves the choice below its hardest part.
        Seat(model.Read(stages.Values), _known.Goal, Steps);
    }

    private void WithTimes()
    {
        Tell(FormationStage.Placing, 0.1);
        var model = new CellModel(crowd, hasTimes: true, options);
        var parts = IsSmall || crowd.Count > Many ? null : new Parts(crowd, model, options);
        var stages = new Stages(model, _known, clock, parts);
        var start = model.Program.Remember();
        stages.Know(_rounds.Best.Answer());
        stages.Place(model.MostPlaced);
        if (stages.Values is null)
        {
            return;
        }

        Tell(FormationStage.Seating, 0.3);
        var placed = model.Program.Remember();
        var (places, ranks) = (model.Costs[Aim.Places].Of(stages.Values), model.Costs[Aim.Ranks].Of(stages.Values));
        var apart = Objective.Of([places, ranks, _known.Bound(Aim.Partners), 0, int.MaxValue]);
        Seat(model.Read(stages.Values), apart, Steps / 4);
        if (_rounds.BestValue <= apart)
        {
            LeadAndBalance(IsSmall ? Steps : LastSteps * Steps);
        }

        if (!IsDone && crowd.Instance.PastPairs.Count > 0 && (IsSmall || _rounds.BestValue.RepeatedPairs > 0))
        {
            Tell(FormationStage.Parting, 0.5);
            model.Program.Return(placed);
            if (PairModel.Add(crowd, model))
            {
                stages.Know(_rounds.Best.Answer());
                stages.Lower(Aim.Partners, 0.5);
            }

            LeadAndBalance(Steps);
        }

        if (!IsDone && IsSmall && !clock.IsOver)
        {
            Tell(FormationStage.Listing, 0.7);
            var best = _rounds.BestValue;
            model.Program.Return(best.Costs.Take(2).SequenceEqual(_known.Beside(best).Costs.Take(2)) ? placed : start);
            List(model);
        }

        void LeadAndBalance(long steps)
        {
            stages.Know(_rounds.Best.Answer());
            stages.LeadAndBalance();
            Seat(model.Read(stages.Values), _known.Goal, steps);
        }
    }

    private void List(CellModel cells)
    {
        var model = new ColumnModel(crowd, cells, options);
        if (!model.IsWhole)
        {
            return;
        }

        var stages = new Stages(model, _known, clock);
        stages.Know(_rounds.Best.Answer());
        for (var aim = 0; aim < Formation.AllAims; aim++)
        {
            stages.Lower(aim, 0.6);
        }
        if (stages.Values is not null)
        {
            Seat(model.Read(stages.Values), _known.Goal, steps: 0);
        }
    }

    private void Seat(IReadOnlyList<FullCell> cells, Objective goal, long steps) =>
        _rounds.Run(Dealer.Deal(crowd, cells), goal, steps);

    /// <summary>A choice without a solver: everyone's first choice, as far as whole groups come of it.</summary>
    private List<FullCell> InHaste()
    {
        var (left, cells) = (crowd.Instance.MaxGroups, new List<FullCell>());
        var firsts = Enumerable.Range(0, crowd.Count).Where(p => crowd.Slots[p] != 0 && crowd.Instance.People[p].Foci.Count > 0)
            .ToLookup(p => crowd.Instance.People[p].Foci[0]);
        foreach (var first in firsts.OrderBy(first => first.Key))
        {
            var groups = Math.Min(Math.Min(left, crowd.Instance.FocusCap ?? left), first.Count() / crowd.Sizes.Smallest);
            var sizes = Enumerable.Repeat(crowd.Sizes.Smallest, groups);
            cells.Add(new(first.Key, [.. first.Take(sizes.Sum())], [.. sizes]));
            left -= groups;
        }

        return cells;
    }

    private void Tell(FormationStage stage, double share) => tell(new(stage, _rounds.BestValue, share));
}
