using Microsoft.AspNetCore.Antiforgery;

namespace Skein.Site;

/// <summary>
/// Reading a form before its handler does, for whoever must not fail where the handler says what is wrong with it.
/// </summary>
internal static class ReadableForm
{
    /// <summary>
    /// A form without proof is read too: whoever asks shows its words to whoever sent them, and does nothing with them.
    /// </summary>
    /// <returns>Null where the request has no form, or none that can be read.</returns>
    public static async Task<IFormCollection?> ReadableFormAsync(this HttpRequest request, CancellationToken cancel)
    {
        var features = request.HttpContext.Features;
        var proof = features.Get<IAntiforgeryValidationFeature>();
        features.Set<IAntiforgeryValidationFeature>(null);
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancel) : null;
        }
        catch (Exception unread) when (unread is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
        finally
        {
            features.Set(proof);
        }
    }
}
