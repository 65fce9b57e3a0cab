using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Jobs;

namespace Skein.People;

public static class PeopleServices
{
    /// <summary>Slices below add their own beside these; the pages of People bring together whatever is registered.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<IKnowRoles, Standings>()
        .AddScoped<IKnowPeople, KnownPeople>()
        .AddScoped<IHandOn, RolesHandedOn>()
        .AddScoped<IHandOn, DeputyshipsHandedOn>()
        .AddScoped<IMovePeople, MoveRoles>()
        .AddScoped<IMovePeople, EndKeysOfJoined>()
        .AddScoped<IMovePeople, JoinedRecordsOfPeople>()
        .AddScoped<IForget, JoinedRecordsOfPeople>()
        .AddScoped<IForget, ForgetWords>()
        .AddScoped<IForget, ForgetWaysIn>()
        .AddScoped<ITellOwnData, TellOfPerson>()
        .AddScoped<ITellOwnData, TellWaysIn>()
        .AddScoped<ITellOwnData, JoinedRecordsOfPeople>()
        .AddSingleton<IWork, ForgetJoinedRecords>();
}
