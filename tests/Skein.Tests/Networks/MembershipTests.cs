using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

public sealed class MembershipTests
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();
    private static readonly DateOnly Day = new FakeClock().Today;

    private static Membership Joined() => Membership.Join(Ids.New<NetworkId>(Now), Ids.New<SchoolId>(Now), Day, Now);

    // I-04. The seeds are written out, so that a failure can be run again.
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(5), InlineData(8), InlineData(13), InlineData(21), InlineData(34)]
    public void Whatever_is_recorded_a_school_has_at_most_one_state_a_day_and_no_day_without_one(int seed)
    {
        var random = new Random(seed);
        var membership = Joined();

        for (var act = 0; act < 200; act++)
        {
            _ = random.Next(4) == 0
                ? membership.UndoLatest()
                : membership.Become((MembershipState)random.Next(4), Day.AddDays(random.Next(-3, 60) + act));

            var spans = membership.Spans.OrderBy(s => s.From).ToList();
            Assert.Equal(Day, spans[0].From);
            Assert.Null(spans[^1].Until);
            Assert.All(spans.Zip(spans.Skip(1)), pair =>
            {
                Assert.Equal(pair.First.Until, pair.Second.From);
                Assert.True(pair.First.From < pair.Second.From);
                Assert.NotEqual(pair.First.State, pair.Second.State);
            });
        }
    }

    [Fact]
    public void Returning_from_a_rest_restores_what_the_school_was_before()
    {
        var membership = Joined();
        Assert.Null(membership.Become(MembershipState.Active, Day.AddDays(10)));
        Assert.Null(membership.Become(MembershipState.Resting, Day.AddDays(20), "Inspection"));

        Assert.Null(membership.Return(Day.AddDays(40)));

        Assert.Equal(MembershipState.Active, membership.On(Day.AddDays(40)));
        Assert.Equal(MembershipState.Resting, membership.On(Day.AddDays(39)));
        Assert.Equal(MembershipState.Active, membership.On(Day.AddDays(19)));
    }

    [Fact]
    public void A_school_that_does_not_rest_cannot_return()
    {
        Assert.Equal("This school is not resting.", Joined().Return(Day)?.Reason);
    }

    [Fact]
    public void A_change_before_the_latest_one_is_refused_until_that_is_undone()
    {
        var membership = Joined();
        Assert.Null(membership.Become(MembershipState.Active, Day.AddDays(10)));

        Assert.NotNull(membership.Become(MembershipState.Resting, Day.AddDays(5)));
        Assert.Null(membership.UndoLatest());
        Assert.Null(membership.Become(MembershipState.Resting, Day.AddDays(5)));
        Assert.Equal(MembershipState.Resting, membership.On(Day.AddDays(10)));
    }

    [Fact]
    public void A_later_mind_on_the_same_day_replaces_the_earlier_and_does_not_keep_its_reason()
    {
        var membership = Joined();
        Assert.Null(membership.Become(MembershipState.Resting, Day.AddDays(3), "Inspection"));

        Assert.Null(membership.Become(MembershipState.Active, Day.AddDays(3)));

        Assert.Equal(2, membership.Spans.Count);
        Assert.Null(membership.Latest.Reason);
    }

    [Fact]
    public void A_rest_recorded_on_the_day_of_joining_is_taken_back_to_having_joined()
    {
        var membership = Joined();
        Assert.Null(membership.Become(MembershipState.Resting, Day, "Inspection"));

        Assert.Null(membership.UndoLatest());

        Assert.Equal(MembershipState.Joined, membership.On(Day));
        Assert.Null(membership.Latest.Reason);
    }

    [Fact]
    public void Nothing_comes_before_joining()
    {
        Assert.NotNull(Joined().UndoLatest());
    }
}

public sealed class SubNetworkTests
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();
    private static readonly DateOnly Day = new FakeClock().Today;

    [Fact]
    public void Its_schools_are_those_it_holds_from_a_day_on()
    {
        var (ash, elm, oak) = (Ids.New<SchoolId>(Now), Ids.New<SchoolId>(Now), Ids.New<SchoolId>(Now));
        Assert.True(NetworkName.TryRead("Triad", out var name, out _));
        var sub = SubNetwork.Start(Ids.New<NetworkId>(Now), name, [ash, elm], Day, Now);

        Assert.Null(sub.HoldFrom(Day.AddDays(7), [elm, oak]));

        Assert.Equal(Day.AddDays(7), sub.Schools.Single(s => s.SchoolId == ash).Until);
        Assert.Equal(Day.AddDays(7), sub.Schools.Single(s => s.SchoolId == oak).From);
        Assert.NotNull(sub.HoldFrom(Day.AddDays(-1), [ash]));

        Assert.Null(sub.Close(Day.AddDays(30)));
        Assert.DoesNotContain(sub.Schools, s => s.Until is null);
        Assert.NotNull(sub.Close(Day.AddDays(31)));
    }
}
