using Microsoft.Extensions.DependencyInjection;
using Skein.Leaving;
using Skein.People;

namespace Skein.Strands;

public static class StrandsServices
{
    public static IServiceCollection AddStrands(this IServiceCollection services) => services
        .AddScoped<IHandOn, StrandsOfPeople>()
        .AddScoped<IForget, StrandsOfPeople>()
        .AddScoped<ITellOwnData, StrandsOfPeople>();
}
