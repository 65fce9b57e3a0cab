using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Activities;
using Skein.Agreements;
using Skein.Asking;
using Skein.Congruence;
using Skein.Demo;
using Skein.Duties;
using Skein.Engagement;
using Skein.Evaluation;
using Skein.Forming;
using Skein.Groups;
using Skein.Home;
using Skein.Jobs;
using Skein.Leaflet;
using Skein.Leaving;
using Skein.Mail;
using Skein.Measures;
using Skein.Messages;
using Skein.Networks;
using Skein.Pairs;
using Skein.Papers;
using Skein.People;
using Skein.Persistence;
using Skein.Purpose;
using Skein.Questions;
using Skein.Roles;
using Skein.Schools;
using Skein.Site;
using Skein.Starting;
using Skein.Steering;
using Skein.Strands;
using Skein.Sustaining;
using Skein.Voice;

namespace Skein;

/// <summary>The whole site put together: what serves a request, in which order, and every slice's way in.</summary>
public static class SkeinSite
{
    /// <summary>Everything that is known of a network by a name: each room says what is known of its own.</summary>
    public static KnownMeasures Measures { get; } = new(
    [
        .. NetworkMeasures.All,
        .. PeopleMeasures.All,
        .. RolesMeasures.All,
        .. AskingMeasures.All,
        .. DutiesMeasures.All,
        .. AgreementsMeasures.All,
        .. VoiceMeasures.All,
        .. PurposeMeasures.All,
        .. CongruenceMeasures.All,
        .. EngagementMeasures.All,
        .. SustainingMeasures.All,
        .. QuestionsMeasures.All,
    ]);

    public static IServiceCollection AddSkein(this IServiceCollection services, DatabaseAddress address, SiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new IdsInJson()));
        services.AddAntiforgery(form => form.Cookie.Name = KeptWords.FormCookie);
        services.AddResponseCompression(options => options.EnableForHttps = true);

        services.AddPersistence(address);
        services.AddScoped<Frame>();
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<JsonTwins>();
        services.AddJobs();
        services.AddMail();
        services.AddAccess();
        services.AddPeople();
        services.AddRoles();
        services.AddLeaving();
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddAsking();
        services.AddDuties();
        services.AddAgreements();
        services.AddVoice();
        services.AddGroups();
        services.AddPairs();
        services.AddStrands();
        services.AddSteering();
        services.AddCongruence();
        services.AddForming();
        services.AddSustaining();
        services.AddSingleton(Measures);
        services.AddSingleton<Decks>();
        services.AddPapers();
        services.AddDemo();
        return services;
    }

    /// <summary>
    /// What a serving process does besides answering: it hands over mail, reads what comes back, and does the work that is due.
    /// </summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services) =>
        services.AddHostedService<MailWorker>().AddHostedService<MailboxWorker>().AddHostedService<JobWorker>();

    public static void UseSkein(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        var options = app.Services.GetRequiredService<SiteOptions>();
        app.UseSecurityHeaders(options);
        app.UseSecureCookies(options);
        app.UseStatusPagesOfSkein();
        app.UseExceptionHandler(edge => edge.Run(AnswerForAnExceptionAsync));
        app.UseApiAddresses();
        app.UseJsonForms();
        app.UseRouting();
        app.UseLookRound();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseVisitor();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseProof();
        app.UseCleanForms();

        app.MapStaticAssets().IsOpen();
        var site = new SiteRoutes()
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter<SiteRoutes, GiveBack>()
            .AddEndpointFilter<SiteRoutes, CarryOn>()
            .AddEndpointFilter<SiteRoutes, JsonAnswers>()
            .AddEndpointFilter<SiteRoutes, RefuseForgedForms>()
            .AddEndpointFilter<SiteRoutes, StoreFormsOnce>()
            .AddEndpointFilter<SiteRoutes, OneChange>()
            .FindHere()
            .ReadEmptyForms();
        site.MapHome();
        site.MapPapers();
        site.MapMail();
        site.MapAccess();
        site.MapStarting();
        site.MapAsking();
        site.MapDuties();
        site.MapAgreements();
        site.MapVoice();
        site.MapEvaluation();
        site.MapSchools();
        site.MapNetworks();
        site.MapPeople();
        site.MapRoles();
        site.MapLeaving();
        site.MapPurpose();
        site.MapGroups();
        site.MapPairs();
        site.MapStrands();
        site.MapSteering();
        site.MapEngagement();
        site.MapCongruence();
        site.MapLeaflet();
        site.MapForming();
        site.MapActivities();
        site.MapMessages();
        site.MapSustaining();
        site.MapMeasures();
        site.MapQuestions();
        site.MapDemo();
        ((IEndpointRouteBuilder)app).DataSources.Add(new SiteEndpoints(site, app.Services));
    }

    private static Task AnswerForAnExceptionAsync(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            DbUpdateException problem when SomebodyElse.WasFirst(problem) =>
                StatusPages.AnswerAsync(context, StatusCodes.Status409Conflict),
            BadHttpRequestException bad => StatusPages.AnswerAsync(context, bad.StatusCode),
            _ => StatusPages.AnswerAsync(context, StatusCodes.Status500InternalServerError),
        };
}
