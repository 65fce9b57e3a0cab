using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
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

    public static RazorComponentResult<ChooseKindPage> Choose(Here here) =>
        ChooseKindPage.Show(new(here.Network, [.. AgreementKinds.All.OrderBy(k => k.Title, StringComparer.Ordinal)]));

    public static RazorComponentResult<StartTextPage> Show(Here here, AgreementKind kind) =>
        StartTextPage.Show(new(here.Network, kind, new() { Title = kind.Title, Words = kind.Words.Trim() }, new()));

    public static Results<RedirectHttpResult, RazorComponentResult<StartTextPage>> Start(
        Here here, Me me, AgreementKind kind, [FromForm] Input typed)
    {
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
            return StartTextPage.Show(new(here.Network, kind, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var text = DraftText.Start(here.Db, here.Network, kind, title, words, here.Visitor, me.Id, here.Now);
        here.Say($"The draft of “{title}” is kept. Only those who arrange things in the network see it.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, text.Id));
    }
}
