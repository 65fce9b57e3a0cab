using Microsoft.Extensions.DependencyInjection;

namespace Skein.Papers;

public static class PapersServices
{
    public static IServiceCollection AddPapers(this IServiceCollection services) => services.AddSingleton<InstallationFacts>();
}
