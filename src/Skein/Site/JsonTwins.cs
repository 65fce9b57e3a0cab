using Microsoft.AspNetCore.Routing.Patterns;

namespace Skein.Site;

/// <summary>Which pages can be read as JSON, at the same address under /api: what is mapped there says it.</summary>
internal sealed class JsonTwins(IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<IReadOnlyList<RoutePattern>> _told = new(() =>
    [
        .. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(
                JsonAsked.Root, StringComparison.OrdinalIgnoreCase) == true
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => endpoint.RoutePattern),
    ]);

    /// <returns>The twin of a page's address; the address itself where the page has none.</returns>
    public string For(string address)
    {
        var path = address.Split('?', '#')[0];
        var query = address[path.Length..].Split('#')[0];
        var segments = $"{JsonAsked.Root}{path}".Split('/', StringSplitOptions.RemoveEmptyEntries);
        return _told.Value.Any(pattern => Fits(pattern, segments)) ? $"{JsonAsked.Root}{path.TrimEnd('/')}{query}" : address;
    }

    private static bool Fits(RoutePattern pattern, string[] segments) =>
        pattern.PathSegments.Count == segments.Length
        && pattern.PathSegments.Zip(segments).All(pair => pair.First.Parts is [var part] && Fits(pattern, part, pair.Second));

    /// <summary>Ids stand where an address has a name in braces; a page such as “new” is no id, and has no twin.</summary>
    private static bool Fits(RoutePattern pattern, RoutePatternPart part, string segment) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.Equals(segment, StringComparison.OrdinalIgnoreCase),
        RoutePatternParameterPart parameter => Guid.TryParse(segment, out _)
            || !(
                parameter.Name.EndsWith("Id", StringComparison.Ordinal) || pattern.ParameterPolicies.ContainsKey(parameter.Name)),
        _ => false,
    };
}
