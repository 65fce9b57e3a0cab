using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

public abstract class FirstRunTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_first_link_opens_until_there_is_an_administrator()
    {
        var token = (await FirstRun(run => run.TokenAsync(Cancel)))!;

        Assert.True(await FirstRun(run => run.OpensAsync(token, Cancel)));
        Assert.False(await FirstRun(run => run.OpensAsync(token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'), Cancel)));
        Assert.False(await FirstRun(run => run.OpensAsync(null, Cancel)));

        await MakeAdministratorAsync();

        Assert.False(await FirstRun(run => run.OpensAsync(token, Cancel)));
        Assert.Null(await FirstRun(run => run.TokenAsync(Cancel)));
    }

    private async Task<T> FirstRun<T>(Func<FirstRun, Task<T>> ask)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<FirstRun>());
    }

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
