using Microsoft.Extensions.DependencyInjection;
using Skein.Asking;
using Skein.Jobs;
using Skein.Leaving;
using Skein.Networks;
using Skein.People;

namespace Skein.Groups;

public static class GroupsServices
{
    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddSingleton<IWork, ForgetInvitations>()
        .AddScoped<IAskByLink, AskToJoin>()
        .AddScoped<ITellOfSchools, MethodInSchools>()
        .AddScoped<IAskPerson, InvitationsOfPerson>()
        .AddScoped<ITellOnPaper, InvitationsOfPerson>()
        .AddScoped<IHandOn, GroupsHandedOn>()
        .AddScoped<IMovePeople, GroupsOfPeople>()
        .AddScoped<IForget, GroupsOfPeople>()
        .AddScoped<ITellOwnData, GroupsOfPeople>();
}
