using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Asking;
using Skein.Jobs;
using Skein.People;

namespace Skein.Forming;

public static class FormingServices
{
    /// <summary>
    /// How often people behind one address may join by the big screen's code: a hall of them, in the minute after they see it.
    /// </summary>
    public const string JoinPolicy = "joins";

    private const int JoinsAMinute = 300;

    public static IServiceCollection AddForming(this IServiceCollection services) => services
        .Configure<RateLimiterOptions>(options => options.AddPolicy(JoinPolicy, context =>
            RateLimitPartition.GetFixedWindowLimiter(
                ClientNetwork.Read(context),
                _ => new() { PermitLimit = JoinsAMinute, Window = TimeSpan.FromMinutes(1) })))
        .AddScoped<SignUpMatter>()
        .AddScoped<ILetterMatter>(all => all.GetRequiredService<SignUpMatter>())
        .AddScoped<IOpenByCode>(all => all.GetRequiredService<SignUpMatter>())
        .AddScoped<TellVolunteers>()
        .AddSingleton<IWork, FormGroups>()
        .AddScoped<ITurnAway, SignUpsOfPerson>()
        .AddScoped<IAskPerson, SignUpsOfPerson>()
        .AddScoped<IKeepForOnePerson, FormingOfPeople>()
        .AddScoped<ITellOwnData, FormingOfPeople>();
}
