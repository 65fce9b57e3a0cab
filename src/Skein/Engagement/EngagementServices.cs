using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Engagement;

public static class EngagementServices
{
    public static IServiceCollection AddEngagement(this IServiceCollection services) => services
        .AddScoped<IMovePeople, EngagementOfPeople>();
}
