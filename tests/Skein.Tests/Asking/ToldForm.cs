using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>
/// A form on which one person writes down what another said, and the ways in which that other answers themselves.
/// </summary>
internal sealed record ToldForm
{
    public required TestSite Site { get; init; }

    /// <summary>Whose word it is.</summary>
    public required PersonId Speaker { get; init; }

    /// <summary>Their address; null where the answer is a school's, and every head of it hears.</summary>
    public required string Address { get; init; }

    /// <summary>Who writes it down.</summary>
    public required PersonId Writer { get; init; }

    /// <summary>Opens the form.</summary>
    public required Func<Browser, Task<IHtmlDocument>> Open { get; init; }

    /// <summary>Sends it with another answer than the speaker's own.</summary>
    public required Func<Browser, IHtmlDocument, Task<HttpResponseMessage>> Send { get; init; }

    /// <summary>The ways in which the speaker answers in their own hand.</summary>
    public required IReadOnlyDictionary<string, Func<Task>> Ways { get; init; }

    /// <summary>The speaker puts right, on the page whose address they were given, what was written down for them.</summary>
    public required Func<string, Task> PutRight { get; init; }

    /// <summary>The page that is printed for whoever no mail reaches.</summary>
    public required Func<Browser, Task<string>> Sheet { get; init; }

    /// <summary>What the speaker types from that sheet; null where they sign in or follow its link.</summary>
    public string? Code { get; init; }

    /// <summary>Words of the answer that is written down, which only the speaker may read on a receipt.</summary>
    public required string Said { get; init; }

    /// <summary>Where the answer to the form, or the page it leads on to, says what came of it.</summary>
    public static async Task<string> SaidAsync(Browser browser, HttpResponseMessage answer)
    {
        var page = answer.Headers.Location is { } next ? await browser.Page(next.ToString()) : await Browser.Read(answer);
        return page.Body!.TextContent;
    }
}
