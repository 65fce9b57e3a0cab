using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Networks;

namespace Skein.Roles;

public static class RolesServices
{
    public static IServiceCollection AddRoles(this IServiceCollection services) => services
        .AddScoped<IKnowRoles, KnownRoles>()
        .AddScoped<IKnowHeads, KnownHeads>();
}
