using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Skein.Site;

/// <summary>
/// What <see cref="SiteRoutes"/> has mapped, as the framework asks for it. The framework's own source compiles every handler
/// before the first answer, and twice; with some hundreds of handlers that was two thirds of the time a start took.
/// </summary>
internal sealed class SiteEndpoints(SiteRoutes routes, IServiceProvider services) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints =
        new(() => [.. routes.Mapped.Select(route => route.Build(services, order: 0))]);

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}
