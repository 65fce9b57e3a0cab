using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Tests.Support;

/// <summary>A route of the site as a test walks it, with the record that its form is bound to.</summary>
public sealed partial record EveryRoute(string Method, string Path, EndpointMetadataCollection Metadata)
{
    public const string Nothing = "0190a000-0000-7000-8000-00000000dead";

    public bool IsOpen => Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What its form is bound to; null where it takes none.</summary>
    public Type? Input => Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters()
        .FirstOrDefault(p => p.GetCustomAttributes(typeof(FromFormAttribute), false).Length > 0)?.ParameterType;

    public static IReadOnlyList<EveryRoute> Of(TestSite site) =>
    [
        .. from endpoint in site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
           let path = "/" + endpoint.RoutePattern.RawText?.Trim('/')
           where !path.StartsWith("/test/", StringComparison.Ordinal)
           from method in EveryRoute.Methods(endpoint)
           select new EveryRoute(method, path, endpoint.Metadata),
    ];

    /// <summary>
    /// What can be asked of it. HEAD is not counted: it is GET without the body, and a test of its own holds that.
    /// </summary>
    public static IEnumerable<string> Methods(Endpoint endpoint) =>
        (
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
                ?? ["GET"]).Where(method => method != HttpMethods.Head);

    /// <param name="known">What stands for a name in the address, by the name; an id that nothing has for the others.</param>
    public string At(IReadOnlyDictionary<string, string> known) =>
        Parameter().Replace(Path, found => known.GetValueOrDefault(found.Groups["name"].Value, Nothing));

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
