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
    public void A_date_that_is_none_costs_that_field_and_not_the_school(string date)
    {
        var row = RegisterSample.SchoolOf($"{Dated}1,Ash,{date},01-09-2020\n");

        Assert.Equal($"open_date, “{date}”, is not a date such as 31-08-2022, and was not read.", row.Remark);
        Assert.Equal(("Ash", null, new DateOnly(2020, 9, 1)), (row.Name, row.OpenedOn, row.ClosedOn));
    }

    [Theory]
    [InlineData("2019-09-01T00:00:00Z")]
    [InlineData("01/09/2019 00:00")]
    [InlineData("1.9.2019")]
    [InlineData("1 September 2019")]
    [InlineData("1 Sep 2019")]
    [InlineData("1-Sep-2019")]
    [InlineData("2019/09/01")]
    public void A_day_is_read_however_people_write_it(string day)
    {
        var row = RegisterSample.SchoolOf($"{Dated}1,Ash,{day},\n");

        Assert.Equal((new DateOnly(2019, 9, 1), null), (row.OpenedOn, row.Remark));
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("unknown")]
    public void A_word_for_no_day_is_no_day_and_no_closing(string word)
    {
        var row = RegisterSample.SchoolOf($"{Dated}1,Ash,,{word}\n");

        Assert.Equal((null, null, null), (row.ClosedOn, row.Standing, row.Remark));
    }

    [Theory]
    [InlineData("1.00E+11")]
    [InlineData("1,2345E+07")]
    public void A_number_that_a_spreadsheet_has_cut_short_is_none(string number) =>
        Assert.Contains("cut short", RegisterSample.RejectionOf($"{Dated}\"{number}\",Ash,,\n").Reason, StringComparison.Ordinal);

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
