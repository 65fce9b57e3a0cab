using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Congruence;

public static class CongruenceServices
{
    public static IServiceCollection AddCongruence(this IServiceCollection services) => services
        .AddScoped<IKeepForOnePerson, PlansOfPeople>()
        .AddScoped<ITellOwnData, PlansOfPeople>();
}
