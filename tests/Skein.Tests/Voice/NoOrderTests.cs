using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>
/// Whoever reads the database of an open wave finds no order in it: neither by which transaction wrote a row, nor by where it
/// lies.
/// </summary>
public abstract class NoOrderTests(TestSite site) : SiteTests(site)
{
    private const int Answers = 16;

    [Fact]
    public async Task Where_the_rows_of_a_wave_lie_says_nothing_of_the_order_in_which_people_answered()
    {
        var (survey, order) = await AnsweredAsync();

        var lie = await Site.Db(async db =>
        {
            var ballots = "select id as \"Value\" from ballots where wave_id = {0} order by " + NamedPage(db.IsSqlite);
            var words = "select text as \"Value\" from written_words where wave_id = {0} order by " + NamedPage(db.IsSqlite);
            return (
                Ballots: await db.Database.SqlQueryRaw<Guid>(ballots, survey.WaveId.Value).ToListAsync(Cancel),
                Words: await db.Database.SqlQueryRaw<string>(words, survey.WaveId.Value).ToListAsync(Cancel));
        });

        // One in 16! that chance puts them so.
        Assert.Equal(Answers, lie.Ballots.Count);
        Assert.NotEqual(order, lie.Ballots);
        Assert.NotEqual(order.AsEnumerable().Reverse(), lie.Ballots);
        Assert.NotEqual(Enumerable.Range(0, Answers).Select(Words), lie.Words);
        Assert.NotEqual(Enumerable.Range(0, Answers).Select(Words).Reverse(), lie.Words);

        // Neither do the last few lie at the end.
        Assert.NotEqual(order.TakeLast(5).Order(), lie.Ballots.TakeLast(5).Order());
    }

    [Fact]
    public async Task In_PostgreSQL_all_rows_of_a_wave_are_of_one_transaction()
    {
        var (survey, _) = await AnsweredAsync();
        Assert.SkipWhen(await Site.Db(db => Task.FromResult(db.IsSqlite)), "SQLite keeps nothing of the kind.");

        var written = await Site.Db(db => db.Database.SqlQueryRaw<string>(
            """
            select distinct xmin::text as "Value" from (
                select xmin from tokens where wave_id = {0} union all select xmin from ballots where wave_id = {0}
                union all select xmin from written_words where wave_id = {0}
                union all select xmin from token_hands where wave_id = {0}) as rows
            """,
            survey.WaveId.Value).ToListAsync(Cancel));
        var counts = await Site.Db(async db => (
            await db.Tokens.CountAsync(t => t.WaveId == survey.WaveId && t.IsUsed, Cancel),
            await db.Ballots.CountAsync(b => b.WaveId == survey.WaveId, Cancel),
            await db.WrittenWords.CountAsync(w => w.WaveId == survey.WaveId, Cancel),
            await db.TokenHands.CountAsync(h => h.WaveId == survey.WaveId, Cancel)));

        Assert.Single(written);
        Assert.Equal((Answers, Answers, Answers, 30), counts);
    }

    [Fact]
    public async Task Many_who_answer_at_once_are_all_kept_and_a_wave_that_closes_meanwhile_counts_each_or_refuses_it()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = (await survey.AskAsync(8, 8, 8)).SelectMany(c => c).ToList();

        await Task.WhenAll(codes.Select(code => survey.AnswerAsync(code, 1)));

        Assert.Equal(24, await Site.Db(db => db.Ballots.CountAsync(b => b.WaveId == survey.WaveId, Cancel)));
        await survey.CloseAsync();
        Assert.Equal(
            ["0,24", "0,24,0,0,0"],
            (
                await Site.Db(db => db.ReleasedTables
                    .Where(t => t.WaveId == survey.WaveId)
                    .Select(t => t.Counts)
                    .ToListAsync(Cancel))).Order(StringComparer.Ordinal));
    }

    private async Task<(GivenSurvey Survey, List<Guid> Order)> AnsweredAsync()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), words: "What else?");
        var codes = (await survey.AskAsync(10, 10, 10)).SelectMany(c => c).ToList();
        using var manager = await Site.BrowserOf(survey.Network.Manager);
        await StuffedBallotTests.PrintAsync(manager, survey);
        var order = new List<Guid>();
        foreach (var (code, n) in codes.Take(Answers).Select((code, n) => (code, n)))
        {
            if (n % 3 == 0)
            {
                await manager.Fill($"{survey.Wave}/typed", new(GivenSurvey.Typed(n % 5, Words(n))) { ["Code"] = code });
            }
            else
            {
                await survey.AnswerAsync(code, n % 5, Words(n));
            }

            var ids = await Site.Db(db => db.Ballots.Where(b => b.WaveId == survey.WaveId).Select(b => b.Id).ToListAsync(Cancel));
            order.Add(ids.Select(id => id.Value).Except(order).Single());
        }

        return (survey, order);
    }

    private static string Words(int n) => $"Said as number {n}.";

    private static string NamedPage(bool isSqlite) => isSqlite ? "rowid" : "ctid";
}

public sealed class NoOrderOnSqlite(SqliteSite site) : NoOrderTests(site), IClassFixture<SqliteSite>;
public sealed class NoOrderOnPostgres(PostgresSite site) : NoOrderTests(site), IClassFixture<PostgresSite>;
