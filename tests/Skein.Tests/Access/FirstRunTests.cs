using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

public abstract class FirstRunTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_first_link_opens_until_there_is_an_administrator()
    {
        await BeNewAsync();
        var token = (await FirstRun(run => run.TokenAsync(Cancel)))!;

        Assert.True(await FirstRun(run => run.OpensAsync(token, Cancel)));
        Assert.False(await FirstRun(run => run.OpensAsync(token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'), Cancel)));
        Assert.False(await FirstRun(run => run.OpensAsync(null, Cancel)));

        await MakeAdministratorAsync();

        Assert.False(await FirstRun(run => run.OpensAsync(token, Cancel)));
        Assert.Null(await FirstRun(run => run.TokenAsync(Cancel)));
    }

    [Fact]
    public async Task A_link_that_was_used_never_opens_again_though_the_last_administrator_is_gone()
    {
        await BeNewAsync();
        var token = (await FirstRun(run => run.TokenAsync(Cancel)))!;
        using var first = Site.Browser();
        using var second = Site.Browser();
        var (taken, late) = (await first.Page($"/start?first={token}"), await second.Page($"/start?first={token}"));

        using var led = await first.Submit(taken, new() { ["Network"] = "Riverside", ["Name"] = "Rowan Hill" });
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        await LoseAdministratorsAsync();

        using var again = await second.Submit(late, new() { ["Network"] = "Hillside", ["Name"] = "Somebody Else" });
        Assert.StartsWith("/sign-in", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var welcome = await second.Get($"/welcome/{token}");
        Assert.Equal("/", welcome.Headers.Location!.ToString());
        Assert.False(await FirstRun(run => run.OpensAsync(token, Cancel)));
        Assert.Null(await FirstRun(run => run.TokenAsync(Cancel)));
        Assert.False(await Site.Db(db => db.Networks.AnyAsync(n => n.Name == Named("Hillside"), Cancel)));
    }

    [Fact]
    public async Task Two_who_use_the_link_at_one_moment_do_not_both_become_administrators()
    {
        await BeNewAsync();
        var now = Site.Clock.GetUtcNow();

        await Site.Db(async slow =>
        {
            await Installation.BeKeptAsync(slow, now, Cancel);
            await Site.Db(async quick =>
            {
                await Installation.BeKeptAsync(quick, now, Cancel);
                await quick.SaveChangesAsync(Cancel);
            });

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Cancel));
        });
    }

    private async Task<T> FirstRun<T>(Func<FirstRun, Task<T>> ask)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<FirstRun>());
    }

    private static NetworkName Named(string name) => NetworkName.TryRead(name, out var read, out _) ? read : null!;

    /// <summary>Nobody has kept the installation yet.</summary>
    private Task BeNewAsync() => Site.Db(async db =>
    {
        await db.Set<Installation>().ExecuteUpdateAsync(set => set.SetProperty(i => i.FirstKeptAt, (DateTime?)null), Cancel);
        await LoseAdministratorsAsync();
    });

    private Task LoseAdministratorsAsync() =>
        Site.Db(db => db.Roles.Where(r => r.Kind == RoleKind.Administrator).ExecuteDeleteAsync(Cancel));

    private Task MakeAdministratorAsync() => Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        Assert.True(PersonName.TryRead("Rowan Hill", out var name, out _));
        var person = Person.Meet(name, null, null, now);
        db.People.Add(person);
        db.Roles.Add(RoleAssignment.InInstallation(person.Id, RoleKind.Administrator, Site.Clock.Today, now));
        await db.SaveChangesAsync(Cancel);
    });
}

public sealed class FirstRunOnSqlite(SqliteSite site) : FirstRunTests(site), IClassFixture<SqliteSite>;
public sealed class FirstRunOnPostgres(PostgresSite site) : FirstRunTests(site), IClassFixture<PostgresSite>;
