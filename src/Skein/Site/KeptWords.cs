using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Site;

/// <summary>
/// What somebody typed into a form that was not taken: signed out, an old page, closed in the meantime. It goes back to them in
/// the answer, and through signing in as a field of each page on the way; it is stored nowhere.
/// </summary>
/// <param name="SentTo">Where the form was sent.</param>
/// <param name="Fields">Its fields, as they were sent.</param>
/// <param name="Mark">By what the form is known, so that sending it again stores it once; null where it has none.</param>
/// <param name="IsWhole">
/// It can be sent again as it was: a page of ours sent it, nothing was too long, it opened nothing, and no file was with it.
/// </param>
public sealed partial record KeptWords(string SentTo, IReadOnlyList<KeptWords.Typed> Fields, string? Mark, bool IsWhole)
{
    public const string Field = "_kept";

    /// <summary>The cookie of our forms, which no browser sends along from another site.</summary>
    public const string FormCookie = "skein-form";

    private const string Purpose = "what was typed and not taken";

    /// <summary>As much as comes back: some thirty pages of words.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>
    /// Longer than this, a form holds a file, and reading it for its words would cost more than they are worth.
    /// </summary>
    private const int LongestForm = 1024 * 1024;

    /// <summary>What a page says to itself.</summary>
    private static readonly string[] NoField = [StoreFormsOnce.Field, StoreFormsOnce.Token, Field];

    /// <summary>What opens something is typed anew.</summary>
    private static readonly string[] Opening = ["Code", "Credential"];

    private static readonly string[] NeverShown = ["Person", "Next"];

    public readonly record struct Typed(string Name, string Value);

    /// <summary>What a person would want back, under names they can read.</summary>
    [JsonIgnore]
    public IReadOnlyList<Typed> Words => [.. Fields.Where(IsWords).Select(f => new Typed(Readable(f.Name), f.Value)).Distinct()];

    /// <summary>As a hidden field carries it: nobody but this site can make one.</summary>
    public string Carried(IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <returns>Null where nothing was typed, or whoever sent it is no person on a page of ours.</returns>
    public static async Task<KeptWords?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || http.AsksForJson() || IsFromElsewhere(request) || !IsShort(request)
            || await request.ReadableFormAsync(cancel) is not { } form)
        {
            return null;
        }

        if (form[Field] is [{ Length: > 0 } carried])
        {
            return Read(carried, http.RequestServices.GetRequiredService<IDataProtectionProvider>());
        }

        var fields = Within(form, out var all);
        return fields.Count == 0
            ? null
            : new(
                request.PathBase + request.Path + request.QueryString,
                fields,
                form[StoreFormsOnce.Field] is [{ Length: > 0 } mark] ? mark : null,
                all && form.Files.Count == 0 && IsFromHere(request));
    }

    /// <summary>The form brings what was typed into one before it.</summary>
    public static async Task<bool> IsCarriedAsync(HttpContext http) =>
        await http.Request.ReadableFormAsync(http.RequestAborted) is { } form && form.ContainsKey(Field);

    /// <summary>Browsers say where a form comes from, but for old ones and those that reach the site without HTTPS.</summary>
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ } from] && from != "same-origin";

    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is ["same-origin"] || request.Cookies.ContainsKey(FormCookie);

    /// <summary>
    /// A form that somebody has read is there; nothing long is read for whoever was refused, and nothing of it without proof.
    /// </summary>
    private static bool IsShort(HttpRequest request) =>
        request.ContentLength is > 0 and <= LongestForm
        || (request.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            && request.HttpContext.Features.Get<IFormFeature>() is { Form: not null });

    /// <summary>The words that do not stand on this page already.</summary>
    public KeptWords Without(string page)
    {
        var shown = Plain(System.Net.WebUtility.HtmlDecode(page));
        return this
            with
        {
            Fields = [.. Fields.Where(f => IsWords(f) && !shown.Contains(Plain(f.Value), StringComparison.Ordinal))],
            IsWhole = false,
        };
    }

    private static KeptWords? Read(string carried, IDataProtectionProvider protection)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptWords>(protection.CreateProtector(Purpose).Unprotect(carried));
        }
        catch (CryptographicException)
        {
            // Somebody made it up, or this installation has another key now.
            return null;
        }
    }

    private static List<Typed> Within(IFormCollection form, out bool all)
    {
        var (kept, left) = (new List<Typed>(), MostBytes);
        all = true;
        foreach (var (name, values) in form.Where(f => !NoField.Contains(f.Key)))
        {
            if (Opening.Contains(name))
            {
                all = false;
                continue;
            }

            foreach (var value in values)
            {
                var room = Fitting(value ?? "", left);
                all &= room.Length == (value ?? "").Length;
                left -= Encoding.UTF8.GetByteCount(room);
                kept.Add(new(name, room));
            }
        }

        return kept;
    }

    private static string Fitting(string value, int bytes)
    {
        var fits = Encoding.UTF8.GetByteCount(value) <= bytes ? value.Length : Math.Min(value.Length, bytes / 4);
        return value[..(fits > 0 && fits < value.Length && char.IsHighSurrogate(value[fits - 1]) ? fits - 1 : fits)];
    }

    /// <summary>Somebody typed or chose it; the rest is what a page says to itself, or names by an id.</summary>
    private static bool IsWords(Typed field) =>
        !NeverShown.Contains(field.Name) && !string.IsNullOrWhiteSpace(field.Value) && !Id().IsMatch(field.Value)
        && field.Value is not ("on" or "true" or "false");

    private static string Readable(string name)
    {
        var words = Humps().Replace(name.Split('[', '.')[0], " $1").Trim();
        return words.Length == 0 ? name : words.ToLowerInvariant().AtStart();
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    [GeneratedRegex(@"^\s*(\w+:)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\s*$")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Humps();
}
