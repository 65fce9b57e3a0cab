using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class TrigramTests
{
    // PostgreSQL documentation, “pg_trgm”: the trigrams of “cat” are "  c", " ca", "cat" and "at ".
    [Fact]
    public void A_word_of_three_letters_has_four_trigrams() => Assert.Equal(4, Trigrams.From("cat").Count);

    // The same: “word” has 5 trigrams, “two words” has 10, and they share 4.
    [Fact]
    public void Likeness_is_what_is_shared_over_all_there_is() =>
        Assert.Equal(4.0 / 11, Trigrams.From("word").Similarity(Trigrams.From("two words")));

    [Fact]
    public void A_text_is_wholly_like_itself() =>
        Assert.Equal(1, Trigrams.From("ward jackson").Similarity(Trigrams.From("ward jackson")));

    [Fact]
    public void The_order_of_words_does_not_count() =>
        Assert.Equal(1, Trigrams.From("ward jackson").Similarity(Trigrams.From("jackson ward")));

    [Fact]
    public void Nothing_is_like_nothing() => Assert.Equal(0, Trigrams.From("").Similarity(Trigrams.From("")));
}
