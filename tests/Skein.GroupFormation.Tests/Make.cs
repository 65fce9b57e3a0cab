namespace Skein.GroupFormation.Tests;

/// <summary>Instances for tests.</summary>
internal static class Make
{
    public static Instance Lawful(Instance.Order order) =>
        Instance.TryCreate(order, out var instance, out var problem) ? instance : throw new ArgumentException(problem);

    /// <summary>
    /// People as they come: a few large schools and many small ones, loved and less loved foci. The same seed gives the same
    /// people.
    /// </summary>
    public static Instance.Order Random(
        int seed, int people, int schools, int foci, int slots, int groups, int[] sizes,
        int pastRounds = 1, int? cap = null, int? times = null)
    {
        var chance = new Random(seed);
        Person[] who = [.. Enumerable.Range(0, people).Select(_ => new Person(
            (int)(schools * Math.Pow(chance.NextDouble(), 2)),
            Some(chance, foci, Math.Min(foci, 2 + chance.Next(3)), love: 2),
            Some(chance, slots, times ?? Math.Max(1, slots - chance.Next(2)), love: 1),
            chance.Next(10) < 3))];
        var pairs = new List<(int A, int B)>();
        for (var round = 0; round < pastRounds; round++)
        {
            int[] order = [.. Enumerable.Range(0, people)];
            chance.Shuffle(order);
            for (var i = 0; i + 2 < people; i += 3)
            {
                pairs.AddRange([(order[i], order[i + 1]), (order[i], order[i + 2]), (order[i + 1], order[i + 2])]);
            }
        }

        return new()
        {
            People = who,
            FocusCount = foci,
            SlotCount = slots,
            GroupSizes = sizes,
            MaxGroups = groups,
            FocusCap = cap,
            PastPairs = pairs,
        };
    }

    /// <summary>The same people and rules under other numbers and in another order.</summary>
    public static Instance.Order Renamed(Instance.Order order, int seed)
    {
        var chance = new Random(seed);
        var (person, focus, slot) = (Shuffled(order.People.Count), Shuffled(order.FocusCount), Shuffled(order.SlotCount));
        var people = new Person[order.People.Count];
        for (var p = 0; p < people.Length; p++)
        {
            var old = order.People[p];
            people[person[p]] = new(
                1000 - old.School, [.. old.Foci.Select(f => focus[f])], [.. old.Slots.Select(s => slot[s])], old.IsLead);
        }

        return order with { People = people, PastPairs = [.. order.PastPairs.Select(pair => (person[pair.B], person[pair.A]))] };

        int[] Shuffled(int count)
        {
            int[] numbers = [.. Enumerable.Range(0, count)];
            chance.Shuffle(numbers);
            return numbers;
        }
    }

    private static int[] Some(Random chance, int of, int count, double love)
    {
        var chosen = new List<int>();
        while (chosen.Count < count)
        {
            var choice = (int)(of * Math.Pow(chance.NextDouble(), love));
            if (!chosen.Contains(choice))
            {
                chosen.Add(choice);
            }
        }

        return [.. chosen];
    }
}
