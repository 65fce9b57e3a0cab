using Skein.Measures;
using Skein.Networks;
using Skein.Site;

namespace Skein.Asking;

/// <summary>What is known of how the network's letters are answered.</summary>
internal static class AskingMeasures
{
    public static IReadOnlyList<Measure> All => [LatestLetter];

    private static Measure LatestLetter { get; } = new("asking.latest-letter", "Who has answered the latest letter")
    {
        Source = "The answers that came in by link, by code and by word of mouth",
        Definition = $"The latest letter that went out. {HowAnswered.Definition}",
        Unknown = "Who read it and did not answer.",
        Read = async (reader, cancel) =>
        {
            var letter = await reader.Db.Letters
                .Where(l => l.NetworkId == reader.Id && l.SentAt != null && !LetterKinds.Messages.Contains(l.Kind))
                .AsNoTracking()
                .OrderByDescending(l => l.SentAt)
                .FirstOrDefaultAsync(cancel);
            if (letter is null)
            {
                return Reading.NothingYet(
                    "No letter has gone out. A letter shows who has answered, and lets you ring the others.",
                    NetworksLinks.Letters(reader.Id));
            }

            var how = await HowAnswered.ReadAsync(reader.Db, letter, reader.Today, cancel);
            return Reading.From(
                $"{how.Sentence} the latest letter, “{letter.About}”.",
                AskingLinks.Letter(reader.Id, letter.Id).Called("The letter"));
        },
    };
}
