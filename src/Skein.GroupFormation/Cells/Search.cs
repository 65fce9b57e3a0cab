using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>
/// The way from an instance to an answer: choose cells, deal them, exchange people for past partners, and prove what remains.
/// </summary>
internal sealed class Search
{
    /// <summary>Where people have so many times on average, times hardly bind: cells are chosen without them first.</summary>
    private const double Plentiful = 2.5;

    /// <summary>
    /// Up to so many people, it is worth its time to look at past partners and leads together. Where there are more, exchanges
    /// all but always keep partners apart, and forgetting times first makes the choice of cells quicker.
    /// </summary>
    private const int Few = 200;

    /// <summary>What the solver leaves undone where there are many, exchanges come nearest to.</summary>
    private const int LastSteps = 8;

    private readonly Instance _instance;
    private readonly FormationOptions _options;
    private readonly Action<FormationProgress> _tell;
    private readonly Clock _clock;
    private readonly Crowd _crowd;
    private readonly Sizes _sizes;
    private readonly Rounds _rounds;
    private readonly Known _known;

    public Search(Instance instance, FormationOptions options, Action<FormationProgress> tell, Clock clock)
    {
        (_instance, _options, _tell, _clock) = (instance, options, tell, clock);
        (_crowd, _sizes, _known) = (new(instance), new(instance), new(instance));
        _rounds = new(_crowd, options, clock);
    }

    private bool IsDone => _rounds.BestValue <= _known.Goal;

    private bool HasSolver => Highs.IsThere && !_options.WithoutSolver;

    private bool IsSmall => _instance.People.Count <= Few;

    /// <summary>Whether to choose part by part too: with more people a part is large, and the proof needs the time.</summary>
    private bool IsMedium => !IsSmall && _instance.People.Count <= 1000;

    private bool HasPast => _instance.PastPairs.Count > 0;

    public Formation Run()
    {
        if (HasSolver)
        {
            Solve();
        }

        if (_rounds.BestValue.Placed == 0)
        {
            Seat(InHaste(), _known.Goal, Steps);
        }

        var groups = _rounds.Best.Answer();
        var value = Judge.Value(_instance, groups);
        return new(groups, value, _known.Beside(value), null) { IsRepeatable = !_clock.HasStopped, HasSolver = HasSolver };
    }

    private long Steps => Math.Max(200_000, 2000L * _crowd.Count);

    private void Solve()
    {
        Tell(FormationStage.Placing, 0);
        var slots = _instance.People.Sum(person => (double)person.Slots.Count) / _instance.People.Count;
        if (slots >= Plentiful || (slots > 1.2 && _instance.People.Count > Few / 2))
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
        var model = new CellModel(_crowd, _sizes, hasTimes: false, _options.Seed);
        var stages = new Stages(model, _known, _clock.Part(mayDo ? 0.8 : 0.3));
        stages.Place();
        if (mayDo && stages.Cells is not null)
        {
            stages.LeadAndBalance();
        }

        // Even where times are scarce, whoever is exchanged often comes to a time, and saves the choice below its hardest part.
        Seat(stages.Cells, _known.Goal, Steps);
    }

    private void WithTimes()
    {
        Tell(FormationStage.Placing, 0.1);
        var model = new CellModel(_crowd, _sizes, hasTimes: true, _options.Seed);
        var stages = new Stages(model, _known, _clock, IsMedium ? new(_crowd, model, _options.Seed) : null);
        var start = model.Program.Remember();
        Begin(stages);
        stages.Place();
        if (stages.Cells is not { } cells)
        {
            return;
        }

        Tell(FormationStage.Seating, 0.3);
        var placed = model.Program.Remember();
        var apart = _known.Goal with { GroupsWithLead = 0, FocusImbalance = int.MaxValue };
        Seat(cells, apart, Steps / 4);
        if (_rounds.BestValue <= apart)
        {
            Begin(stages);
            stages.LeadAndBalance();
            Seat(stages.Cells, _known.Goal, IsSmall ? Steps : LastSteps * Steps);
        }

        if (!IsDone && HasPast && (IsSmall || _rounds.BestValue.RepeatedPairs > 0))
        {
            Tell(FormationStage.Parting, 0.5);
            model.Program.Return(placed);
            stages.Part(_crowd, _rounds.Best.Answer());
            Begin(stages);
            stages.LeadAndBalance();
            Seat(stages.Cells, _known.Goal, Steps);
        }

        if (!IsDone && IsSmall && !_clock.IsOver)
        {
            Tell(FormationStage.Listing, 0.7);
            model.Program.Return(_known.Beside(_rounds.BestValue).ProvenAims(_rounds.BestValue) < 2 ? start : placed);
            List(model);
        }
    }

    private void Begin(Stages stages) => stages.Know(_rounds.Best.Answer());

    private void List(CellModel cells)
    {
        if (ColumnModel.List(_crowd, cells, _options.Seed) is not { } model)
        {
            return;
        }

        model.Know(_rounds.Best.Answer());
        var values = model.Program.Known;
        _known.Placed((int)Math.Min(-Lower(model.Unplaced), int.MaxValue), (int?)-Held(model.Unplaced));
        _known.Ranks(Lower(model.Ranks), Held(model.Ranks));
        _known.Pairs(Lower(model.Pairs), Held(model.Pairs));
        _known.Led(-Lower(model.Unled), -Held(model.Unled));
        _known.Imbalance(Lower(model.Imbalance));
        if (values is not null)
        {
            _rounds.Adopt(Seats.Of(_crowd, model.Read(values)));
        }

        long? Held(Terms cost) => values is null ? null : cost.Of(values);

        long Lower(Terms cost)
        {
            var answer = model.Program.Lower(cost, _clock.Part(0.6));
            values = answer.Values ?? values;
            return answer.WholeBound;
        }
    }

    private void Seat(IReadOnlyList<FullCell>? cells, Objective goal, long steps)
    {
        if (cells is not null)
        {
            _rounds.Run(Dealer.Deal(_crowd, _sizes, cells), goal, steps);
        }
    }

    /// <summary>A choice without a solver: everyone's first choice, as far as whole groups come of it.</summary>
    private List<FullCell> InHaste()
    {
        var waiting = Enumerable.Range(0, _crowd.Count).ToHashSet();
        var (left, cells) = (_crowd.Instance.MaxGroups, new List<FullCell>());
        for (var f = 0; f < _crowd.Foci; f++)
        {
            var here = Math.Min(left, _crowd.Instance.FocusCap ?? left);
            var people = waiting.Where(p => _crowd.Rank[(p * _crowd.Foci) + f] == 0 && _crowd.Slots[p] != 0).ToList();
            var groups = Math.Min(here, people.Count / _sizes.Smallest);
            if (groups > 0)
            {
                cells.Add(new(f, people[..(groups * _sizes.Smallest)], [.. Enumerable.Repeat(_sizes.Smallest, groups)]));
                waiting.ExceptWith(cells[^1].People);
                left -= groups;
            }
        }

        return cells;
    }

    private void Tell(FormationStage stage, double share) => _tell(new(stage, _rounds.BestValue, share));
}
