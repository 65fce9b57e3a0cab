using AngleSharp.Html.Dom;
using Skein.Tests.Support;

namespace Skein.Journeys.Support;

/// <summary>
/// What the first few are seen to do in a window, many do after them: they open the same pages and send the same forms, and no
/// window is drawn for them.
/// </summary>
internal static class ByManyHands
{
    /// <summary>How many are watched in a window.</summary>
    public const int Watched = 2;

    /// <summary>Answers by a link, from opening it to the page that says thank you.</summary>
    public static async Task AnswerAsync(TestSite site, string link, Func<IHtmlDocument, Dictionary<string, string>> answer)
    {
        using var phone = site.Browser();
        await SendAsync(phone, await phone.Page(link), answer);
    }

    /// <summary>Answers by a code from a sheet, typed in at <paramref name="door"/>.</summary>
    public static async Task AnswerByCodeAsync(
        TestSite site, string door, string code, Func<IHtmlDocument, Dictionary<string, string>> answer)
    {
        using var phone = site.Browser();
        await SendAsync(phone, await phone.Fill(door, new() { ["Code"] = code.ToLowerInvariant() }), answer);
    }

    /// <summary>Every choice of the page that stands for this, as it is sent.</summary>
    public static Dictionary<string, string> Chosen(this IHtmlDocument page, string value) => Radios(page)
        .Where(choice => choice.Value == value).ToDictionary(choice => choice.Name!, choice => choice.Value);

    /// <summary>The choice that is labelled so.</summary>
    public static Dictionary<string, string> Labelled(this IHtmlDocument page, string label)
    {
        var id = page.QuerySelectorAll("main label").Single(words => words.TextContent.Trim() == label).GetAttribute("for");
        var choice = Radios(page).Single(radio => radio.Id == id);
        return new() { [choice.Name!] = choice.Value };
    }

    private static IEnumerable<IHtmlInputElement> Radios(IHtmlDocument page) =>
        page.QuerySelectorAll("main input[type=radio]").OfType<IHtmlInputElement>();

    private static async Task SendAsync(
        Browser phone, IHtmlDocument page, Func<IHtmlDocument, Dictionary<string, string>> answer)
    {
        var thanks = await phone.Follow(await phone.Submit(page, answer(page)));
        Assert.Equal("Your answer is in", thanks.QuerySelector("h1")?.TextContent.Trim());
    }
}
