using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>Intakes of groups: each kind counts its own, and none is numbered twice.</summary>
public abstract class TrancheTests(TestSite site) : SiteTests(site)
{
    /// <summary>
    /// Groups that were formed before Skein came, or elsewhere, keep the number of their intake: the next sign-up has the next.
    /// </summary>
    [Fact]
    public async Task No_tranche_of_a_kind_is_numbered_twice()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            var old = Skein.Groups.Group.Form(
                network.Id, GroupKind.Enquiry, "Talk", FormedBy.Invitation, Site.Clock.Today, Site.Clock.GetUtcNow());
            old.CameFrom(null, 2);
            db.Add(old);
            await db.SaveChangesAsync(Cancel);
        });

        async Task<int> DraftedAsync(string kind) =>
            (await (await GivenSignUp.DraftAsync(Site, network, kind: kind)).ReadAsync()).Tranche;
        int[] given =
        [
            await DraftedAsync("enquiry"), await DraftedAsync("enquiry"), await DraftedAsync("triad"),
            await DraftedAsync("triad"),
        ];
        Assert.Equal([3, 4, 1, 2], given);
    }

    [Fact]
    public async Task Cars_for_an_afternoon_are_no_tranche_of_enquiry_groups()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            foreach (
                var (kind, name) in new[]
                {
                    (GroupKind.Enquiry, "Talk"), (GroupKind.Enquiry, "Maths"), ("travel", "Maya's car"),
                    (GroupKind.Triad, "Reading"),
                })
            {
                var group = Skein.Groups.Group.Form(
                    network.Id, kind, name, FormedBy.Questionnaire, Site.Clock.Today, Site.Clock.GetUtcNow());
                group.CameFrom(null, 1);
                db.Add(group);
            }

            await db.SaveChangesAsync(Cancel);
        });

        using var leader = await Site.BrowserOf(network.CoLeader);
        var rows = (await leader.Page(GroupsLinks.Tranches(network.Id))).QuerySelectorAll("tbody tr")
            .Select(r => string.Join(", ", r.Children.Take(4).Select(c => c.TextContent)));

        Assert.Equal(["Enquiry group, 1, from a questionnaire, 2", "Triad, 1, from a questionnaire, 1"], rows);
    }
}

public sealed class TrancheOnSqlite(SqliteSite site) : TrancheTests(site), IClassFixture<SqliteSite>;
public sealed class TrancheOnPostgres(PostgresSite site) : TrancheTests(site), IClassFixture<PostgresSite>;
