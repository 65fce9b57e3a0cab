using Microsoft.Extensions.DependencyInjection;
using Skein.Asking;
using Skein.Jobs;
using Skein.People;

namespace Skein.Pairs;

public static class PairsServices
{
    public static IServiceCollection AddPairs(this IServiceCollection services) => services
        .AddSingleton<IWork, ForgetPairProposals>()
        .AddScoped<IAskByLink, AskToPair>()
        .AddScoped<IAskPerson, PairsOfPeople>()
        .AddScoped<IForget, PairsOfPeople>()
        .AddScoped<IKeepForOnePerson, PairsOfPeople>()
        .AddScoped<ITellOwnData, PairsOfPeople>();
}
