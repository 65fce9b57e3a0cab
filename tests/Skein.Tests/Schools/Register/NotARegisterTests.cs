using System.IO.Compression;
using System.Text;
using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class NotARegisterTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A", "This is a picture (PNG), not a CSV file. Download the register as CSV, and import that.")]
    [InlineData("FFD8FFE000104A46", "This is a picture (JPEG), not a CSV file. Download the register as CSV, and import that.")]
    [InlineData("1F8B080000000000", "This is a gzip archive. Unpack it, and import the CSV file inside.")]
    [InlineData("504B030414000000", "This is a zip archive. Unpack it, and import the CSV file inside.")]
    [InlineData("255044462D312E37", "This is a PDF document, not a CSV file. Download the register as CSV, and import that.")]
    [InlineData(
        "D0CF11E0A1B11AE1",
        "This is a spreadsheet, not a CSV file. Open it, save the sheet of schools as “CSV UTF-8”, and import that.")]
    [InlineData("0D0A3C21444F4354", "This is a web page or XML, not a CSV file. Download the register as CSV, and import that.")]
    [InlineData("5B7B2275726E223A", "This is JSON, not a CSV file. Download the register as CSV, and import that.")]
    [InlineData(
        "75726E2C6E616D00",
        "This is not a text file: it contains bytes of zero. Download the register as CSV, and import that.")]
    public void Another_kind_of_file_is_named_with_what_to_do(string bytes, string refusal) =>
        Assert.Equal(refusal, RegisterSample.RefusalOf(Convert.FromHexString(bytes)));

    [Fact]
    public void A_workbook_is_told_from_other_archives()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
        }

        Assert.StartsWith("This is a spreadsheet", RegisterSample.RefusalOf(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    [InlineData(",,,\r\n,,,\r\n")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Equal("The file is empty. Download it again, and import that.", RegisterSample.RefusalOf(text));

    [Theory]
    [InlineData("urn,name")]
    [InlineData("urn,name\r\n")]
    [InlineData("urn,name\r\n\r\n\r\n")]
    public void A_header_without_rows_is_refused(string text) =>
        Assert.Equal("The file has a header but no rows. Download it again, and import that.", RegisterSample.RefusalOf(text));

    [Fact]
    public void A_header_whose_quotation_marks_do_not_match_is_refused() =>
        Assert.StartsWith(
            "The quotation marks in the header do not match", RegisterSample.RefusalOf("\"urn,name\r\n1,Ash\r\n"),
            StringComparison.Ordinal);

    [Fact]
    public void A_header_of_thousands_of_columns_is_refused() =>
        Assert.StartsWith(
            "The header has more than 1,000 columns",
            RegisterSample.RefusalOf(string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"c{i}")) + "\r\n1,2\r\n"),
            StringComparison.Ordinal);

    [Fact]
    public void A_field_of_ten_million_characters_is_refused() =>
        Assert.Equal(
            "Line 2 has no end within 262,144 characters, so this is not a CSV file of schools. "
            + "Download the register as CSV, and import that.",
            RegisterSample.RefusalOf("urn,name\r\n1," + new string('x', 10_000_000)));

    [Fact]
    public void Zeros_without_end_are_refused_at_once()
    {
        using var file = new EndlessFile([], "\0"u8.ToArray());

        var refusal = RegisterSample.RefusalOf(file);

        Assert.StartsWith("This is not a text file", refusal, StringComparison.Ordinal);
        Assert.InRange(file.BytesRead, 1, 1_000_000);
    }

    [Fact]
    public void A_line_without_end_is_refused_soon()
    {
        using var file = new EndlessFile(Encoding.ASCII.GetBytes("urn,name\r\n1,"), "\"\"school "u8.ToArray());

        var refusal = RegisterSample.RefusalOf(file);

        Assert.StartsWith("Line 2 has no end", refusal, StringComparison.Ordinal);
        Assert.InRange(file.BytesRead, 1, 1_000_000);
    }

    [Fact]
    public void A_file_without_end_can_be_stopped()
    {
        using var file = new EndlessFile(Encoding.ASCII.GetBytes("urn,name\r\n"), "1,Ash\r\n"u8.ToArray());
        using var stop = new CancellationTokenSource();
        file.OnRead = () => { if (file.BytesRead > 5_000_000) { stop.Cancel(); } };

        Assert.Throws<OperationCanceledException>(() => RegisterHeader.TryRead(file, stop.Token, out _, out _));
    }

    [Fact]
    public void Rows_are_given_as_they_are_asked_for_and_no_more_of_the_file_is_held()
    {
        using var file = new EndlessFile(Encoding.ASCII.GetBytes("urn,name\r\n"), "1,Ash\r\n"u8.ToArray(), end: 1_000_000);
        var register = RegisterSample.Open(file);
        file.End = long.MaxValue;
        var before = file.BytesRead;

        Assert.Equal(10_000, register.Read().Take(10_000).Count());

        Assert.InRange(file.BytesRead - before, 70_000, 400_000);
    }
}
