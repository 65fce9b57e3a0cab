using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Purpose;

public static class PurposeServices
{
    public static IServiceCollection AddPurpose(this IServiceCollection services) =>
        services.AddScoped<IForget, PurposeOfPeople>();
}
