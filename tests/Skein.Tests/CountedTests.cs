namespace Skein.Tests;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, 12, "0%")]
    [InlineData(8, 12, "67%")] // 66.67: cut off, it said 66%
    [InlineData(1, 8, "13%")] // 12.5
    [InlineData(1, 300, "under 1%")]
    [InlineData(299, 300, "over 99%")]
    [InlineData(12, 12, "100%")]
    [InlineData(0, 0, null)]
    public void A_share_is_rounded_and_says_all_and_none_only_where_it_is_so(int part, int whole, string? said) =>
        Assert.Equal(said, Counted.Share(part, whole));

    [Theory]
    [InlineData("Behaviour at playtime", 40, "Behaviour at playtime")]
    [InlineData("Behaviour at playtime, and after lunch", 24, "Behaviour at playtime")]
    [InlineData("Behaviour", 4, "Beha")]
    public void Words_that_are_too_long_end_with_a_whole_word(string words, int most, string said) =>
        Assert.Equal(said, words.Shortened(most));

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "longe")]
    [InlineData("four😀", 5, "four")]
    [InlineData("four😀", 6, "four😀")]
    [InlineData("😀", 0, "")]
    public void A_text_is_cut_between_characters(string text, int most, string kept)
    {
        Assert.Equal(kept, text.Beginning(most));
        Assert.Equal(kept, text.Shortened(most));
    }
}
