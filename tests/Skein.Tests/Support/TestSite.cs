using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Access;
using Skein.Host;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Tests.Support;

/// <summary>The whole site, listening, over a private database. Only the clock and the outside world are ours.</summary>
public abstract class TestSite : IAsyncLifetime
{
    private WebApplication? _app;
    private DatabaseAddress? _address;

    public FakeClock Clock { get; } = new();

    public SentCommands Sent { get; } = new();

    /// <summary>Why these tests are left out on this machine; null when they run.</summary>
    public virtual string? LeftOut => null;

    public WebApplication App => _app ?? throw new InvalidOperationException("The site has not started.");

    public DatabaseAddress Address => _address ?? throw new InvalidOperationException("The site has no database.");

    public Uri Url => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Rows that a query takes in no order are other rows on another day, so such a query fails its test.</summary>
    private static Action<WarningsConfigurationBuilder> Strict { get; } = warnings =>
        warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning);

    protected abstract Task<DatabaseAddress> MakeDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        if (LeftOut is not null)
        {
            return;
        }

        _address = await MakeDatabaseAsync();
        _app = SiteHost.Build(_address, Options(), builder =>
        {
            if (Environment.GetEnvironmentVariable("SKEIN_TEST_LOG") is null)
            {
                // Tests bring about failures that a site logs with where they happened: a green run says nothing of them.
                builder.Logging.ClearProviders();
            }

            builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton(Strict)
                .AddSingleton<IInterceptor>(Sent).AddSingleton<IStartupFilter>(Sent);
            AddServices(builder.Services);
            builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = services.ValidateScopes = true);
        });
        _app.MapPost("/test/sign-in/{person}", async (Guid person, SignIn signIn) =>
        {
            await signIn.LetInAsync(new PersonId(person));
            return Results.Ok();
        }).AllowAnonymous().DisableAntiforgery();
        AddRoutes(_app);
        await _app.StartAsync();
    }

    /// <summary>What only a test has.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Doors that only a test needs.</summary>
    protected virtual void AddRoutes(IEndpointRouteBuilder site)
    {
    }

    protected virtual SiteOptions Options() => new() { Urls = "http://127.0.0.1:0" };

    public async Task<T> Db<T>(Func<SkeinDb, Task<T>> use)
    {
        await using var db = App.Services.GetRequiredService<Databases>().Open(Address);
        return await use(db);
    }

    public Task Db(Func<SkeinDb, Task> use) => Db(async db =>
    {
        await use(db);
        return 0;
    });

    /// <summary>A browser that nobody has signed in with.</summary>
    public Browser Browser() => new(Url);

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<Browser> BrowserOf(PersonId person)
    {
        var browser = Browser();
        await browser.SignInAsync(person);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            await TestDatabase.DropAsync(Address);
        }
    }
}

public sealed class SqliteSite : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgresSite : TestSite
{
    public override string? LeftOut => TestDatabase.PostgresServer is null
        ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server."
        : null;

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();
}

/// <summary>Tests of what is done on a database; each class runs once a database, by two one-line classes under it.</summary>
public abstract class SiteTests
{
    protected SiteTests(TestSite site)
    {
        Assert.SkipWhen(site.LeftOut is not null, site.LeftOut ?? "");
        Site = site;
    }

    protected TestSite Site { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
