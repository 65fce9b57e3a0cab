using Skein.Access;
using Skein.People;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>
/// Waves with hands and roles as they fall, closed by the site: what each reader reads, less what they know, is about five
/// others.
/// </summary>
public abstract class HandsOnSiteTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData(SurveyBreakdown.Whole, 1)]
    [InlineData(SurveyBreakdown.School, 2)]
    [InlineData(SurveyBreakdown.School, 3)]
    [InlineData(SurveyBreakdown.School, 4)]
    [InlineData(SurveyBreakdown.Role, 5)]
    public async Task Whoever_reads_and_handled_codes_learns_of_no_fewer_than_five_others(SurveyBreakdown cut, int seed)
    {
        var random = new Random(seed);
        var network = await Given.NetworkAsync(Site, schools: 6);
        var survey = await GivenSurvey.DraftAsync(Site, network, cut);
        await survey.AskAsync(14, 14, 14, 14, 14, 14);
        var readers = await GiveRolesAsync(network, random);
        var given = await AnswerAsync(survey, [network.Manager, .. readers], cut, random);

        await survey.CloseAsync();

        var tables =
            await Site.Db(db => db.ReleasedTables.Where(t => t.WaveId == survey.WaveId && t.Counts != null).ToListAsync(Cancel));
        foreach (var table in tables)
        {
            var block = given.Where(a => IsIn(a, table, tables)).ToList();
            Assert.Equal(
                table.Numbers!.Sum(), block.Count(a => table.Numbers!.Count == 5 ? a.First is not null : a.Second is not null));
            Assert.All(readers, reader => Assert.True(
                block.Count(a => !a.Hands.Contains(reader)
                    && (table.Numbers!.Count == 5 ? a.First : a.Second) is not null) >= Disclosure.K));
        }
    }

    [Fact]
    public async Task A_joined_record_takes_over_what_went_through_the_other_ones_hands()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.AskAsync(2, 2, 2);
        await Site.Db(async db =>
        {
            var tokens = await db.Tokens.Where(t => t.WaveId == survey.WaveId).Select(t => t.Id).ToListAsync(Cancel);
            db.AddRange(tokens.Select(t => TokenHand.Create(survey.WaveId, t, network.Manager, read: false)));
            db.Add(TokenHand.Create(survey.WaveId, tokens[0], network.CoLeader, read: true));
            await db.SaveChangesAsync(Cancel);
        });

        await Site.Db(async db =>
        {
            await JoinRows.PassAsync(db, network.CoLeader, network.Manager, Site.Clock.Today, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        var hands = await Site.Db(db => db.TokenHands.Where(h => h.WaveId == survey.WaveId).ToListAsync(Cancel));
        Assert.Equal(6, hands.Count);
        Assert.All(hands, h => Assert.Equal(network.Manager, h.PersonId));
        Assert.Single(hands, h => h.Read);
    }

    private sealed record Sheet(
        Skein.Schools.SchoolId School, RoleGroup? Group, int? First, int? Second, HashSet<PersonId> Hands);

    /// <summary>
    /// People who read: one who leads, one at a school, one with a part that the network named, one who left the school since.
    /// </summary>
    private Task<List<PersonId>> GiveRolesAsync(GivenNetwork network, Random random) => Site.Db(async db =>
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        var archivist = Person.Meet(Given.Name("Ari Vist"), null, null, now);
        var left = Person.Meet(Given.Name("Lou Left"), null, network.Schools[random.Next(6)].Id, now.AddDays(-40));
        db.AddRange(archivist, left, RoleAssignment.InNetwork(network.Id, archivist.Id, "Keeper of keys", today, now));
        Assert.Null(left.Move(null, today.AddDays(1), FakeClock.Zone, out var before));
        db.Add(before!);
        await db.SaveChangesAsync(Cancel);
        return new List<PersonId> { network.CoLeader, network.Teacher, archivist.Id, left.Id };
    });

    private Task<List<Sheet>> AnswerAsync(
        GivenSurvey survey, IReadOnlyList<PersonId> people, SurveyBreakdown cut, Random random) =>
        Site.Db(async db =>
    {
        var given = new List<Sheet>();
        foreach (var token in await db.Tokens.Where(t => t.WaveId == survey.WaveId).OrderBy(t => t.Id).ToListAsync(Cancel))
        {
            HashSet<PersonId> hands = [.. people.Where((_, i) => random.Next(0, 2 + i) == 0 && random.Next(0, 3) == 0)];
            db.AddRange(hands.Select(p => TokenHand.Create(survey.WaveId, token.Id, p, read: false)));
            if (random.Next(0, 3) == 0)
            {
                continue;
            }

            db.Entry(token).Property(t => t.IsUsed).CurrentValue = true;
            Sheet answer = new(
                token.SchoolId, cut is SurveyBreakdown.Role
                    ? (RoleGroup)random.Next(0, 3)
                    : null, random.Next(0, 5) == 0
                    ? null
                    : random.Next(0, 5), random.Next(0, 2), hands);
            given.Add(answer);
            db.Add(Ballot.Create(survey.WaveId, answer.School, answer.Group, [answer.First, answer.Second]));
        }

        await db.SaveChangesAsync(Cancel);
        return given;
    });

    private static bool IsIn(Sheet answer, ReleasedTable table, List<ReleasedTable> tables) => table.Whose switch
    {
        TableScope.Everybody => true,
        TableScope.School => answer.School == table.SchoolId,
        TableScope.Role => answer.Group == table.Group,
        TableScope.TheRest => !tables.Any(t => t.ItemId == table.ItemId
            && (
                (t.Whose is TableScope.School && t.SchoolId == answer.School)
                    || (t.Whose is TableScope.Role && t.Group == answer.Group))),
    };
}

public sealed class HandsOnSqlite(SqliteSite site) : HandsOnSiteTests(site), IClassFixture<SqliteSite>;
public sealed class HandsOnPostgres(PostgresSite site) : HandsOnSiteTests(site), IClassFixture<PostgresSite>;
