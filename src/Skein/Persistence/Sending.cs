using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace Skein.Persistence;

/// <summary>By what two sendings are known to be one.</summary>
/// <param name="Key">Who sent what where; of a program, under which key of its own.</param>
/// <param name="Content">What a program sent under that key; null where the key says it too.</param>
internal sealed record Sending(string Key, string? Content)
{
    /// <summary>As a field of the form carries it, which a page of ours has drawn.</summary>
    private const int LongestField = 64;

    /// <returns>Null where the request carries no mark.</returns>
    public static async Task<Sending?> ReadAsync(HttpRequest request)
    {
        var form = request.HasFormContentType
            ? await request.ReadFormAsync(request.HttpContext.RequestAborted)
            : FormCollection.Empty;
        if (form[StoreFormsOnce.Field] is [{ Length: > 0 and <= LongestField } drawn])
        {
            return new(await HashAsync(request, drawn, form), null);
        }

        return request.Headers[StoreFormsOnce.Header] is [{ Length: > 0 and <= StoreFormsOnce.LongestHeader } chosen]
            ? new(await HashAsync(request, chosen, FormCollection.Empty), await HashAsync(request, chosen, form))
            : null;
    }

    /// <summary>The mark goes into it, which is kept nowhere else: nobody can find out what was sent by trying words.</summary>
    private static async Task<string> HashAsync(HttpRequest request, string mark, IFormCollection form)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? part) => hash.AppendData(Encoding.UTF8.GetBytes($"{part?.Length}:{part}"));

        Add(request.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier));
        Add(request.GetEncodedPathAndQuery());
        Add(mark);
        foreach (
            var (name, values) in form.Where(f => f.Key is not (StoreFormsOnce.Field or StoreFormsOnce.Token))
                .OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            Add($"{values.Count}");
            values.ToList().ForEach(Add);
        }

        foreach (var file in form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            await using var content = file.OpenReadStream();
            Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, request.HttpContext.RequestAborted)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
