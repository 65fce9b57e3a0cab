namespace Skein.GroupFormation.Tests;

public class FormingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_answer_breaks_a_rule_or_says_more_than_it_is_worth(int seed)
    {
        int[] sizes = (seed % 4) switch { 0 => [2], 1 => [3], 2 => [3, 4], _ => [2, 5] };
        var order = Make.Random(
            seed, people: 20 + (7 * seed), schools: 9, foci: 5, slots: 3, groups: 10 + seed, sizes, pastRounds: 3, cap: 4 + seed);
        var instance = Make.Lawful(order);

        var answer = GroupFormer.Form(instance, new() { Seconds = 0.2 }, cancel: Cancel);

        Assert.Empty(Judge.BrokenRules(instance, answer.Groups));
        Assert.Equal(Judge.Value(instance, answer.Groups), answer.Objective);
        Assert.True(answer.Bounds.Placed >= answer.Objective.Placed);
        Assert.True(answer.ProvenAims < 1 || answer.Bounds.RankSquares <= answer.Objective.RankSquares);
        Assert.True(answer.ProvenAims < 2 || answer.Bounds.RepeatedPairs <= answer.Objective.RepeatedPairs);
        Assert.True(answer.ProvenAims < 3 || answer.Bounds.GroupsWithLead >= answer.Objective.GroupsWithLead);
        Assert.True(answer.ProvenAims < 4 || answer.Bounds.FocusImbalance <= answer.Objective.FocusImbalance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Other_names_for_the_same_people_change_no_aim(int seed)
    {
        var order = Make.Random(seed, people: 18, schools: 7, foci: 3, slots: 3, groups: 6, sizes: [3]);

        var plain = GroupFormer.Form(Make.Lawful(order), new() { Seconds = 20 }, cancel: Cancel);
        var renamed = GroupFormer.Form(Make.Lawful(Make.Renamed(order, seed)), new() { Seconds = 20 }, cancel: Cancel);

        Assert.Equal(5, plain.ProvenAims);
        Assert.Equal(plain.Objective, renamed.Objective);
    }

    [Fact]
    public void The_same_seed_gives_the_same_groups_on_one_thread_or_many()
    {
        var instance = Make.Lawful(
            Make.Random(5, people: 90, schools: 8, foci: 5, slots: 3, groups: 30, sizes: [3], pastRounds: 6));

        var one = GroupFormer.Form(instance, new() { Seed = 9, Threads = 1, Seconds = 60 }, cancel: Cancel);
        var many = GroupFormer.Form(instance, new() { Seed = 9, Threads = 4, Seconds = 60 }, cancel: Cancel);

        Assert.Equal(one.Groups.Select(Text), many.Groups.Select(Text));
    }

    [Fact]
    public void Six_hundred_people_are_placed_and_the_whole_vector_is_proven()
    {
        var order = Make.Random(1, people: 600, schools: 60, foci: 10, slots: 5, groups: 200, sizes: [3], pastRounds: 3, cap: 26);
        var instance = Make.Lawful(order);

        var answer = GroupFormer.Form(instance, new() { Seconds = 120 }, cancel: Cancel);

        Assert.Empty(Judge.BrokenRules(instance, answer.Groups));
        Assert.True(answer.ProvenAims >= 3);
    }

    [Fact]
    public void Whoever_cancels_gets_no_answer()
    {
        var instance = Make.Lawful(Make.Random(1, people: 60, schools: 9, foci: 4, slots: 3, groups: 20, sizes: [3]));

        Assert.Throws<OperationCanceledException>(() => GroupFormer.Form(instance, cancel: new(canceled: true)));
    }

    [Fact]
    public void Progress_tells_of_answers_that_only_get_better()
    {
        var told = new List<FormationProgress>();
        var instance = Make.Lawful(
            Make.Random(3, people: 99, schools: 8, foci: 5, slots: 3, groups: 33, sizes: [3], pastRounds: 8));

        var answer = GroupFormer.Form(instance, new() { Seconds = 0.3 }, new Listener(told), Cancel);

        Assert.All(
            told.Zip(told.Skip(1)),
            pair => Assert.True(pair.Second.Objective <= pair.First.Objective && pair.Second.Share >= pair.First.Share));
        Assert.All(told, now => Assert.True(answer.Objective <= now.Objective));
    }

    private static string Text(Group group) => $"{group.Focus} {group.Slot} {string.Join(' ', group.Members)}";

    private sealed class Listener(List<FormationProgress> told) : IProgress<FormationProgress>
    {
        public void Report(FormationProgress value) => told.Add(value);
    }
}
