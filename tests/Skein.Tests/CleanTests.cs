namespace Skein.Tests;

public sealed class CleanTests
{
    [Theory]
    [InlineData(" Ash \t Primary\r\nSchool ", "Ash Primary School")]
    [InlineData("\uFEFFAsh", "Ash")]
    [InlineData("A\u200Bs\u00ADh", "Ash")]
    [InlineData("Ash\u202E Academy\u202C", "Ash Academy")]
    [InlineData("Ash\u0000\u0007", "Ash")]
    [InlineData("Ash\u2028Academy", "Ash Academy")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("Ash\uD800", "Ash")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\u200Cb", "ab")]
    [InlineData(null, "")]
    public void A_line_holds_only_what_people_see(string? typed, string kept) => Assert.Equal(kept, Clean.Line(typed));

    [Fact]
    public void A_text_keeps_its_lines() => Assert.Equal("One\nTwo\n\nThree", Clean.Text("\u200BOne\r\nTwo\r\rThree \u0007\n"));
}
