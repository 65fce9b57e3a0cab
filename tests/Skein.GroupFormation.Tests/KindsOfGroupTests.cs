namespace Skein.GroupFormation.Tests;

public class KindsOfGroupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Rule S-91: ten people of eight schools in three cars, and no car all from one school.
    [Fact]
    public void Ten_people_of_eight_schools_travel_in_three_mixed_cars()
    {
        int[] schools = [0, 0, 0, 1, 2, 3, 4, 5, 6, 7];
        var instance = Make.Lawful(Simple(schools, groups: 3, sizes: [3, 4]) with { MinSchools = 2 });

        var answer = GroupFormer.Form(instance, cancel: Cancel);

        Assert.Equal(10, answer.Objective.Placed);
        Assert.All(answer.Groups, car => Assert.True(Schools(instance, car) >= 2));
    }

    // Rule S-90: a workshop table holds people of at least three schools.
    [Fact]
    public void Tables_of_a_workshop_hold_three_schools_even_when_one_school_came_in_numbers()
    {
        int[] schools = [.. Enumerable.Repeat(0, 14), 1, 1, 1, 2, 2, 3, 3, 4, 4, 5];
        var instance = Make.Lawful(Simple(schools, groups: 4, sizes: [5, 6, 7]) with { MinSchools = 3 });

        var answer = GroupFormer.Form(instance, cancel: Cancel);

        Assert.Equal(24, answer.Objective.Placed);
        Assert.All(answer.Groups, table => Assert.True(Schools(instance, table) >= 3));
    }

    [Fact]
    public void Pairs_come_from_two_schools_and_are_not_the_pairs_of_last_time()
    {
        int[] schools = [0, 0, 1, 1, 2, 2];
        var instance = Make.Lawful(Simple(schools, groups: 3, sizes: [2]) with { PastPairs = [(0, 2), (1, 3), (4, 0), (5, 1)] });

        var answer = GroupFormer.Form(instance, cancel: Cancel);

        Assert.Equal((6, 0), (answer.Objective.Placed, answer.Objective.RepeatedPairs));
    }

    [Fact]
    public void Someone_whom_nobody_can_join_waits_and_the_others_are_placed()
    {
        var order = Simple([0, 1, 2, 3], groups: 2, sizes: [3]);
        Person[] people = [.. order.People.Take(3), order.People[3] with { Foci = [] }];

        var answer = GroupFormer.Form(Make.Lawful(order with { People = people }), cancel: Cancel);

        Assert.Equal((3, 5), (answer.Objective.Placed, answer.ProvenAims));
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0, 0 }, "too few schools")]
    [InlineData(new[] { 0, 1 }, "the smallest group has 3")]
    public void Where_no_group_can_be_formed_the_smallest_reason_is_told(int[] schools, string reason)
    {
        var answer = GroupFormer.Form(Make.Lawful(Simple(schools, groups: 2, sizes: [3])), cancel: Cancel);

        Assert.Empty(answer.Groups);
        Assert.Contains(reason, answer.WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_names_two_rules_only_where_neither_alone_forbids_every_group()
    {
        Person[] people = [new(0, [0], [0], false), new(1, [0], [1], false), new(2, [1], [0], false), new(3, [1], [1], false)];
        var order = Simple([0, 1, 2, 3], groups: 2, sizes: [2]) with { People = people, FocusCount = 2, SlotCount = 2 };

        var answer = GroupFormer.Form(Make.Lawful(order), cancel: Cancel);

        Assert.StartsWith(
            "No focus was chosen by enough people who can come at one time", answer.WhyNone, StringComparison.Ordinal);
    }

    private static int Schools(Instance instance, Group group) =>
        group.Members.Select(m => instance.People[m].School).Distinct().Count();

    private static Instance.Order Simple(int[] schools, int groups, int[] sizes) => new()
    {
        People = [.. schools.Select(school => new Person(school, [0], [0], false))],
        FocusCount = 1,
        SlotCount = 1,
        GroupSizes = sizes,
        MaxGroups = groups,
    };
}
