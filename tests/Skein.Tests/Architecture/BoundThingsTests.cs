using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Access;
using Skein.Tests.Support;

namespace Skein.Tests.Architecture;

/// <summary>What a handler is about is a parameter, found by the address before the handler runs (decision 34).</summary>
public sealed class BoundThingsTests(SqliteSite site) : SiteTests(site), IClassFixture<SqliteSite>
{
    /// <summary>Handlers that take an id as it stands in the address, each with its reason.</summary>
    private static readonly Dictionary<string, string> ByTheirIds = new()
    {
        [$"{nameof(EndSessions)}.{nameof(EndSessions.End)}"] = "one statement ends the session, and says whether there was one",
        [$"{nameof(ShowPerson)}.{nameof(ShowPerson.Show)}"] =
            "a record that was joined with another leads on to the one that was kept",
    };

    private IEnumerable<(string Path, string Method, string Name, ParameterInfo[] Takes)> Handlers =>
        from endpoint in Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let handler = endpoint.Metadata.GetMetadata<MethodInfo>()
        where handler?.Module.Assembly == typeof(SkeinSite).Assembly
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (
            endpoint.RoutePattern.RawText ?? "", string.Join(' ', methods), $"{handler.DeclaringType?.Name}.{handler.Name}",
            handler.GetParameters());

    [Fact]
    public void A_handler_takes_a_thing_and_not_its_id()
    {
        var takers =
            from handler in Handlers
            from parameter in handler.Takes
            where Catalogue.IsId(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
                && handler.Path.Contains($"{{{parameter.Name}", StringComparison.Ordinal)
            select handler.Name;
        var found = takers.Distinct().ToList();

        Findings.None(found.Where(name => !ByTheirIds.ContainsKey(name)).Select(name => $"{name} takes an id of its address"));
        Findings.None(ByTheirIds.Keys.Except(found).Select(name => $"{name} takes no id any more: take it off the list"));
    }

    /// <summary>An id that stands in an address and that nothing is found by would be ignored.</summary>
    [Fact]
    public void Everything_that_an_address_names_is_found() =>
        Findings.None(
            from handler in Handlers
            from place in RoutingPlaces(handler.Path)
            where place.EndsWith("Id", StringComparison.Ordinal)
                && handler.Takes.All(parameter => BoundIds.KindOf(parameter, place) is null)
            select $"{handler.Name} does not look at {place} in {handler.Path}");

    /// <summary>What was read before a row is held may have been changed by the time that it is.</summary>
    [Fact]
    public void What_is_held_is_held_before_anything_else_is_read() =>
        Findings.None(
            from handler in Handlers
            let held = Array.FindIndex(handler.Takes, parameter => parameter.IsDefined(typeof(HeldAttribute)))
            where held >= 0
                && (handler.Method != HttpMethods.Post
                    || handler.Takes.Take(held).Any(
                        parameter => BoundIds.IsFound(parameter.ParameterType)
                            && parameter.ParameterType != typeof(Here) && parameter.ParameterType != typeof(Me)))
            select $"{handler.Name} holds something too late, or does not change it");

    private static IEnumerable<string> RoutingPlaces(string path) =>
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(path).Parameters.Select(parameter => parameter.Name);
}
