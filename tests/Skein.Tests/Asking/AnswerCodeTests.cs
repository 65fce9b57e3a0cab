using Skein.Asking;

namespace Skein.Tests.Asking;

public class AnswerCodeTests
{
    [Theory]
    [InlineData("k7qm-2f9x")]
    [InlineData(" K7QM 2F9X ")]
    [InlineData("K7QM2F9X")]
    public void A_code_is_read_however_it_was_typed(string typed)
    {
        Assert.True(AnswerCode.TryRead(typed, out var code, out _));
        Assert.Equal("K7QM2F9X", code);
        Assert.Equal("K7QM-2F9X", AnswerCode.Printed(code));
    }

    [Theory]
    [InlineData(null, "Enter the code from your sheet")]
    [InlineData("K7QM", "The code has 8 letters and numbers, for example K7QM-2F9X")]
    [InlineData("K7QM-2F9O", "The code has no vowels, and no 0 or 1. Look at your sheet again")]
    public void What_cannot_be_a_code_is_refused_with_advice(string? typed, string advice)
    {
        Assert.False(AnswerCode.TryRead(typed, out _, out var problem));
        Assert.Equal(advice, problem);
    }

    [Fact]
    public void New_codes_differ_and_can_be_read_back()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => AnswerCode.New()).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(AnswerCode.TryRead(AnswerCode.Printed(code), out _, out _)));
    }
}
