using Skein.Persistence;

namespace Skein.Voice;

public readonly record struct WrittenWordsId(Guid Value) : IId<WrittenWordsId>
{
    public static bool TryParse(string? text, out WrittenWordsId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What somebody wrote in their own words. It stands apart from whatever else they answered, and knows no school. Nobody reads it
/// before the wave is closed and ten have written; then a co-leader takes names out before others see it.
/// </summary>
public sealed class WrittenWords
{
    public const int MaxLength = 1000;

    private WrittenWords(WrittenWordsId id, WaveId waveId, SurveyItemId itemId, string text) =>
        (Id, WaveId, ItemId, Text) = (id, waveId, itemId, text);

    /// <summary>Random, and the order in which they are shown: it says nothing of when they were written.</summary>
    public WrittenWordsId Id { get; private init; }
    public WaveId WaveId { get; private init; }
    public SurveyItemId ItemId { get; private init; }
    public string Text { get; private set; }

    public static WrittenWords Create(WaveId wave, SurveyItemId item, string text) =>
        new(RandomId.New<WrittenWordsId>(), wave, item, text);

    /// <summary>A name is taken out; what stood before is not kept.</summary>
    public void Reword(string text) => Text = text;
}
