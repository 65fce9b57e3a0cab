using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;

namespace Skein.People;

public static class PeopleServices
{
    /// <summary>Slices below add their own beside these; the pages of People bring together whatever is registered.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<IKnowRoles, Standings>()
        .AddScoped<IKnowPeople, KnownPeople>()
        .AddScoped<IKnowHeads, KnownHeads>()
        .AddScoped<Authority>()
        .AddScoped<AddressChanges>()
        .AddScoped<AddressMail>()
        .AddScoped<IKeepForOnePerson, ConfidedReasons>()
        .AddSingleton<IWork, SettleAddresses>()
        .AddScoped<IHandOn, RolesHandedOn>()
        .AddScoped<IHandOn, DeputyshipsHandedOn>()
        .AddScoped<IForget, ForgetMail>()
        .AddScoped<IForget, ForgetWaysIn>()
        .AddScoped<ITellOwnData, NewcomersOfPeople>()
        .AddScoped<IAskPerson, AskOfNewcomers>()
        .AddScoped<ITellHeads, AskOfNewcomers>()
        .AddScoped<ITellOwnData, TellOfPerson>()
        .AddScoped<ITellOwnData, TellWaysIn>()
        .AddScoped<ITellOwnData, JoinedRecordsOfPeople>()
        .AddSingleton<IWork, ForgetJoinedRecords>();
}
