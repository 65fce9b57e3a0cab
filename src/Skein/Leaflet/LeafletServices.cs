using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Leaflet;

public static class LeafletServices
{
    public static IServiceCollection AddLeaflet(this IServiceCollection services) =>
        services.AddScoped<IForget, LeafletOfPeople>();
}
