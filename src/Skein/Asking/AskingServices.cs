using Microsoft.Extensions.DependencyInjection;
using Skein.Mail;
using Skein.People;

namespace Skein.Asking;

public static class AskingServices
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddScoped<LetterMatters>()
        .AddScoped<SendLetter>()
        .AddScoped<HearTold>()
        .AddSingleton<IHearMail, HearReplies>()
        .AddSingleton<ICarryFiles, CarryAttachments>()
        .AddScoped<IAskByLink, AnswerLetter>()
        .AddScoped<IAskByLink, AskSchoolToJoin>()
        .AddScoped<ITellHeads, AskedOfHeads>()
        .AddScoped<IHearHeads, AskedOfHeads>()
        .AddScoped<IKeepForOnePerson, LettersOfPeople>()
        .AddScoped<ITellOwnData, LettersOfPeople>();
}
