using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Skein.Site;

/// <summary>
/// The ways in to the site, or to one part of it. They are mapped as in any other site, and say of themselves what the
/// framework's would; but a handler is compiled when it is first asked for (see <see cref="SiteEndpoints"/>).
/// </summary>
public sealed class SiteRoutes : IEndpointConventionBuilder
{
    private readonly RoutePattern _prefix;
    private readonly IReadOnlyList<SiteRoutes> _within;
    private readonly List<SiteRoute> _mapped;
    private readonly List<Action<EndpointBuilder>> _conventions = [];

    public SiteRoutes()
        : this(RoutePatternFactory.Parse(""), [], [])
    {
    }

    private SiteRoutes(RoutePattern prefix, IReadOnlyList<SiteRoutes> outer, List<SiteRoute> mapped) =>
        (_prefix, _within, _mapped) = (prefix, [.. outer, this], mapped);

    /// <summary>Every way in, of all parts.</summary>
    internal IReadOnlyList<SiteRoute> Mapped => _mapped;

    internal IReadOnlyList<Action<EndpointBuilder>> Conventions => _conventions;

    /// <summary>A part of the site whose addresses begin alike, and that has rules of its own.</summary>
    public SiteRoutes MapGroup(string prefix = "") => new(Under(prefix), _within, _mapped);

    public IEndpointConventionBuilder MapGet(string pattern, Delegate handler) => Map(HttpMethods.Get, Under(pattern), handler);

    public IEndpointConventionBuilder MapPost(string pattern, Delegate handler) => Map(HttpMethods.Post, Under(pattern), handler);

    /// <summary>The page that <paramref name="link"/> leads to.</summary>
    public IEndpointConventionBuilder MapGet(Delegate link, Delegate handler) =>
        Map(HttpMethods.Get, Whole(Address.Pattern(link)), handler);

    /// <summary>One of the pages that <paramref name="link"/> leads to: the one that is called <paramref name="act"/>.</summary>
    public IEndpointConventionBuilder MapGet(Delegate link, string act, Delegate handler) =>
        Map(HttpMethods.Get, Whole(Address.Pattern(link, act)), handler);

    /// <summary>What is sent to where <paramref name="link"/> leads.</summary>
    public IEndpointConventionBuilder MapPost(Delegate link, Delegate handler) =>
        Map(HttpMethods.Post, Whole(Address.Pattern(link)), handler);

    /// <summary>What is sent to one of the addresses of <paramref name="link"/>: the one for <paramref name="act"/>.</summary>
    public IEndpointConventionBuilder MapPost(Delegate link, string act, Delegate handler) =>
        Map(HttpMethods.Post, Whole(Address.Pattern(link, act)), handler);

    /// <summary>What a program reads at the address of the same page, under /api.</summary>
    public IEndpointConventionBuilder MapJson(Delegate link, Delegate handler) =>
        Map(HttpMethods.Get, Whole(JsonAsked.Root + Address.Pattern(link)), handler);

    public void Add(Action<EndpointBuilder> convention) => _conventions.Add(convention);

    private static RoutePattern Whole(string pattern) => RoutePatternFactory.Parse(pattern);

    private SiteRoute Map(string method, RoutePattern pattern, Delegate handler)
    {
        var route = new SiteRoute(method, pattern, handler, _within);
        _mapped.Add(route);
        return route;
    }

    private RoutePattern Under(string pattern) => RoutePatternFactory.Combine(_prefix, RoutePatternFactory.Parse(pattern));
}

/// <summary>One way in: a method, an address, and what answers.</summary>
internal sealed class SiteRoute(
    string method, RoutePattern pattern, Delegate handler, IReadOnlyList<SiteRoutes> within) : IEndpointConventionBuilder
{
    /// <summary>Whoever asks for the head of a page alone hears what its reader would; the server leaves the body out.</summary>
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly List<Action<EndpointBuilder>> _conventions = [];

    public void Add(Action<EndpointBuilder> convention) => _conventions.Add(convention);

    public Endpoint Build(IServiceProvider services, int order)
    {
        var builder = new RouteEndpointBuilder(null, pattern, order)
        {
            ApplicationServices = services,
            DisplayName = $"HTTP: {method} {pattern.RawText}",
        };
        builder.Metadata.Add(handler.Method);
        builder.Metadata.Add(new HttpMethodMetadata(HttpMethods.IsGet(method) ? Reading : [method]));
        foreach (var attribute in handler.Method.GetCustomAttributes())
        {
            builder.Metadata.Add(attribute);
        }

        foreach (var convention in within.SelectMany(routes => routes.Conventions).Concat(_conventions))
        {
            convention(builder);
        }

        var compiled = new Lazy<RequestDelegate>(() => Compile(builder));
        builder.RequestDelegate = context => compiled.Value(context);
        return builder.Build();
    }

    private RequestDelegate Compile(RouteEndpointBuilder builder) =>
        RequestDelegateFactory.Create(handler, new RequestDelegateFactoryOptions
        {
            ServiceProvider = builder.ApplicationServices,
            RouteParameterNames = pattern.Parameters.Select(parameter => parameter.Name),
            DisableInferBodyFromParameters = HttpMethods.IsGet(method),
            EndpointBuilder = builder,
        }).RequestDelegate;
}
