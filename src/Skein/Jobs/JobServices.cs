using Microsoft.Extensions.DependencyInjection;

namespace Skein.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobRound>()
        .AddSingleton<JobBell>()
        .AddSingleton<IWork, EmptyTheLog>()
        .AddSingleton<IWork, ForgetSentForms>();
}
