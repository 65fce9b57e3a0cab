using Microsoft.Extensions.DependencyInjection;
using Skein.Asking;
using Skein.Jobs;
using Skein.People;

namespace Skein.Voice;

public static class VoiceServices
{
    public static IServiceCollection AddVoice(this IServiceCollection services) => services
        .AddScoped<Tally>()
        .AddScoped<IOpenByCode, SurveyCodes>()
        .AddSingleton<IWork, CloseWaves>()
        .AddSingleton<IWork, SendReminders>()
        .AddScoped<IForget, VoiceOfPeople>()
        .AddScoped<IMovePeople, VoiceOfPeople>()
        .AddScoped<IKeepForOnePerson, VoiceOfPeople>()
        .AddScoped<ITellOwnData, VoiceOfPeople>();
}
