using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Leaving;

public static class LeavingServices
{
    public static IServiceCollection AddLeaving(this IServiceCollection services) => services
        .AddScoped<IHandOn, RolesHandedOn>()
        .AddScoped<IHandOn, DeputyshipsHandedOn>()
        .AddScoped<IForget, ForgetMail>()
        .AddScoped<IForget, ForgetWaysIn>()
        .AddScoped<ITellOwnData, TellOfPerson>()
        .AddScoped<ITellOwnData, TellWaysIn>();
}
