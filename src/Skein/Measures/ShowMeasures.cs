using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Measures;

/// <summary>Everything that is known of a network, on a page and for a program.</summary>
public static class ShowMeasures
{
    public sealed record Model(NetworkFrame Network, IReadOnlyList<Finding> Findings);

    /// <param name="Key">Its name.</param>
    /// <param name="Title">What it tells, in a few words.</param>
    /// <param name="Sentence">What it says today; null where it can say nothing yet.</param>
    /// <param name="Missing">What it would need; null where it says something.</param>
    /// <param name="Lines">What stands beneath the sentence.</param>
    public sealed record Api(string Key, string Title, string? Sentence, string? Missing, IReadOnlyList<string> Lines)
    {
        public required string Source { get; init; }
        public required string Definition { get; init; }
        public required string? Unknown { get; init; }
        public required DateOnly AsOf { get; init; }
        public required string? Href { get; init; }

        internal static Api From(Finding found) => new(
            found.Measure.Key,
            found.Measure.Title,
            found.Reading.IsNothingYet ? null : found.Reading.Sentence,
            found.Reading.IsNothingYet ? found.Reading.Sentence : null,
            found.Reading.Lines)
        {
            Source = found.Source,
            Definition = found.Definition,
            Unknown = found.Unknown,
            AsOf = found.AsOf,
            Href = found.Reading.Lead?.Address,
        };
    }

    public static async Task<RazorComponentResult<MeasuresPage>> Show(
        Here here, KnownMeasures known, CancellationToken cancel) =>
        MeasuresPage.Show(new(here.Network, await new MeasureReader(here).ReadAsync(known.All, cancel)));

    public static async Task<Ok<Api[]>> Json(Here here, KnownMeasures known, CancellationToken cancel)
    {
        var found = await new MeasureReader(here).ReadAsync(known.All, cancel);
        return TypedResults.Ok(found.Select(Api.From).ToArray());
    }

    public static async Task<Results<Ok<Api>, NotFound>> JsonOfOne(
        Here here, KnownMeasures known, string key, CancellationToken cancel) =>
        known.Find(key) is { } measure && await new MeasureReader(here).ReadAsync([measure], cancel) is [var found]
            ? TypedResults.Ok(Api.From(found))
            : TypedResults.NotFound();
}
