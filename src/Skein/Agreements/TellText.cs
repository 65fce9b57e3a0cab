using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Agreements;

/// <summary>A text as at any day, for programs. Who refused or is silent is told as on the page.</summary>
public static class TellText
{
    public sealed record Version(
        int Number, string State, string Words, string? Why, DateOnly PutOn, DateOnly? InForceFrom, string? Because,
        string? TakenBackBecause, string Sentence, int Parties,
        IReadOnlyList<SaidRow> Agreed, int Refused, IReadOnlyList<SaidRow> Refusals, int Silent, int SilentCountedAsAssent,
        IReadOnlyList<string> SilentNames);

    public sealed record Told(
        Guid Id, string Title, string Kind, DateOnly Day, Version? InForce, Version? BeforeTheSchools,
        IReadOnlyList<Version> Earlier);

    public static async Task<Ok<Told>> Json(Here here, TextFrame found, DateOnly? on, CancellationToken cancel)
    {
        var text = await found.OnAsync(here, on ?? here.Today, cancel);
        VersionOn[] all = [.. text.All];
        var views = await VersionView.OfAllAsync(
            here.Db, all, await ReadText.ReaderAsync(here.Db, here.Network, here.Visitor, text.Kind, cancel), cancel);
        return TypedResults.Ok(new Told(
            found.Id.Value,
            text.Text.Title,
            text.Kind.Key,
            text.Day,
            views.Where(v => v.State is VersionState.InForce).Select(From).FirstOrDefault(),
            views.Where(v => v.State is VersionState.Put).Select(From).FirstOrDefault(),
            [.. views.Skip(all.Length - text.Earlier.Count).Select(From)]));
    }

    private static Version From(VersionView v) =>
        new(
            v.Number, v.State.Said(), v.Words, v.Why, v.PutOn, v.InForceFrom, v.Because, v.TakenBackBecause, v.Sentence,
            v.Parties, v.Agreed, v.Refused, v.Refusals,
            v.Silent, v.SilentAssents, v.SilentNames);
}
