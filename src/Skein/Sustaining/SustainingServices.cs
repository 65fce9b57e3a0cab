using Microsoft.Extensions.DependencyInjection;
using Skein.Leaving;
using Skein.People;

namespace Skein.Sustaining;

public static class SustainingServices
{
    public static IServiceCollection AddSustaining(this IServiceCollection services) => services
        .AddScoped<IHandOn, SustainedByPeople>()
        .AddScoped<ITellOwnData, SustainedByPeople>();
}
