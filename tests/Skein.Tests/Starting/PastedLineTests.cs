using Skein.Starting;

namespace Skein.Tests.Starting;

public class PastedLineTests
{
    [Theory]
    [InlineData("Ash Primary, Rowan Hill, rowan@ash.example, 01429 555 0101")]
    [InlineData("Ash Primary\tRowan Hill\trowan@ash.example\t01429 555 0101")]
    [InlineData("Ash Primary; Rowan Hill; ROWAN@ash.example; 01429 555 0101")]
    [InlineData("Ash Primary,rowan@ash.example,Rowan Hill,01429 555 0101")]
    public void A_line_is_read_from_a_spreadsheet_or_as_typed(string text)
    {
        var line = Assert.Single(PastedLine.ReadAll(text));

        Assert.Null(line.Problem);
        Assert.Equal("Ash Primary", line.School?.Value);
        Assert.Equal("Rowan Hill", line.Head?.Value);
        Assert.Equal("rowan@ash.example", line.Email?.Value);
        Assert.Equal("01429 555 0101", line.Phone);
    }

    [Fact]
    public void A_comma_inside_quotation_marks_belongs_to_the_school()
    {
        var line = Assert.Single(PastedLine.ReadAll("\"Cedar, St John's\", Tom Reed"));

        Assert.Equal("Cedar, St John's", line.School?.Value);
        Assert.Equal("Tom Reed", line.Head?.Value);
    }

    [Fact]
    public void A_header_and_empty_lines_are_passed_over()
    {
        var lines = PastedLine.ReadAll("School\tHead\tE-mail\r\n\r\nAsh Primary\r\n\r\nBeech Junior\r\n");

        Assert.Equal(["Ash Primary", "Beech Junior"], lines.Select(line => line.School?.Value));
        Assert.Equal([3, 5], lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData(", Rowan Hill", "Enter the school's name")]
    [InlineData("rowan@ash.example", "Put the school first on the line")]
    [InlineData("Ash Primary, Rowan Hill, rowan@ash", "Enter an e-mail address like name@school.example")]
    public void What_cannot_be_read_is_said_beside_its_line(string text, string problem) =>
        Assert.Equal(problem, Assert.Single(PastedLine.ReadAll(text)).Problem);

    [Fact]
    public void Somebody_who_pastes_a_whole_register_is_read_in_part() =>
        Assert.Equal(PastedLine.MostLines, PastedLine.ReadAll(string.Concat(Enumerable.Range(1, 5000).Select(i => $"School {i}\n"))).Count);
}
