using Skein.Questions;
using Skein.Tests.Architecture;

namespace Skein.Tests.Questions;

public sealed class DeckFileTests
{
    private const string File = "governors.deck.yaml";

    private static readonly string Text = SourceTree.Read($"tests/Skein.Tests/Questions/{File}");

    public static Deck Governors => Decks.Read(File, Text, SkeinSite.Measures);

    [Fact]
    public void A_key_that_no_measure_has_is_told_with_its_file_and_line()
    {
        var wrong = Refused(Text.Replace("people.deputies", "people.deputy", StringComparison.Ordinal));

        Assert.Equal("governors.deck.yaml, line 28: No measure has the key “people.deputy”.", wrong.Message);
    }

    [Fact]
    public void A_page_that_no_card_can_lead_to_is_told_with_its_file_and_line()
    {
        var wrong = Refused(Text.Replace("link: People", "link: Peeple", StringComparison.Ordinal));

        Assert.StartsWith("governors.deck.yaml, line 19: ", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: G2", "id: G1", "Two cards have the id G1.")]
    [InlineData("id: G2", "id: G2-of-governors", "The id of card G2-of-governors has more than 10 characters.")]
    [InlineData("people.deputies", "people.challenges", "Card G2 says nothing to some who may open it.")]
    public void A_card_that_cannot_be_kept_apart_or_says_nothing_is_refused(string said, string instead, string because)
    {
        var deck = Decks.Read(File, Text.Replace(said, instead, StringComparison.Ordinal), SkeinSite.Measures);

        var wrong = Assert.Throws<InvalidDataException>(() => new Decks([.. ShippedDecks.All, deck]));

        Assert.Equal(because, wrong.Message);
    }

    [Fact]
    public void Every_card_of_a_deck_comes_round_however_many_there_are()
    {
        var card = Governors.Cards.First();

        Assert.Equal(["G2", "G1"], [Governors.After(card).Prompt.Id, Governors.After(Governors.After(card)).Prompt.Id]);
    }

    private static InvalidDataException Refused(string text) =>
        Assert.Throws<InvalidDataException>(() => Decks.Read(File, text, SkeinSite.Measures));
}
