using Skein.GroupFormation.Cells;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation;

/// <summary>
/// Says of each person without a place why, and what would change it. Nothing is said that the solver has not tried.
/// </summary>
public static class WhyNot
{
    /// <summary>So many remedies are looked for, for one person, each of another kind.</summary>
    public const int MostRemedies = 3;

    /// <summary>The seconds given to the question where nobody says.</summary>
    public const double UsualSeconds = 5;

    /// <summary>Asks of each person who is in no group.</summary>
    /// <param name="instance">The people and the rules.</param>
    /// <param name="answer">Groups that <see cref="GroupFormer"/> formed of them.</param>
    /// <param name="seconds">Seconds on the clock after which it stops; whoever was not reached by then is told so, or has fewer
    /// remedies.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>One entry for each person in no group, in the order of the people.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static IReadOnlyList<LeftOut> Ask(
        Instance instance, Formation answer, double seconds = UsualSeconds, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(answer);
        var clock = new Clock(TimeSpan.FromSeconds(seconds), cancel);
        var placed = answer.Groups.SelectMany(group => group.Members).ToHashSet();
        var trials = new Trials(instance, answer, clock);
        return [.. Enumerable.Range(0, instance.People.Count).Where(person => !placed.Contains(person)).Select(trials.Explain)];
    }

    /// <summary>Changes to an instance, and whether somebody then has a place as well as all the others.</summary>
    private sealed class Trials(Instance instance, Formation answer, Clock clock)
    {
        private readonly int _placed = answer.Objective.Placed;
        private readonly Instance.Order _order = instance.ToOrder();
        private readonly Dictionary<(RemedyKind, int), bool> _forAll = [];

        public LeftOut Explain(int person)
        {
            var who = instance.People[person];
            if (who.Foci.Count == 0 || who.Slots.Count == 0)
            {
                return new(person, Obstacle.ChoseNothing, 0, 0, 0, []);
            }

            var (focus, slot, lacks) = Nearest(person);
            var isAlone = lacks > 0 && !HasCompany(person);
            var remedies = new List<Remedy>();
            foreach (var remedy in Candidates(who, lacks > 0))
            {
                if (remedies.Count < MostRemedies
                    && remedies.TrueForAll(other => other.Kind != remedy.Kind)
                    && (IsPersonal(remedy) || Helps(remedy))
                    && Places(person, Changed(person, remedy), _placed + 1) == true)
                {
                    remedies.Add(remedy);
                }
            }

            var obstacle = isAlone ? Obstacle.Nobody
                : lacks > 0 ? Obstacle.TooFew
                : answer.ProvenAims == 0 ? Obstacle.Unsettled
                : remedies.Any(remedy => remedy.Kind == RemedyKind.OneMoreGroup) ? Obstacle.MostGroups
                : remedies.Any(remedy => remedy.Kind == RemedyKind.OneMoreOnFocus) ? Obstacle.MostOnFocus
                : new Sizes(instance).MostPlaced(instance.People.Count, int.MaxValue) == _placed ? Obstacle.Numbers
                : Places(person, _order, _placed) is not { } places ? Obstacle.Unsettled
                : places ? Obstacle.SomebodyElse
                : Obstacle.MoreOthers;
            return new(person, obstacle, focus, slot, obstacle == Obstacle.TooFew ? lacks : 0, remedies);
        }

        private static bool IsPersonal(Remedy remedy) => remedy.Kind is RemedyKind.AnotherTime or RemedyKind.AnotherFocus;

        /// <summary>Where they lack fewest to a group: 0 where one is possible.</summary>
        private (int Focus, int Slot, int Lacks) Nearest(int person)
        {
            var nearest = (Focus: 0, Slot: 0, Lacks: int.MaxValue);
            foreach (var focus in instance.People[person].Foci)
            {
                foreach (var slot in instance.People[person].Slots)
                {
                    var there = instance.People.Where(other => other.Foci.Contains(focus) && other.Slots.Contains(slot)).ToList();
                    var schools = there.Select(other => other.School).Distinct().Count();
                    var lacks = instance.GroupSizes.Min(size =>
                        Math.Max(Math.Max(size - there.Count, instance.SchoolsNeeded(size) - schools), 0));
                    nearest = lacks < nearest.Lacks ? (focus, slot, lacks) : nearest;
                }
            }

            return nearest;
        }

        private bool HasCompany(int person) => instance.People.Any(other =>
            (other.School != instance.People[person].School || instance.MinSchools == 1)
            && other.Foci.Intersect(instance.People[person].Foci).Any()
            && other.Slots.Intersect(instance.People[person].Slots).Any());

        /// <summary>What may help, the least change first. Where they lack people, no number of groups will.</summary>
        private IEnumerable<Remedy> Candidates(Person who, bool lacksPeople)
        {
            if (!lacksPeople && answer.Groups.Count == instance.MaxGroups)
            {
                yield return new(RemedyKind.OneMoreGroup, 0);
            }

            if (!lacksPeople && instance.FocusCap is not null)
            {
                yield return new(RemedyKind.OneMoreOnFocus, 0);
            }

            foreach (var slot in Enumerable.Range(0, instance.SlotCount).Except(who.Slots))
            {
                yield return new(RemedyKind.AnotherTime, slot);
            }

            foreach (var focus in Enumerable.Range(0, instance.FocusCount).Except(who.Foci))
            {
                yield return new(RemedyKind.AnotherFocus, focus);
            }

            yield return new(RemedyKind.AnotherSize, instance.GroupSizes[0] - 1);
            yield return new(RemedyKind.AnotherSize, instance.GroupSizes[^1] + 1);
        }

        private Instance.Order Changed(int person, Remedy remedy)
        {
            var who = instance.People[person];
            return remedy.Kind switch
            {
                RemedyKind.OneMoreGroup => _order with { MaxGroups = instance.MaxGroups + 1 },
                RemedyKind.OneMoreOnFocus => _order with { FocusCap = instance.FocusCap + 1 },
                RemedyKind.AnotherTime => With(person, who with { Slots = [.. who.Slots, remedy.Number] }),
                RemedyKind.AnotherFocus => With(person, who with { Foci = [.. who.Foci, remedy.Number] }),
                RemedyKind.AnotherSize => _order with { GroupSizes = [.. instance.GroupSizes, remedy.Number] },
            };
        }

        private Instance.Order With(int person, Person changed)
        {
            Person[] people = [.. instance.People];
            people[person] = changed;
            return _order with { People = people };
        }

        /// <summary>Whether a change of the rules places anybody at all who has no place now; asked once for all.</summary>
        private bool Helps(Remedy remedy)
        {
            var key = (remedy.Kind, remedy.Number);
            if (!_forAll.TryGetValue(key, out var helps))
            {
                _forAll[key] = helps = Places(null, Changed(0, remedy), _placed + 1) == true;
            }

            return helps;
        }

        /// <summary>Whether so many have places, and the person among them; null where the time ran out.</summary>
        private bool? Places(int? person, Instance.Order order, int least)
        {
            if (!Highs.IsThere || clock.IsOver || !Instance.TryCreate(order, out var changed, out _))
            {
                return null;
            }

            var model = new CellModel(new(changed), new(changed), hasTimes: true, seed: 1);
            var theirs = model.Cells.SelectMany(cell => cell.Seats.Where((_, at) => cell.People[at] == person)).ToList();
            model.Program.Row(least, WholeProgram.Endless, model.Placed);
            if (person is not null)
            {
                model.Program.Row(1, 1, new Terms().Add(theirs));
            }

            var tried = model.Program.Lower(new(), clock.Part(0.5));
            return tried.Values is not null ? true : tried.IsImpossible ? false : null;
        }
    }
}
