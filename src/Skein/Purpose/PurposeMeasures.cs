using Skein.Agreements;
using Skein.Measures;

namespace Skein.Purpose;

/// <summary>What is known of how the network began, and of what it is for.</summary>
internal static class PurposeMeasures
{
    public static IReadOnlyList<Measure> All => [Themes, HowItBegan, WhoWorkedItOut];

    private static Measure Themes { get; } = new("purpose.themes", "What the schools work on")
    {
        Source = "What we work on",
        Definition = "Themes that have begun and not ended today.",
        Unknown = "What people work on together and nobody wrote down.",
        Read = async (reader, cancel) =>
        {
            var themes = await reader.Db.FocusesOn(reader.Id, reader.Today)
                .OrderBy(f => f.Name)
                .Select(f => f.Name)
                .ToListAsync(cancel);
            var lead = PurposeLinks.Purpose(reader.Id);
            return themes.Count == 0
                ? Reading.NothingYet("No theme has been chosen to work on.", lead)
                : Reading.From($"{Counted.Words(themes.Count, "theme")} {Plural.Is(themes.Count)} live:", lead)
                    with
                { Lines = themes };
        },
    };

    private static Measure HowItBegan { get; } = new("purpose.how-it-began", "How the network came about")
    {
        Source = "How it began",
        Definition = "Several may apply. It says nothing of why any one person joined.",
        Read = async (reader, cancel) =>
        {
            var origins = await reader.Db.Beginnings.Where(b => b.NetworkId == reader.Id)
                .Select(b => b.Origins)
                .FirstOrDefaultAsync(cancel);
            var lead = PurposeLinks.Beginning(reader.Id);
            return origins is Origins.None
                ? Reading.NothingYet("Nobody has told yet how the network came about.", lead)
                : Reading.From("As its founders remember it, this is how the network came about:", lead) with
                {
                    Lines = [.. OriginWords.Each.Where(o => origins.HasFlag(o.Origin)).Select(o => o.Label)],
                };
        },
    };

    private static Measure WhoWorkedItOut { get; } = new("purpose.who-worked-it-out", "How many worked out the purpose")
    {
        Source = "Who worked out the purpose",
        Definition = "Counted school by school for the version that is read first; nobody is named.",
        Read = async (reader, cancel) =>
        {
            var purpose = await ReadText.OfKindAsync(reader.Db, reader.Id, AgreementKind.Purpose, reader.Today, cancel);
            var page = PurposeLinks.Purpose(reader.Id);
            return purpose?.First is { } first
                && await CountDefiners.SentenceAsync(reader.Db, first.Version, cancel) is { } sentence
                ? Reading.From(sentence, new(page, "See the purpose"))
                : Reading.NothingYet(
                    "Nobody has counted who took part in working out the purpose.",
                    reader.ForArrangers(page));
        },
    };
}
