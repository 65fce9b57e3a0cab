using Skein.Networks;
using Skein.Questions;

namespace Skein.Tests.Questions;

public class DeckTests
{
    // S-123: five issues with 5, 6, 6, 5, 7 prompts = 29; question counts 6 + 10 + 8 + 9 + 8 = 41.
    [Fact]
    public void The_deck_has_the_prompts_and_questions_of_its_source()
    {
        var issues = ShippedDecks.Leaders.Issues;

        Assert.Equal([5, 6, 6, 5, 7], issues.Select(issue => issue.Prompts.Count));
        Assert.Equal([6, 10, 8, 9, 8], issues.Select(issue => issue.Prompts.Sum(prompt => prompt.Questions.Count)));
        Assert.Equal(
            Enumerable.Range(1, 41), issues.SelectMany(i => i.Prompts).SelectMany(p => p.Questions).Select(q => q.Number));
    }

    [Fact]
    public void Everybody_at_a_meeting_draws_the_same_card_and_drawing_again_comes_round_to_every_card()
    {
        var day = new DateOnly(2026, 9, 7);
        var network = new NetworkId(Guid.Parse("0199b5a0-0000-7000-8000-00000badcafe"));
        var card = ShippedDecks.Leaders.Draw(null, network, day);
        Assert.Equal(card.Prompt.Id, ShippedDecks.Leaders.Draw(null, network, day).Prompt.Id);
        Assert.Equal("P7", ShippedDecks.Leaders.Draw("P7", network, day).Prompt.Id);

        // Another day, or another network, draws anew: over a year every card comes.
        var year = Enumerable.Range(0, 366).Select(n => ShippedDecks.Leaders.Draw(null, network, day.AddDays(n)).Prompt.Id);
        Assert.Equal(29, year.Distinct().Count());

        var drawn = new HashSet<string>();
        while (drawn.Add(card.Prompt.Id))
        {
            card = ShippedDecks.Leaders.After(card);
        }

        Assert.Equal(29, drawn.Count);
    }
}
