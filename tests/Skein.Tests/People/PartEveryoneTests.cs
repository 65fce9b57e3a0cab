using Skein.Access;
using Skein.Demo;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>
/// Joining touches the rows of every slice that knows people: on a filled database, parting puts each of them back.
/// </summary>
public abstract class PartEveryoneTests(TestSite site) : SiteTests(site)
{
    /// <summary>What tells that something happened stands, whatever is taken back.</summary>
    private static readonly string[] Told =
    [
        "chronicle_entries", "chronicle_parties", "chronicle_words", "sent_forms", "version",
    ];

    [Fact]
    public async Task Whoever_was_joined_by_mistake_has_back_all_that_they_had_whatever_they_took_part_in()
    {
        Assert.Null(await Site.Db(db => DemoFill.RunAsync(db, DemoSize.Small, 1, Site.Clock.Today, null, Cancel)));
        var (network, leader, people) = await BusiestAsync();
        await Given.OneMailboxAsync(Site, [.. people]);
        using var browser = await Site.BrowserOf(leader);
        await browser.Page(PeopleLinks.People(network));
        var before = await Filled.TextOf(Site.Address, Told);

        foreach (var (gone, kept) in people.Zip(people.Skip(1)))
        {
            await browser.Fill(PeopleLinks.Merge(network, gone), new() { ["Keep"] = kept.Value.ToString() });
            Assert.NotEqual(before, await Filled.TextOf(Site.Address, Told));
            Assert.Empty(await Site.Db(db => StillNamedInAsync(db, gone)));
            await browser.Fill(PeopleLinks.Part(network, kept, gone), []);
            Assert.Equal(before, await Filled.TextOf(Site.Address, Told));
        }

        Assert.True(people.Count > 8, $"{people.Count} people were tried.");
    }

    /// <summary>Columns that still name the record that went, but for those of which a mapping says that they stay.</summary>
    private static async Task<List<string>> StillNamedInAsync(SkeinDb db, PersonId gone)
    {
        var named = new List<string>();
        foreach (var column in db.Model.ColumnsOfPeople().Where(c => c.WhenJoined is WhenJoined.PassesOn or WhenJoined.Goes))
        {
            if (await db.Naming(gone, column).AnyAsync(Cancel))
            {
                named.Add($"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}");
            }
        }

        return named;
    }

    /// <summary>A network, one who leads it, and those of its people who hold most and have no role elsewhere.</summary>
    private Task<(NetworkId Network, PersonId Leader, IReadOnlyList<PersonId> People)> BusiestAsync() => Site.Db(async db =>
    {
        var leads = await db.Roles
            .Where(r => r.Kind == RoleKind.CoLeader && r.Until == null && r.NetworkId != null)
            .OrderBy(r => r.Id)
            .Select(r => new { r.PersonId, Network = r.NetworkId!.Value }).FirstAsync(Cancel);
        var roles = db.Roles;
        var people = await db.PeopleOn(leads.Network, Site.Clock.Today, FakeClock.Zone)
            .Where(p => p.Id != leads.PersonId
            && !roles.Any(r => r.PersonId == p.Id && r.NetworkId != null && r.NetworkId != leads.Network))
            .OrderByDescending(p => roles.Count(r => r.PersonId == p.Id))
            .ThenBy(p => p.Id)
            .Take(12)
            .Select(p => p.Id)
            .ToListAsync(Cancel);
        return (leads.Network, leads.PersonId, (IReadOnlyList<PersonId>)people);
    });
}

public sealed class PartEveryoneOnSqlite(SqliteSite site) : PartEveryoneTests(site), IClassFixture<SqliteSite>;
public sealed class PartEveryoneOnPostgres(PostgresSite site) : PartEveryoneTests(site), IClassFixture<PostgresSite>;
