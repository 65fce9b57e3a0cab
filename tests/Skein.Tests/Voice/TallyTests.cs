using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Persistence;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract class TallyTests(TestSite site) : SiteTests(site)
{
    private static readonly Guid Line = Guid.Parse("0190a000-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("0190a000-0000-7000-8000-000000000002");

    [Fact]
    public async Task Totals_are_hidden_until_five_have_ticked_and_two_looks_differ_by_five_people()
    {
        var (list, heads) = (List(1), People(12));
        var looks = new List<string>();
        foreach (var head in heads)
        {
            await SetAsync(list, Line, head, true);
            looks.Add(await TotalAsync(list));
        }

        Assert.Equal([.. Enumerable.Repeat("hidden", 4), .. Enumerable.Repeat("5", 5), .. Enumerable.Repeat("10", 3)], looks);
    }

    [Fact]
    public async Task Whoever_ticked_can_take_it_back_and_nobody_else_sees_that_they_did()
    {
        var (list, heads) = (List(2), People(5));
        foreach (var head in heads)
        {
            await SetAsync(list, Line, head, true);
        }

        await SetAsync(list, Line, heads[0], false);

        Assert.Empty(await Use(tally => tally.OwnAsync(list, heads[0], Cancel)));
        Assert.Equal([Line], await Use(tally => tally.OwnAsync(list, heads[1], Cancel)));
        Assert.Equal("5", await TotalAsync(list));
    }

    [Fact]
    public async Task Ticking_twice_is_ticking_once_and_no_row_holds_a_person()
    {
        var (list, head) = (List(3), People(1)[0]);
        await SetAsync(list, Line, head, true);
        await SetAsync(list, Line, head, true);
        await SetAsync(list, Other, head, true);

        Assert.Equal(2, await Site.Db(db => db.Set<Tick>().CountAsync(t => t.ListId == list, Cancel)));
        Assert.False(await Site.Db(db => db.Set<Tick>().AnyAsync(t => t.Mark.Contains(head.Value.ToString()), Cancel)));
    }

    private static Guid List(int n) => Guid.Parse($"0190a000-0000-7000-8000-0000000001{n:00}");

    private static List<PersonId> People(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new PersonId(new Guid(n, 1, 1, new byte[8])))];

    private Task SetAsync(Guid list, Guid line, PersonId person, bool ticked) => Use(async tally =>
    {
        await tally.SetAsync(list, line, person, ticked, Cancel);
        return true;
    });

    private async Task<string> TotalAsync(Guid list) =>
        await Use(tally => tally.TotalsAsync(list, Cancel)) is { } totals ? $"{totals[Line]}" : "hidden";

    private async Task<T> Use<T>(Func<Tally, Task<T>> use)
    {
        using var scope = Site.App.Services.CreateScope();
        var result = await use(scope.ServiceProvider.GetRequiredService<Tally>());
        await scope.ServiceProvider.GetRequiredService<SkeinDb>().SaveChangesAsync(Cancel);
        return result;
    }
}

public sealed class TalliesOnSqlite(SqliteSite site) : TallyTests(site), IClassFixture<SqliteSite>;
public sealed class TalliesOnPostgres(PostgresSite site) : TallyTests(site), IClassFixture<PostgresSite>;
