using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// Somebody answers what they are asked, by its link or after typing their code. Opening the page changes nothing, however often
/// a mail scanner opens it.
/// </summary>
public static class AnswerByLink
{
    public sealed record Model(Ask Ask, AskedForm Form);

    public static Results<RazorComponentResult<AnswerPage>, RedirectHttpResult> Show(Ask ask) =>
        ask.Elsewhere is { } elsewhere
            ? TypedResults.LocalRedirect(elsewhere)
            : AnswerPage.Show(new(ask, ask.Form.Ask(ask.Known)));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPage>>> Answer(
        Asked asked, [Held] Ask ask, IFormCollection typed, CancellationToken cancel)
    {
        if (ask.Elsewhere is { } elsewhere)
        {
            return TypedResults.LocalRedirect(elsewhere);
        }

        var problems = new Problems();
        var said = await HearAsync(ask, typed, problems, cancel);
        if (problems.Any)
        {
            return AnswerPage.Show(new(ask, ask.Form.Typed(typed, problems)), StatusCodes.Status422UnprocessableEntity);
        }

        asked.Say(said ?? "");
        return TypedResults.LocalRedirect(ask.Thanks is null ? AskingLinks.Answer(ask.Link) : AskingLinks.Thanks(ask.Link));
    }

    public static RazorComponentResult<ThanksPage> Thanks(Ask ask) => ThanksPage.Show(ask);

    private static async Task<string?> HearAsync(Ask ask, IFormCollection typed, Problems problems, CancellationToken cancel)
    {
        if (ask.Buttons.Count == 0)
        {
            problems.Add("", ask.WhyNot ?? ask.Standing ?? "There is nothing more to say here.");
            return null;
        }

        if ((ask.Buttons.Count == 1 ? ask.Buttons[0] : ask.Buttons.FirstOrDefault(one => one.Value == typed["Act"]))
            is not { } button)
        {
            problems.Add("", $"Choose “{string.Join("” or “", ask.Buttons.Select(one => one.Text))}”");
            return null;
        }

        var answers = button.NeedsForm ? ask.Form.Read(typed, problems) : Answers.None;
        return answers is null ? null : await ask.HearAsync(answers, button.Value, problems, cancel);
    }
}
