using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RegisterHeaderTests
{
    [Theory]
    [InlineData("\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentName\"\r\n1,2,3,4\r\n", RegisterFormat.GiasEstablishments)]
    [InlineData("URN,EstablishmentName,Linked establishments\n1,2,3\n", RegisterFormat.GiasEstablishments)]
    [InlineData("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n1,2,3,4,\r\n", RegisterFormat.GiasLinks)]
    [InlineData("urn,name,open_date,close_date,town,postcode\r\n1,2,,,,\r\n", RegisterFormat.NamesAndDates)]
    [InlineData("NCESSCH,LEAID,SCHNO,SCHNAM\n480000100001,4800001,00001,A\n", RegisterFormat.NcesSchools)]
    [InlineData("Kod,Nazwa\n1,2\n", RegisterFormat.Other)]
    public void The_layout_is_known_by_the_columns(string text, RegisterFormat format)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.True(RegisterHeader.TryRead(file, TestContext.Current.CancellationToken, out var header, out _));

        Assert.Equal(format, header.Format);
    }

    [Theory]
    [InlineData("urn,name,town\n1,\"Ash, Elm; Oak\",Hull\n", "comma")]
    [InlineData("urn;name;town\n1;Ash, Elm, Oak;Hull\n", "semicolon")]
    [InlineData("urn\tname\ttown\n1\tAsh, Elm; Oak\tHull\n", "tab")]
    [InlineData("sep=;\nurn;name;town\n1;Ash, Elm, Oak;Hull\n", "semicolon")]
    public void What_stands_between_the_fields_is_found_and_named(string text, string delimiter)
    {
        var register = RegisterSample.Open(text);

        Assert.Equal(delimiter, register.Header.DelimiterName);
        Assert.Equal("Hull", Assert.IsType<RegisterRow>(Assert.Single(register.Read())).Town);
    }

    [Fact]
    public void A_layout_nobody_knows_is_refused_with_its_columns_unless_it_is_mapped() =>
        Assert.Equal(
            "Skein does not know this layout. Say which column holds each school’s number and which its name. "
            + "Its columns are “Kod”, “Nazwa”.",
            RegisterSample.RefusalOf("Kod,Nazwa\n1,2\n"));

    [Theory]
    [InlineData("URN,Town\n1,Hull\n", "a file of schools from Get Information about Schools", "EstablishmentName")]
    [InlineData("URN,LinkURN\n1,2\n", "a file of links from Get Information about Schools", "LinkType")]
    [InlineData("NCESSCH,PHONE\n480000100001,1\n", "a file of schools from the Common Core of Data", "SCHNAM")]
    public void A_known_layout_without_a_needed_column_is_refused_by_the_columns_name(string text, string kind, string column) =>
        Assert.Equal(
            $"The file looks like {kind}, but lacks the column “{column}”. "
            + "Download it again with that column, or say which columns hold the number and the name.",
            RegisterSample.RefusalOf(text));

    [Fact]
    public void A_column_that_is_read_may_stand_in_the_header_only_once() =>
        Assert.Equal(
            "The column “name” stands in the header 2 times. Remove or rename all but one, and import the file again.",
            RegisterSample.RefusalOf("urn,name,Name\n1,Ash,Elm\n"));

    [Fact]
    public void The_file_says_which_columns_it_has_so_that_the_rest_blanks_nothing()
    {
        var register = RegisterSample.Open("urn,name,town\n1,Ash,\n");

        Assert.True(register.Has(RegisterField.Town));
        Assert.False(register.Has(RegisterField.Postcode));
        Assert.Null(Assert.IsType<RegisterRow>(Assert.Single(register.Read())).Town);
    }

    [Fact]
    public void Columns_without_a_use_are_ignored_and_listed()
    {
        var register = RegisterSample.Open("urn,name,Easting,,Northing\n1,Ash,2,3,4\n");

        Assert.Equal(["Easting", "Northing"], register.IgnoredColumns);
    }
}
