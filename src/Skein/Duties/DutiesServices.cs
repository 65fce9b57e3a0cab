using Microsoft.Extensions.DependencyInjection;
using Skein.Asking;
using Skein.Jobs;
using Skein.Leaving;
using Skein.People;

namespace Skein.Duties;

public static class DutiesServices
{
    public static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddSingleton<IWork, TendOrphans>()
        .AddSingleton<IWork, EaseDuties>()
        .AddSingleton<IWork, WatchContact>()
        .AddSingleton<IWork, SendDigests>()
        .AddScoped<IAskByLink, AskIfDone>()
        .AddScoped<IHandOn, DutiesHandedOn>()
        .AddScoped<ITellHeads, DutiesOfHeads>()
        .AddScoped<IMovePeople, DutiesOfPeople>()
        .AddScoped<IKeepForOnePerson, DutiesOfPeople>()
        .AddScoped<ITellOwnData, DutiesOfPeople>()
        .AddScoped<IForget, ForgetInDuties>();
}
