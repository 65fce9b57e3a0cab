using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Skein.Jobs;
using Skein.Site;

namespace Skein.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton(all => new MailWay(
            SmtpSettings.Read(all.GetRequiredService<IConfiguration>()).Settings, all.GetRequiredService<SiteOptions>().ShowMail)
        {
            Mailbox = MailboxSettings.Read(all.GetRequiredService<IConfiguration>()).Settings,
        })
        .AddSingleton<IncomingMail>()
        .AddSingleton<Postman>()
        .AddSingleton<MailBell>()
        .AddSingleton<IInterceptor>(all => all.GetRequiredService<MailBell>())
        .AddSingleton<IWork, ForgetMailTexts>()
        .AddSingleton<IWork, SendWhatWaited>();
}
