namespace Skein.GroupFormation.Tests;

public class WhyNotTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Somebody_without_a_choice_is_told_so() =>
        Assert.Equal(Obstacle.ChoseNothing, Only(Three() with { People = [.. Three().People, new(9, [], [0], false)] }).Obstacle);

    [Fact]
    public void Somebody_whose_only_company_is_from_their_own_school_has_nobody()
    {
        var order = Three() with { People = [.. Three().People, new(9, [1], [1], false), new(9, [1], [1], false)] };

        var leftOut = Ask(order);

        Assert.All(leftOut, who => Assert.Equal(Obstacle.Nobody, who.Obstacle));
    }

    [Fact]
    public void One_short_at_a_time_names_the_time_and_another_that_would_do()
    {
        // Two wait at time 1, where one more is needed; three others could be four at time 0.
        var order = Three() with
        {
            People = [.. Three().People, new(8, [0], [1], false), new(9, [0], [1], false)],
            GroupSizes = [3, 4],
        };

        var leftOut = Ask(order)[0];

        Assert.Equal((Obstacle.TooFew, 0, 1, 1), (leftOut.Obstacle, leftOut.Focus, leftOut.Slot, leftOut.Lacking));
        Assert.Contains(new(RemedyKind.AnotherTime, 0), leftOut.Remedies);
    }

    [Fact]
    public void A_limit_on_groups_is_blamed_only_where_one_more_group_would_help()
    {
        Person[] people = [.. Enumerable.Range(0, 6).Select(school => new Person(school, [0], [0], false))];

        var short1 = Ask(Three() with { People = people, MaxGroups = 1 });
        var notShort = Ask(Three() with { People = people[..5], MaxGroups = 1 });

        Assert.All(short1, who => Assert.Equal(Obstacle.MostGroups, who.Obstacle));
        Assert.All(notShort, who => Assert.Equal(Obstacle.Numbers, who.Obstacle));
        Assert.All(notShort, who => Assert.Contains(new(RemedyKind.AnotherSize, 4), who.Remedies));
    }

    [Theory]
    [InlineData("threes")]
    [InlineData("one time")]
    [InlineData("capped")]
    [InlineData("mixed tables")]
    [InlineData("gaps")]
    public void What_is_said_to_help_helps(string family)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var order = Small.Order(family, seed);
            var instance = Make.Lawful(order);
            var answer = GroupFormer.Form(instance, new() { Seconds = 60 }, cancel: Cancel);
            foreach (var who in answer.WhyNone is null ? WhyNot.Ask(instance, answer, 60, Cancel) : [])
            {
                Assert.NotEmpty(who.Reason(f => $"focus {f}"));
                Assert.All(
                    who.Remedies, remedy => Assert.True(Placed(With(order, who.Person, remedy)) > answer.Objective.Placed));
            }
        }
    }

    private static Instance.Order With(Instance.Order order, int person, Remedy remedy)
    {
        var who = order.People[person];
        return remedy.Kind switch
        {
            RemedyKind.OneMoreGroup => order with { MaxGroups = order.MaxGroups + 1 },
            RemedyKind.OneMoreOnFocus => order with { FocusCap = order.FocusCap + 1 },
            RemedyKind.AnotherSize => order with { GroupSizes = [.. order.GroupSizes, remedy.Number] },
            RemedyKind.AnotherTime => Replaced(order, person, who with { Slots = [.. who.Slots, remedy.Number] }),
            RemedyKind.AnotherFocus => Replaced(order, person, who with { Foci = [.. who.Foci, remedy.Number] }),
        };
    }

    private static Instance.Order Replaced(Instance.Order order, int person, Person changed) =>
        order with { People = [.. order.People.Select((who, at) => at == person ? changed : who)] };

    private static IReadOnlyList<LeftOut> Ask(Instance.Order order)
    {
        var instance = Make.Lawful(order);
        return WhyNot.Ask(instance, GroupFormer.Form(instance, new() { Seconds = 60 }, cancel: Cancel), 60, Cancel);
    }

    private static int Placed(Instance.Order order) =>
        GroupFormer.Form(Make.Lawful(order), new() { Seconds = 60 }, cancel: Cancel).Objective.Placed;

    private static LeftOut Only(Instance.Order order) => Assert.Single(Ask(order));

    private static Instance.Order Three() => new()
    {
        People = [.. Enumerable.Range(0, 3).Select(school => new Person(school, [0], [0], false))],
        FocusCount = 2,
        SlotCount = 2,
        GroupSizes = [3],
        MaxGroups = 9,
    };
}
