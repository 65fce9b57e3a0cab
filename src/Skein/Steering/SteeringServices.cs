using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Steering;

public static class SteeringServices
{
    public static IServiceCollection AddSteering(this IServiceCollection services) => services
        .AddScoped<IForget, SteeringOfPeople>()
        .AddScoped<ITellOwnData, SteeringOfPeople>();
}
