using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Skein.Site;

/// <summary>
/// A program may send a form's fields as one JSON object. It is read as the same form, so that no act has to know: the values are
/// strings, numbers, or lists of them, under the names that the form's fields have.
/// </summary>
public static class JsonForms
{
    /// <summary>As many bytes as a long page of words has; files are sent as a form sends them.</summary>
    private const int MostBytes = 256 * 1024;
    private const string Advice =
        "Send one JSON object whose values are strings, numbers, or lists of strings: { \"Name\": \"Ada Hart\" }.";

    public static IApplicationBuilder UseJsonForms(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && context.AsksForJson()
            && context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            Fill(request, []);
        }

        if (!HttpMethods.IsPost(request.Method) || !request.HasJsonContentType())
        {
            await next(context);
            return;
        }

        if (await BodyAsync(request) is not { } body)
        {
            await StatusPages.AnswerAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (Read(body) is not { } fields)
        {
            await StatusPages.AnswerAsync(context, StatusCodes.Status400BadRequest, Advice);
            return;
        }

        Fill(request, fields);
        await next(context);
    });

    /// <summary>
    /// Also for whoever sends nothing at all: they hear what the form asks for, as a person does who sends it empty.
    /// </summary>
    private static void Fill(HttpRequest request, Dictionary<string, StringValues> fields)
    {
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(fields);
        request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(new Filled());
    }

    private sealed class Filled : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    /// <returns>Null where it is longer than a form of words.</returns>
    private static async Task<MemoryStream?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var body = new MemoryStream();
        var piece = new byte[8 * 1024];
        while (await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted) is var read and > 0)
        {
            body.Write(piece, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        body.Position = 0;
        return body;
    }

    /// <returns>Null where it is not an object, or holds what no field of a form can.</returns>
    private static Dictionary<string, StringValues>? Read(MemoryStream body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = 3 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
            foreach (var field in json.RootElement.EnumerateObject())
            {
                if (ValuesOf(field.Value) is not { } values)
                {
                    return null;
                }

                // A list without an entry is a field that was left out, as in a form.
                if (values.Length == 0)
                {
                    continue;
                }

                fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), values);
            }

            return fields;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[]? ValuesOf(JsonElement value)
    {
        string?[] texts = value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(TextOf)],
            _ => [TextOf(value)],
        };
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
