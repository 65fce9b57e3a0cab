using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Asking;

public static class AskingServices
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddCodeTries()
        .AddScoped<LetterMatters>()
        .AddScoped<SendLetter>()
        .AddScoped<ITellHeads, AskedOfHeads>()
        .AddScoped<IHearHeads, AskedOfHeads>()
        .AddScoped<IMovePeople, LettersOfPeople>()
        .AddScoped<IForget, LettersOfPeople>()
        .AddScoped<ITellOwnData, LettersOfPeople>();
}
