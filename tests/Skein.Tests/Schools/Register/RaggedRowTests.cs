using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RaggedRowTests
{
    private const string Search = "URN,EstablishmentName,Postcode,Linked establishments\r\n";

    [Fact]
    public void Extra_fields_after_the_linked_establishments_belong_to_that_list()
    {
        var lines = RegisterSample.LinesOf(
            Search + "136943,Ward Jackson,TS24 7LH,\"115961 Predecessor\",\"148215 Successor - merged\"\r\n");

        Assert.Equal("Ward Jackson", Assert.IsType<RegisterRow>(lines[0]).Name);
        Assert.Equal(
            [
                new SuccessionRow(2, "GIAS-URN", "136943", "115961", "Predecessor", null),
                new SuccessionRow(2, "GIAS-URN", "136943", "148215", "Successor - merged", null),
            ],
            lines[1..]);
    }

    [Theory]
    [InlineData("136943,Ward Jackson,TS24 7LH,")]
    [InlineData("136943,Ward Jackson,TS24 7LH,Does not have links")]
    [InlineData("136943,Ward Jackson,TS24 7LH")]
    public void A_school_without_links_lists_none(string row) =>
        Assert.IsType<RegisterRow>(Assert.Single(RegisterSample.LinesOf(Search + row)));

    [Fact]
    public void Missing_fields_at_the_end_are_blank() =>
        Assert.Null(RegisterSample.SchoolOf(Search + "136943,Ward Jackson").Postcode);

    [Fact]
    public void Blank_extra_fields_do_no_harm() => Assert.Equal("Ash", RegisterSample.SchoolOf("urn,name\r\n1,Ash,,,\r\n").Name);

    [Fact]
    public void Extra_fields_that_say_something_reject_the_row_for_its_columns_may_have_shifted() =>
        Assert.Equal(
            "It has 4 fields where the header has 3: perhaps one with a “,” lacks its quotation marks.",
            RegisterSample.RejectionOf("urn,name,town\r\n1,Ash, Elm and Oak,Hull\r\n").Reason);

    [Fact]
    public void Quotation_marks_within_a_field_are_part_of_it()
    {
        var lines = RegisterSample.LinesOf("urn,name\n1,\"The \"\"Old\"\" School\"\n2,The \"New\" School\n");

        Assert.Equal(["The \"Old\" School", "The \"New\" School"], lines.Select(line => ((RegisterRow)line).Name));
    }

    [Fact]
    public void Text_after_a_closing_quotation_mark_rejects_the_row_and_no_other()
    {
        var lines = RegisterSample.LinesOf("urn,name\n1,\"The Old\" School\n2,Elm\n");

        Assert.Equal(
            "Its quotation marks do not match, so its fields cannot be told apart.", Assert.IsType<RejectedRow>(lines[0]).Reason);
        Assert.Equal("Elm", Assert.IsType<RegisterRow>(lines[1]).Name);
    }

    [Fact]
    public void A_row_is_known_by_the_line_on_which_it_begins()
    {
        var lines = RegisterSample.LinesOf("urn,name\r\n1,\"Ash\r\nand Elm\"\r\n\r\n2,Oak\r\n,Yew\r\n");

        Assert.Equal([2L, 5L, 6L], lines.Select(line => line.Line));
        Assert.Equal("Ash and Elm", ((RegisterRow)lines[0]).Name);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_ends_the_reading_where_it_opens()
    {
        var lines = RegisterSample.LinesOf("urn,name\n1,Ash\n2,\"Elm\n3,Oak\n4,Yew\n");

        Assert.Equal(2, lines.Count);
        var rest = Assert.IsType<UnreadRest>(lines[1]);
        Assert.Equal(3, rest.Line);
        Assert.Equal(
            "A quotation mark that opens in the row on line 3 is never closed, so nothing from there on could be read. "
            + "Correct that line, and import the file again.",
            rest.Refusal.Reason);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_cannot_fill_the_memory()
    {
        using var file = new EndlessFile("urn,name\n1,Ash\n2,\"Elm\n"u8.ToArray(), "3,Oak\n"u8.ToArray(), end: 3_000_000);
        var register = RegisterSample.Open(file);
        var before = file.BytesRead;

        var rest = Assert.IsType<UnreadRest>(register.Read().Last());

        Assert.Equal(3, rest.Line);
        Assert.InRange(file.BytesRead - before, 1, 1_500_000);
    }
}
