using System.Globalization;
using System.Net;

namespace Skein.Tests.Access;

/// <summary>Sends what a form would send, by anybody, and says whether they were turned away.</summary>
internal static class Tries
{
    private static readonly string[] Looks = ["Look", "Find"];

    /// <summary>A form filled in as somebody might: what stands in it stays, and what is empty gets something.</summary>
    public static List<(string Name, string Value)> Filled(OfferedForm form, DateOnly today)
    {
        var filled = new List<(string, string)>();
        foreach (var field in form.Fields.Where(f => !Looks.Contains(f.Name)).GroupBy(f => f.Name))
        {
            var choices = field.Where(f => f.Value.Length > 0 && f.Choices.Contains(f.Value) && f.Choices.Count == 1).ToList();
            filled.Add((field.Key, field.FirstOrDefault(f => f.IsTicked && f.Value.Length > 0)?.Value
                ?? choices.FirstOrDefault()?.Value
                ?? Something(field.First(), today)));
        }

        return filled;
    }

    public static async Task<HttpResponseMessage> SendAsync(
        Walker walker, string url, IEnumerable<(string Name, string Value)> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("nothing", ""))),
        };
        request.Headers.Add("RequestVerificationToken", walker.Token);
        return await walker.Browser.Send(request);
    }

    /// <summary>
    /// Whoever is signed out is led to sign in; anybody else is told that there is nothing, or that it is not theirs.
    /// </summary>
    public static bool TurnsAway(this HttpResponseMessage answer, Walker walker) => walker.IsSignedOut
        ? answer.StatusCode is HttpStatusCode.Unauthorized
        || answer.Headers.Location?.OriginalString.Split('?')[0].EndsWith("/sign-in", StringComparison.Ordinal) == true
        : answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    private static string Something(OfferedField field, DateOnly today) => field.Choices switch
    {
        ["date"] => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["number"] => "1",
        ["email"] => "somebody@schools.example",
        ["text" or "search"] => "Something said",
        ["tel"] => "01632 960001",
        var choices => choices.FirstOrDefault(c => c.Length > 0) ?? "",
    };
}
