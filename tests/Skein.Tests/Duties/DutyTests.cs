using Skein.Access;
using Skein.Duties;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Tests.Duties;

public sealed class DutyTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly PersonId Ann = Ids.New<PersonId>(Now);
    private static readonly PersonId Ben = Ids.New<PersonId>(Now);

    [Fact]
    public void A_duty_passes_on_a_day_and_whoever_owed_it_before_stays_known()
    {
        var duty = Owed(Owner.For(Ann));

        Assert.Null(duty.PassTo(Owner.For(Ben), Today.AddDays(3), "On leave"));

        Assert.Equal(
            [(Owner.For(Ann), Today.AddDays(3)), (Owner.For(Ben), (DateOnly?)null)], duty.Owners
                .OrderBy(o => o.From)
                .Select(o => (o.Owner, o.Until)));
    }

    [Fact]
    public void A_duty_that_passes_twice_in_a_day_was_never_the_first_ones()
    {
        var duty = Owed(Owner.For(Ann));

        Assert.Null(duty.PassTo(Owner.For(Ben), Today, null));
        Assert.Null(duty.PassTo(Owner.CoLeaders, Today, null));

        Assert.Equal(Owner.CoLeaders, Assert.Single(duty.Owners).Owner);
    }

    [Fact]
    public void Passing_a_duty_today_takes_back_what_was_to_pass_tomorrow()
    {
        var duty = Owed(Owner.For(Ann));
        Assert.Null(duty.PassTo(Owner.For(Ben), Today.AddDays(5), null));

        Assert.Null(duty.PassTo(Owner.CoLeaders, Today.AddDays(1), null));

        Assert.Equal([Owner.For(Ann), Owner.CoLeaders], duty.Owners.OrderBy(o => o.From).Select(o => o.Owner));
        Assert.Equal(Owner.CoLeaders, duty.Owner);
    }

    [Fact]
    public void What_is_theirs_already_does_not_pass_to_them() =>
        Assert.NotNull(Owed(Owner.For(Ann)).PassTo(Owner.For(Ann), Today, null));

    [Fact]
    public void A_duty_that_has_ended_can_neither_be_done_nor_passed_nor_let_go()
    {
        var duty = Owed(Owner.For(Ann));
        Assert.Null(duty.Discharge(Ann, Today, "By telephone"));

        Assert.NotNull(duty.Discharge(Ben, Today, null));
        Assert.NotNull(duty.PassTo(Owner.For(Ben), Today, null));
        Assert.NotNull(duty.LetGo(Ben, Today, "Too late"));
        Assert.Equal(
            (Ann, "By telephone", Today.AddDays(1)), (duty.EndedBy!.Value, duty.Note!, Assert.Single(duty.Owners).Until!.Value));
    }

    [Theory]
    [InlineData(3, 10)] // As many days later as it waited would be within a week of coming back.
    [InlineData(20, 30)]
    public void After_a_wait_a_duty_is_due_as_much_later_and_never_within_a_week(int waited, int expected) =>
        Assert.Equal(
            Today.AddDays(expected), DutyEasing.After(Today.AddDays(waited == 3 ? 2 : 10), Today, Today.AddDays(waited)));

    [Fact]
    public void A_wait_of_no_day_moves_nothing() => Assert.Equal(Today, DutyEasing.After(Today, Today, Today));

    [Fact]
    public void While_it_waits_a_duty_is_due_as_much_later_as_the_rest_is_expected_to_last()
    {
        var known = new Rest(Today, Today.AddDays(10), EasingCause.Resting);

        Assert.Equal(Today.AddDays(15), DutyEasing.While(Today.AddDays(5), Today, known, 42));
        Assert.Equal(Today.AddDays(47), DutyEasing.While(Today.AddDays(5), Today, known with { ExpectedBackOn = null }, 42));
    }

    [Fact]
    public void A_link_from_a_message_is_for_one_duty_of_one_person_until_a_day()
    {
        var signer = new SignedLinks.Signer([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var duty = Owed(Owner.For(Ann));

        var link = DoneLinks.Write(signer, duty.Id, Ann, Today);

        Assert.Equal((duty.Id, Ann, Today), DoneLinks.Read(signer, link));
        Assert.Null(DoneLinks.Read(signer, link.Replace("20260907", "20270907", StringComparison.Ordinal)));
        Assert.Null(
            DoneLinks.Read(
                signer, $"{link.Split('.')[0]}.{DoneLinks.Write(signer, duty.Id, Ben, Today).Split('.')[1]}.20260907"));
        Assert.Null(DoneLinks.Read(signer, "nothing"));
    }

    private static Duty Owed(Owner owner) =>
        Duty.Owe(
            new(
                Ids.New<NetworkId>(Now), new("test", Ids.New<DutyId>(Now).Value), "one", "Ring Elm School", owner,
                Today.AddDays(7)), Today, Now);
}
