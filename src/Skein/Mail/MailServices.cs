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
            SmtpSettings.Read(all.GetRequiredService<IConfiguration>()).Settings, all.GetRequiredService<SiteOptions>().ShowMail))
        .AddSingleton<Postman>()
        .AddSingleton<MailBell>()
        .AddSingleton<IInterceptor>(all => all.GetRequiredService<MailBell>())
        .AddSingleton<IWork, ForgetMailTexts>();
}
