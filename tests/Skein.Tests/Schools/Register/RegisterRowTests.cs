using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RegisterRowTests
{
    private const string Dated = "urn,name,open_date,close_date\n";

    [Fact]
    public void A_school_of_the_full_layout_is_read_whole()
    {
        var row = RegisterSample.SchoolOf(
            "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",\"EstablishmentName\",\"TypeOfEstablishment (code)\","
            + "\"TypeOfEstablishment (name)\",\"EstablishmentStatus (code)\",\"EstablishmentStatus (name)\","
            + "\"OpenDate\",\"CloseDate\",\"PhaseOfEducation (name)\",\"StatutoryLowAge\",\"StatutoryHighAge\","
            + "\"NumberOfPupils\",\"Town\",\"Postcode\"\r\n"
            + "\"100000\",\"201\",\"City of London\",\"0614\",\"  St Ash’s  Primary \",\"02\",\"Voluntary aided school\",\"3\","
            + "\"Open, but proposed to close\",\"01-09-1999\",\"31-08-2032\",\"Primary\","
            + "\"3\",\"11\",\"1,237\",\"London\",\"ec3a5de\"\r\n");

        Assert.Equal(
            new RegisterRow(2)
            {
                Scheme = "GIAS-URN",
                Code = "100000",
                Name = "St Ash’s Primary",
                Type = "Voluntary aided school",
                Phase = "Primary",
                Status = "Open, but proposed to close",
                Standing = RegisterStanding.Open,
                OpenedOn = new(1999, 9, 1),
                ClosedOn = new(2032, 8, 31),
                AuthorityCode = "201",
                AuthorityName = "City of London",
                EstablishmentNumber = "0614",
                Town = "London",
                Postcode = "EC3A 5DE",
                Pupils = 1237,
                LowAge = 3,
                HighAge = 11,
            },
            row);
        Assert.Equal("201/0614", row.LaEstab);
    }

    [Theory]
    [InlineData("31-08-2022")]
    [InlineData("31/08/2022")]
    [InlineData("2022-08-31")]
    public void Dates_are_read_as_registers_write_them(string date) =>
        Assert.Equal(new DateOnly(2022, 8, 31), RegisterSample.SchoolOf($"{Dated}1,Ash,{date},\n").OpenedOn);

    [Fact]
    public void The_first_of_January_1900_is_a_day_not_known()
    {
        var register = RegisterSample.Open($"{Dated}1,Ash,01-01-1900,\n2,Elm,,\n");

        Assert.All(register.Read(), line => Assert.Null(((RegisterRow)line).OpenedOn));
        Assert.Equal(1, register.Counts.UnknownDates);
    }

    [Fact]
    public void A_school_closed_on_a_day_not_known_is_closed_all_the_same()
    {
        var row = RegisterSample.SchoolOf($"{Dated}126582,Wyborne Infant School,,01-01-1900\n");

        Assert.Equal((null, RegisterStanding.Closed), (row.ClosedOn, row.Standing));
    }

    [Theory]
    [InlineData("31-02-2022")]
    [InlineData("soon")]
    [InlineData("08/31/2022")]
    public void A_date_that_is_none_rejects_its_row_with_the_reason(string date)
    {
        var rejection = RegisterSample.RejectionOf($"{Dated}1,Ash,{date},\n");

        Assert.Equal($"open_date, “{date}”, is not a date such as 31-08-2022.", rejection.Reason);
        Assert.Equal((2, $"1,Ash,{date},"), (rejection.Line, rejection.Text));
    }

    [Fact]
    public void A_school_that_closes_before_it_opens_is_kept_with_a_remark()
    {
        var register = RegisterSample.Open($"{Dated}1,Ash,01-09-2000,31-08-1999\n");

        var row = Assert.IsType<RegisterRow>(Assert.Single(register.Read()));

        Assert.Equal("It closes on 1999-08-31, before it opens on 2000-09-01.", row.Remark);
        Assert.Equal(1, register.Counts.Remarked);
    }

    [Fact]
    public void A_count_that_is_no_number_is_not_read_and_does_not_cost_the_row()
    {
        var row = RegisterSample.SchoolOf("URN,EstablishmentName,NumberOfPupils\n1,Ash,<5\n");

        Assert.Null(row.Pupils);
        Assert.Equal("NumberOfPupils, “<5”, is not a whole number, and was not read.", row.Remark);
    }

    [Theory]
    [InlineData(",Ash,,", "It has no number.")]
    [InlineData("1,,,", "It has no name.")]
    [InlineData("10A,Ash,,", "“10A” is not a unique reference number, which is all digits.")]
    public void A_row_without_a_number_or_a_name_is_rejected(string row, string reason) =>
        Assert.Equal(reason, RegisterSample.RejectionOf($"{Dated}{row}\n").Reason);

    [Fact]
    public void A_name_beyond_all_measure_is_rejected_and_shown_cut_short()
    {
        var rejection = RegisterSample.RejectionOf($"{Dated}1,{new string('x', 100_000)},,\n");

        Assert.Equal("name is longer than 300 characters.", rejection.Reason);
        Assert.Equal(500, rejection.Text.Length);
    }

    [Fact]
    public void The_word_for_a_status_nobody_knows_is_kept_and_comes_to_nothing()
    {
        var row = RegisterSample.SchoolOf("URN,EstablishmentName,EstablishmentStatus (name)\n1,Ash,Mothballed\n");

        Assert.Equal(("Mothballed", null), (row.Status, row.Standing));
    }

    [Fact]
    public void A_file_can_be_read_twice_and_counts_each_reading_anew()
    {
        var register = RegisterSample.Open($"{Dated}1,Ash,,\n2,,,\n");

        var first = register.Read().ToList();
        var second = register.Read().ToList();

        Assert.Equal(first, second);
        Assert.Equal(new RegisterCounts(Schools: 1, Links: 0, Rejected: 1, Remarked: 0, UnknownDates: 0), register.Counts);
    }

    [Fact]
    public void Reading_can_be_stopped_between_two_rows()
    {
        using var stop = new CancellationTokenSource();
        using var lines = RegisterSample.Open($"{Dated}1,Ash,,\n2,Elm,,\n").Lines(cancel: stop.Token).GetEnumerator();

        Assert.True(lines.MoveNext());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => lines.MoveNext());
    }
}
