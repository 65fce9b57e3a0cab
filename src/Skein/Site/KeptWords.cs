using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Skein.Persistence;

namespace Skein.Site;

/// <summary>
/// What somebody typed into a form that was not taken: signed out, an old page, closed in the meantime. It goes back to them in the
/// answer, and through signing in as a field of each page on the way; it is stored nowhere.
/// </summary>
/// <param name="SentTo">Where the form was sent.</param>
/// <param name="Fields">Its fields, as they were sent.</param>
/// <param name="IsWhole">It can be sent again as it was: nothing was too long, and no file was with it.</param>
public sealed partial record KeptWords(string SentTo, IReadOnlyList<KeptWords.Typed> Fields, bool IsWhole)
{
    public const string Field = "_kept";

    /// <summary>As much as comes back: some thirty pages of words.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Longer than this, a form holds a file, and reading it for its words would cost more than they are worth.</summary>
    private const int LongestForm = 1024 * 1024;

    /// <summary>What opens something is typed anew: it does not stand on a page.</summary>
    private static readonly string[] NeverShown = [Once.Field, Once.Token, Field, "Code", "Credential", "Person", "Next"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public readonly record struct Typed(string Name, string Value);

    /// <summary>What a person would want back, under names they can read.</summary>
    [JsonIgnore]
    public IReadOnlyList<Typed> Words => [.. Fields.Where(IsWords).Select(f => new Typed(Readable(f.Name), f.Value))];

    /// <summary>As a hidden field carries it.</summary>
    [JsonIgnore]
    public string Carried => JsonSerializer.Serialize(this, Json);

    /// <returns>Null where nothing was typed, or whoever sent it is no person on a page of ours.</returns>
    public static async Task<KeptWords?> OfAsync(HttpContext http, CancellationToken cancel)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || http.AsksForJson() || request.ContentLength > LongestForm
            || request.Headers["Sec-Fetch-Site"] is [{ } from] && from != "same-origin"
            || await FormAsync(request, cancel) is not { } form)
        {
            return null;
        }

        var kept = form[Field] is [{ Length: > 0 } carried]
            ? Read(carried)
            : new(request.PathBase + request.Path + request.QueryString, Within(form, out var all), all && form.Files.Count == 0);
        return kept is { Words.Count: > 0 } ? kept : null;
    }

    /// <summary>The words that do not stand on this page already.</summary>
    public KeptWords Without(string page)
    {
        var shown = Plain(System.Net.WebUtility.HtmlDecode(page));
        return this with { Fields = [.. Fields.Where(f => IsWords(f) && !shown.Contains(Plain(f.Value), StringComparison.Ordinal))], IsWhole = false };
    }

    private static KeptWords? Read(string carried)
    {
        try
        {
            return carried.Length <= 4 * MostBytes && JsonSerializer.Deserialize<KeptWords>(carried, Json) is { SentTo: ['/', ..], Fields: not null } kept
                && !kept.SentTo.StartsWith("//", StringComparison.Ordinal) && !kept.SentTo.StartsWith("/\\", StringComparison.Ordinal)
                && kept.Fields.All(f => f.Name is not null && f.Value is not null)
                ? kept
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A form without proof is refused, and read for this alone: its words are shown to whoever sent them, and do nothing.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        var features = request.HttpContext.Features;
        var proof = features.Get<IAntiforgeryValidationFeature>();
        features.Set<IAntiforgeryValidationFeature>(null);
        try
        {
            return await request.ReadableFormAsync(cancel);
        }
        finally
        {
            features.Set(proof);
        }
    }

    private static List<Typed> Within(IFormCollection form, out bool all)
    {
        var (kept, left) = (new List<Typed>(), MostBytes);
        all = true;
        foreach (var (name, values) in form.Where(f => f.Key is not (Once.Field or Once.Token or Field)))
        {
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

    /// <summary>Somebody typed or chose it; the rest is what a page says to itself.</summary>
    private static bool IsWords(Typed field) =>
        !NeverShown.Contains(field.Name) && !string.IsNullOrWhiteSpace(field.Value) && !Id().IsMatch(field.Value)
        && field.Value is not ("on" or "true" or "false") && (!field.Name.Contains('[', StringComparison.Ordinal) || field.Value.Contains(' ', StringComparison.Ordinal));

    private static string Readable(string name)
    {
        var words = Humps().Replace(name.Split('[', '.')[0], " $1").Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>A choice that a page names by an id says nothing to whoever chose it.</summary>
    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Humps();
}
