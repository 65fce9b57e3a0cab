using Microsoft.Extensions.DependencyInjection;
using Skein.Asking;
using Skein.People;

namespace Skein.Agreements;

public static class AgreementsServices
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services
        .AddScoped<PutText>()
        .AddScoped<ILetterMatter, AgreementMatter>()
        .AddScoped<IAwaitHeads, AwaitedOfHeads>()
        .AddScoped<ITellOwnData, AgreementsOfPeople>();
}
