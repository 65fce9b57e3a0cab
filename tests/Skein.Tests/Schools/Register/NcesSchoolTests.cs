using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class NcesSchoolTests
{
    private const string Header = "NCESSCH,LEAID,SCHNO,LEANM,SCHNAM,PHONE,LCITY,LZIP,TYPE,STATUS,LEVEL,MEMBER\n";

    [Fact]
    public void A_school_is_read_with_its_leading_zeros_and_its_codes_in_words()
    {
        var row = RegisterSample.SchoolOf(
            Header + "010000500870,0100005,00870,ALBERTVILLE CITY,ALBERTVILLE MIDDLE,2565550100,ALBERTVILLE,35950,1,1,2,720\n");

        Assert.Equal(
            new RegisterRow(2)
            {
                Scheme = "NCES",
                Code = "010000500870",
                Name = "ALBERTVILLE MIDDLE",
                Type = "Regular school",
                Phase = "Middle",
                Status = "Open",
                Standing = RegisterStanding.Open,
                AuthorityCode = "0100005",
                AuthorityName = "ALBERTVILLE CITY",
                EstablishmentNumber = "00870",
                Town = "ALBERTVILLE",
                Postcode = "35950",
                Pupils = 720,
            },
            row);
        Assert.Null(row.LaEstab);
    }

    [Theory]
    [InlineData("M", "-1")]
    [InlineData("N", "-2")]
    public void Missing_and_not_applicable_are_nothing(string text, string number)
    {
        var row = RegisterSample.SchoolOf(
            $"{Header}480000100001,4800001,00001,{text},A,{text},{text},{text},{text},1,{text},{number}\n");

        Assert.Equal((null, null, null, null, null), (row.AuthorityName, row.Town, row.Postcode, row.Phase, row.Pupils));
        Assert.Null(row.Remark);
    }

    [Theory]
    [InlineData("1", "Open", RegisterStanding.Open)]
    [InlineData("2", "Closed", RegisterStanding.Closed)]
    [InlineData("3", "New", RegisterStanding.Open)]
    [InlineData("4", "Added", RegisterStanding.Open)]
    [InlineData("5", "Changed agency", RegisterStanding.Open)]
    [InlineData("6", "Temporarily closed", RegisterStanding.Paused)]
    [InlineData("7", "To be opened", RegisterStanding.Planned)]
    [InlineData("8", "Reopened", RegisterStanding.Open)]
    public void The_status_is_given_in_words_and_in_what_it_comes_to(string code, string words, RegisterStanding standing)
    {
        var row = RegisterSample.SchoolOf($"{Header}480000100001,4800001,00001,D,A,,,,1,{code},1,5\n");

        Assert.Equal((words, standing), (row.Status, row.Standing));
    }

    [Fact]
    public void The_first_zero_that_a_spreadsheet_dropped_is_put_back() =>
        Assert.Equal("010000500870", RegisterSample.SchoolOf("NCESSCH,SCHNAM\n10000500870,A\n").Code);

    [Fact]
    public void A_number_whose_digits_a_spreadsheet_lost_is_rejected() =>
        Assert.StartsWith(
            "“1.00005E+11” is a number that a spreadsheet has cut short.",
            RegisterSample.RejectionOf("NCESSCH,SCHNAM\n1.00005E+11,A\n").Reason,
            StringComparison.Ordinal);

    [Fact]
    public void The_number_is_made_of_the_districts_and_the_schools_where_it_has_no_column()
    {
        var register = RegisterSample.Open("LEAID,SCHNO,SCHNAM09\n100005,870,A\n");

        Assert.Equal("010000500870", Assert.IsType<RegisterRow>(Assert.Single(register.Read())).Code);
        Assert.True(register.Has(RegisterField.Code));
    }

    [Fact]
    public void Telephone_numbers_are_dropped() =>
        Assert.Equal(["PHONE"], RegisterSample.Open(Header + "480000100001,,,,A\n").DroppedColumns);
}
