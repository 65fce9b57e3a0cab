using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>Starts a text of a kind: its title, and a first draft that begins with the kind's own words.</summary>
public static class StartText
{
    public sealed record Input
    {
        public string? Title { get; init; }
        public string? Words { get; init; }
    }

    public sealed record Kinds(NetworkFrame Network, IReadOnlyList<AgreementKind> All);

    public sealed record Model(NetworkFrame Network, AgreementKind Kind, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChooseKindPage>, NotFound>> Choose(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? ChooseKindPage.Of(new(network, [.. AgreementKinds.All.OrderBy(k => k.Title, StringComparer.Ordinal)]))
            : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<StartTextPage>, NotFound>> Show(
        NetworkId networkId, string kind, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network && AgreementKinds.Find(kind) is { } found
            ? StartTextPage.Of(new(network, found, new() { Title = found.Title, Words = found.Words.Trim() }, new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StartTextPage>, NotFound>> Start(
        NetworkId networkId, string kind, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || AgreementKinds.Find(kind) is not { } found
            || visitor.Id is not { } by)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var title = typed.Title?.Trim() ?? "";
        if (title.Length is 0 or > AgreementText.LongestTitle)
        {
            problems.Add(nameof(Input.Title), $"Enter a title of {AgreementText.LongestTitle} characters or fewer");
        }

        if (!DraftWords.TryRead(typed.Words, why: null, out var words, out var problem))
        {
            problems.Add(problem.Value.Field, problem.Value.Message);
        }

        if (problems.Any || words is null)
        {
            return StartTextPage.Of(new(network, found, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var text = DraftText.Start(db, network, found, title, words, visitor, by, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The draft of “{title}” is kept. Only those who arrange things in the network see it.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, text.Id));
    }
}
