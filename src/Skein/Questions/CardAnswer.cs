using Skein.Measures;
using Skein.Networks;
using Skein.Site;

namespace Skein.Questions;

/// <summary>
/// What can be said to a card today, and what cannot be said yet. A card always has one or the other. It names no school and
/// nobody: a card is made to lie on a table.
/// </summary>
public sealed record CardAnswer(IReadOnlyList<Finding> Findings, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Only the card that is opened has its measures read.</summary>
    public static async Task<CardAnswer> ToAsync(Card card, Here here, CancellationToken cancel)
    {
        var read = (await new MeasureReader(here).ReadAsync(card.Prompt.Says, cancel)).ToLookup(f => f.Reading.IsNothingYet);
        return new(
            [.. read[false]],
            [
                .. read[true].Select(f => new Gap(f.Reading.Sentence, f.Reading.Lead)),
                .. card.Prompt.Missing.Select(m => new Gap(m.Sentence, m.Link?.In(here.Id))),
            ]);
    }
}

/// <summary>Nothing can be said yet: what is missing, in a sentence.</summary>
public sealed record Gap(string Sentence, NamedPage? Lead);
