using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Jobs;

namespace Skein.People;

public static class PeopleServices
{
    /// <summary>Slices below add their own beside these; the pages of People bring together whatever is registered.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<IKnowPeople, KnownPeople>()
        .AddScoped<Authority>()
        .AddScoped<AddressChanges>()
        .AddScoped<AddressMail>()
        .AddScoped<IKeepForOnePerson, ConfidedReasons>()
        .AddSingleton<IWork, SettleAddresses>()
        .AddScoped<ITellOwnData, NewcomersOfPeople>()
        .AddScoped<IAskPerson, AskOfNewcomers>()
        .AddScoped<ITellHeads, AskOfNewcomers>()
        .AddScoped<ITellOwnData, JoinedRecordsOfPeople>()
        .AddSingleton<IWork, ForgetJoinedRecords>();
}
