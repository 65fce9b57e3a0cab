using System.Text;
using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class RegisterEncodingTests
{
    private const string Header = "urn,name\r\n";

    [Fact]
    public void A_file_in_UTF_8_is_read_as_such() =>
        AssertReads("UTF-8", Encoding.UTF8.GetBytes(Header + "402323,Awel Y Môr\r\n"));

    [Fact]
    public void A_byte_order_mark_is_named_and_is_no_part_of_the_first_column() =>
        AssertReads(
            "UTF-8 with byte order mark",
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header + "402323,Awel Y Môr\r\n")]);

    [Fact]
    public void A_file_that_is_not_in_UTF_8_is_read_as_Windows_1252() =>
        AssertReads("Windows-1252", Encoding.Latin1.GetBytes(Header + "402323,Awel Y Môr\r\n"));

    [Fact]
    public void What_a_spreadsheet_calls_Unicode_text_is_read()
    {
        AssertReads("UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + "402323,Awel Y Môr\r\n")]);
        AssertReads(
            "UTF-16, big end first",
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Header + "402323,Awel Y Môr\r\n")]);
    }

    [Fact]
    public void One_byte_at_the_very_end_of_a_long_file_decides_its_encoding()
    {
        var plain = string.Concat(Enumerable.Range(100000, 20_000).Select(urn => $"{urn},A school\r\n"));

        AssertReads("Windows-1252", Encoding.Latin1.GetBytes(Header + plain + "402323,Awel Y Môr"));
    }

    [Fact]
    public void A_letter_cut_in_two_by_the_end_of_the_file_is_not_UTF_8() =>
        Assert.Equal(
            "Windows-1252", RegisterSample.Open([.. Encoding.ASCII.GetBytes(Header + "1,Caf"), 0xC3]).Header.Encoding.Name);

    [Fact]
    public void Letters_are_whole_wherever_the_buffers_end()
    {
        var name = string.Concat(Enumerable.Repeat("é°—🎓", 7));
        var names = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"{i},x{name}\n"));

        foreach (var shift in Enumerable.Range(0, 4))
        {
            var register = RegisterSample.Open(Encoding.UTF8.GetBytes(new string('\n', shift) + Header + names));

            Assert.Equal("UTF-8", register.Header.Encoding.Name);
            Assert.All(register.Read(), line => Assert.Equal("x" + name, ((RegisterRow)line).Name));
        }
    }

    [Fact]
    public void A_mark_that_promises_UTF_8_is_held_to_it() =>
        Assert.Equal(
            "The file says that it is in UTF-8, but line 3 is not. Save it again as “CSV UTF-8”, and import that.",
            RegisterSample.RefusalOf([.. Encoding.UTF8.Preamble, .. Encoding.Latin1.GetBytes(Header + "1,Ash\r\n2,Môr\r\n")]));

    [Fact]
    public void A_byte_that_means_nothing_in_either_encoding_is_refused_with_its_line() =>
        Assert.Equal(
            "Line 3 is neither in UTF-8 nor in Windows-1252. Save the file as “CSV UTF-8”, and import that.",
            RegisterSample.RefusalOf([.. Encoding.ASCII.GetBytes(Header + "1,Ash\r\n2,M"), 0x8F, 0x72, 0x0A]));

    private static void AssertReads(string encoding, byte[] bytes)
    {
        var register = RegisterSample.Open(bytes);

        Assert.Equal(encoding, register.Header.Encoding.Name);
        Assert.Equal("Awel Y Môr", Assert.IsType<RegisterRow>(register.Read().Last()).Name);
        Assert.Equal("urn", register.Header.Columns[0]);
    }
}
