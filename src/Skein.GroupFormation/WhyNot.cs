namespace Skein.GroupFormation;

/// <summary>Says of each person without a place why, and what would change it, as the solver has tried.</summary>
public static class WhyNot
{
    /// <summary>So many remedies are looked for, for one person, each of another kind.</summary>
    public const int MostRemedies = 3;

    /// <summary>Asks of each person who is in no group that <see cref="GroupFormer"/> formed, in their order.</summary>
    /// <param name="instance">The people and the rules.</param>
    /// <param name="answer">The groups.</param>
    /// <param name="seconds">When to stop; whoever was not reached by then is told so, or has fewer remedies.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static IReadOnlyList<LeftOut> Ask(
        Instance instance, Formation answer, double seconds = 5, CancellationToken cancel = default)
    {
        var clock = new Clock(TimeSpan.FromSeconds(seconds), cancel);
        var unplaced = Enumerable.Range(0, instance.People.Count).Except(answer.Groups.SelectMany(group => group.Members));
        return [.. unplaced.Select(new Trials(instance, answer, clock).Explain)];
    }

    /// <summary>Changes to an instance, and whether somebody then has a place as well as all the others.</summary>
    private sealed class Trials(Instance instance, Formation answer, Clock clock)
    {
        private readonly int _placed = answer.Objective.Placed;
        private readonly Instance.Order _order = instance.Ordered;
        private readonly Dictionary<Remedy, bool> _helpsSomebody = [];

        public LeftOut Explain(int person)
        {
            var who = instance.People[person];
            if (who.Foci.Count == 0 || who.Slots.Count == 0)
            {
                return new(person, Obstacle.ChoseNothing, 0, 0, 0, []);
            }

            var (focus, slot, lacks) = Nearest(who);
            List<Remedy> remedies = [.. Remedies(person, lacks).Take(MostRemedies)];
            var obstacle = lacks > 0 ? HasCompany(who) ? Obstacle.TooFew : Obstacle.Nobody
                : answer.ProvenAims == 0 ? Obstacle.Unsettled
                : remedies.Exists(remedy => remedy.Kind == RemedyKind.OneMoreGroup) ? Obstacle.MostGroups
                : remedies.Exists(remedy => remedy.Kind == RemedyKind.OneMoreOnFocus) ? Obstacle.MostOnFocus
                : new Sizes(instance).MostPlaced(instance.People.Count, instance.People.Count) == _placed ? Obstacle.Numbers
                : Places(person, _order, _placed) is not { } places ? Obstacle.Unsettled
                : places ? Obstacle.SomebodyElse
                : Obstacle.MoreOthers;
            return new(person, obstacle, focus, slot, obstacle == Obstacle.TooFew ? lacks : 0, remedies);
        }

        /// <summary>Where they lack fewest to a group: 0 where one is possible.</summary>
        private (int Focus, int Slot, int Lacks) Nearest(Person who) => (
            from focus in who.Foci
            from slot in who.Slots
            let there = instance.People.Where(other => other.Foci.Contains(focus) && other.Slots.Contains(slot))
            select (focus, slot, Lacks: instance.Lacking([.. there]))).MinBy(place => place.Lacks);

        private bool HasCompany(Person who) => instance.People.Any(other =>
            (other.School != who.School || instance.MinSchools == 1)
            && other.Foci.Intersect(who.Foci).Any()
            && other.Slots.Intersect(who.Slots).Any());

        /// <summary>What helps, one of a kind, the least change first. Where people lack, no number of groups does.</summary>
        private IEnumerable<Remedy> Remedies(int person, int lacks)
        {
            var who = instance.People[person];
            (RemedyKind Kind, IEnumerable<int> Numbers, Func<int, Instance.Order> Changed)[] kinds =
            [
                (RemedyKind.OneMoreGroup, lacks == 0 && answer.Groups.Count == instance.MaxGroups ? [0] : [],
                    _ => _order with { MaxGroups = instance.MaxGroups + 1 }),
                (RemedyKind.OneMoreOnFocus, lacks == 0 && instance.FocusCap is not null ? [0] : [],
                    _ => _order with { FocusCap = instance.FocusCap + 1 }),
                (RemedyKind.AnotherTime, Enumerable.Range(0, instance.SlotCount).Except(who.Slots),
                    slot => With(who with { Slots = [.. who.Slots, slot] })),
                (RemedyKind.AnotherFocus, Enumerable.Range(0, instance.FocusCount).Except(who.Foci),
                    focus => With(who with { Foci = [.. who.Foci, focus] })),
                (RemedyKind.AnotherSize, [instance.GroupSizes[0] - 1, instance.GroupSizes[^1] + 1],
                    size => _order with { GroupSizes = [.. instance.GroupSizes, size] }),
            ];
            return kinds.SelectMany(kind => kind.Numbers.Select(number => new Remedy(kind.Kind, number))
                .Where(remedy => Helps(person, remedy, kind.Changed(remedy.Number))).Take(1));

            Instance.Order With(Person changed) =>
                _order with { People = [.. instance.People.Select((other, at) => at == person ? changed : other)] };
        }

        /// <summary>Of a change of the rules it is first asked, once for all, whether it gives anybody a place.</summary>
        private bool Helps(int person, Remedy remedy, Instance.Order changed)
        {
            var mayHelp = remedy.Kind is RemedyKind.AnotherTime or RemedyKind.AnotherFocus;
            if (!mayHelp && !_helpsSomebody.TryGetValue(remedy, out mayHelp))
            {
                _helpsSomebody[remedy] = mayHelp = Places(null, changed, _placed + 1) == true;
            }

            return mayHelp && Places(person, changed, _placed + 1) == true;
        }

        /// <summary>Whether so many have places, and the person among them; null where the time ran out.</summary>
        private bool? Places(int? person, Instance.Order order, int least)
        {
            if (!Highs.IsThere || clock.IsOver || !Instance.TryCreate(order, out var changed, out _))
            {
                return null;
            }

            var model = new CellModel(new(changed), hasTimes: true, new() { Threads = 1 });
            model.Program.Row(-WholeProgram.Endless, -least, model.Costs[Aim.Places]);
            if (person is not null)
            {
                model.Program.Row(1, 1, [.. Terms.Each(model.Cells.SelectMany(
                    cell => cell.Seats.Where((_, at) => cell.People[at] == person)))]);
            }

            var tried = model.Program.Lower([], clock.Part(0.5));
            return tried.Values is null && !tried.IsImpossible ? null : tried.Values is not null;
        }
    }
}
