using Microsoft.Extensions.DependencyInjection;

namespace Skein.Persistence;

public static class PersistenceServices
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseAddress address) => services
        .AddSingleton(address)
        .AddSingleton<Databases>()
        .AddSingleton<Pulse>()
        .AddScoped<CurrentDatabase>()
        .AddScoped(scope => scope.GetRequiredService<Databases>().Open(scope.GetRequiredService<CurrentDatabase>().Address));
}
