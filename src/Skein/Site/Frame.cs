using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Skein.Site;

/// <summary>What every page shows around itself in one request: who is here, where, and what has just been done.</summary>
public sealed class Frame(IHttpContextAccessor http)
{
    private const string SaidCookie = "skein-said";
    private const int LongestSaid = 300;
    private string? _said;

    public string? VisitorName { get; set; }

    /// <summary>The visitor is in the demonstration: nothing here is real.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>This installation holds a demonstration and nothing else: every page says so.</summary>
    public bool IsSynthetic { get; set; }

    /// <summary>Nobody but this machine can follow a link, so a letter says so.</summary>
    public bool IsAlone { get; set; }

    /// <summary>
    /// What was typed before somebody was signed out, on its way through signing in: every form on the page sends it on.
    /// </summary>
    internal KeptWords? Carried { get; set; }

    /// <summary>What this act has done, for a program, which is not led to a page.</summary>
    internal string? Answer { get; private set; }

    /// <summary>Tells the person, on the page they are led to next, what their act has done.</summary>
    public void Say(string sentence)
    {
        if (http.HttpContext?.AsksForJson() == true)
        {
            Answer = sentence;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(sentence.Length <= LongestSaid ? sentence : sentence[..LongestSaid]);
        http.HttpContext?.Response.Cookies.Append(SaidCookie, WebEncoders.Base64UrlEncode(bytes), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(1),
        });
    }

    /// <summary>
    /// Says why this act was not done, on the page that it leads to instead. Where something was typed, a page says so in its
    /// place and gives the words back.
    /// </summary>
    public void NotTaken(string because)
    {
        Say(because);
        NotTakenBecause = because;
    }

    /// <summary>Why this act was not done; null where it was, or where its own page says why.</summary>
    internal string? NotTakenBecause { get; private set; }

    /// <summary>A page says it at once, so the next one does not.</summary>
    internal void SayNothingNext() => http.HttpContext?.Response.Cookies.Delete(SaidCookie);

    /// <summary>What the act before this page said; it is said once.</summary>
    public string? Said()
    {
        if (_said is null && http.HttpContext is { } context && context.Request.Cookies[SaidCookie] is { Length: > 0 } cookie)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.Cookies.Delete(SaidCookie);
            }

            try
            {
                _said = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cookie));
            }
            catch (FormatException)
            {
                // A cookie that somebody altered says nothing.
            }
        }

        return _said;
    }
}
