using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// Writes at the draft of a text, or begins one from the words of the latest version. Two who write at once lose nothing.
/// </summary>
public static class DraftVersion
{
    public sealed record Input
    {
        public string? Words { get; init; }
        public string? Why { get; init; }

        /// <summary>Which state of the draft the writer began with.</summary>
        public string? Read { get; init; }
    }

    /// <param name="Network">The frame.</param>
    /// <param name="Id">The text.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Number">The version that is drafted.</param>
    /// <param name="Read">Which state of the draft the form began with.</param>
    /// <param name="Theirs">What somebody else has written in the meantime, to take over by hand.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, int Number, string Read, string? Theirs, Input Typed,
        Problems Problems);

    public static RazorComponentResult<DraftVersionPage> Show(Here here, TextFrame found)
    {
        var text = found.It;
        var typed = new Input { Words = DraftText.WordsToBegin(text, AgreementKinds.For(text)), Why = text.Drafted?.Why };
        return DraftVersionPage.Show(new(here.Network, text.Id, text.Title, NumberOf(text), StateOf(text), null, typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DraftVersionPage>>> Write(
        Here here, Me me, [Held] InNetwork<AgreementText> text, [FromForm] Input typed, CancellationToken cancel)
    {
        var it = text.It;
        var problems = new Problems();
        string? theirs = null;
        if (!DraftWords.TryRead(typed.Words, typed.Why, out var words, out var problem))
        {
            problems.Add(problem.Value.Field, problem.Value.Message);
        }
        else if (typed.Read is { Length: > 0 } read && read != StateOf(it))
        {
            theirs = it.Drafted?.Words;
            problems.Add(nameof(Input.Words), theirs is null
                ? "Somebody has put this draft to the schools while you wrote. Keep yours as a new version, or leave it"
                : "Somebody else wrote at this draft while you did. Their words stand below: bring the two together, and keep "
                    + "it again");
        }
        else if (DraftText.Write(here.Db, it, words, here.Visitor, me.Id, here.Today, here.Now) is { } refusal)
        {
            problems.Add(nameof(Input.Words), refusal.Reason);
        }

        if (problems.Any)
        {
            return DraftVersionPage.Show(
                new(here.Network, it.Id, it.Title, NumberOf(it), StateOf(it), theirs, typed, problems),
                StatusCodes.Status422UnprocessableEntity);
        }

        here.Say($"The draft of “{it.Title}” is kept.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
    }

    private static int NumberOf(AgreementText text) => text.Drafted?.Number ?? text.Versions.Count + 1;

    private static string StateOf(AgreementText text) =>
        text.Drafted is { } draft
            ? $"{draft.Number}.{draft.Version.ToString(CultureInfo.InvariantCulture)}"
            : $"{text.Versions.Count + 1}.new";
}
