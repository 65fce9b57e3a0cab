using Skein.Access;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>Everything that a co-leader can open of two waves of made-up answers, put together and taken apart.</summary>
public abstract class IntruderOnSiteTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData(SurveyBreakdown.School, 1)]
    [InlineData(SurveyBreakdown.School, 2)]
    [InlineData(SurveyBreakdown.School, 3)]
    [InlineData(SurveyBreakdown.Role, 4)]
    [InlineData(SurveyBreakdown.Whole, 5)]
    public async Task No_page_file_or_wave_and_no_difference_of_them_tells_of_fewer_than_five(SurveyBreakdown cut, int seed)
    {
        var random = new Random(seed);
        var network = await Given.NetworkAsync(Site, schools: 6);
        var survey = await GivenSurvey.DraftAsync(Site, network, cut);
        var waves = new List<string>();
        for (var wave = 0; wave < 2; wave++)
        {
            await survey.AskAsync(1, 1, 1, 1, 1, 1);
            await AnswerAsync(survey, random, cut);
            await survey.CloseAsync();
            waves.Add(survey.Wave);
            Site.Clock.Forward(TimeSpan.FromDays(28));
        }

        foreach (var wave in waves)
        {
            var all = await SeenAsync(network.CoLeader, wave);
            foreach (var question in all.GroupBy(t => t.Question))
            {
                var whole = Assert.Single(question, t => t.Whose == "The whole network").Answers;
                var blocks = question.Where(t => t.Whose != "The whole network" && t.Answers > 0).Select(t => t.Answers).ToList();
                Assert.True(cut is SurveyBreakdown.Whole || blocks.Count == 0 || blocks.Sum() == whole);

                // Whatever is taken from whatever: the whole less any of the blocks, and any of the blocks together.
                for (var chosen = 0; chosen < 1 << blocks.Count; chosen++)
                {
                    var sum = blocks.Where((_, i) => (chosen >> i & 1) == 1).Sum();
                    Assert.True(sum is 0 or >= Disclosure.K, $"{sum} answers stand apart.");
                    Assert.True(whole - sum is 0 or >= Disclosure.K, $"{whole - sum} answers are left over.");
                }
            }

            foreach (var other in new[] { network.Teacher, network.Schools[0].Head, network.Schools[5].Head })
            {
                Assert.Subset(all.ToHashSet(), (await SeenAsync(other, wave)).ToHashSet());
            }
        }

        // Side by side there is nothing that was not released for both times.
        var both = (await SeenAsync(network.CoLeader, waves[0])).Where(t => t.Answers > 0).Select(t => t.Whose)
            .Intersect((await SeenAsync(network.CoLeader, waves[1])).Where(t => t.Answers > 0).Select(t => t.Whose)).ToList();
        var compared = (await survey.Leader.Page($"{survey.Page}/compare")).QuerySelectorAll("p.said")
            .Select(p => p.TextContent.Split(':')[0])
            .Distinct();
        Assert.Subset(both.Where(w => !w.Contains("few answers", StringComparison.Ordinal)).ToHashSet(), compared.ToHashSet());
    }

    private sealed record Seen(string Question, string Whose, int Answers, string Counts);

    private Task AnswerAsync(GivenSurvey survey, Random random, SurveyBreakdown cut) => Site.Db(async db =>
    {
        foreach (var school in survey.Network.Schools)
        {
            db.AddRange(Enumerable.Range(0, random.Next(0, 10)).Select(_ => Ballot.Create(
                survey.WaveId, school.Id, cut is SurveyBreakdown.Role
                    ? (RoleGroup)random.Next(0, 5)
                    : null, [random.Next(0, 4) == 0 ? null : random.Next(0, 5), random.Next(0, 2)])));
        }

        // Enough that the whole is always shown.
        db.AddRange(
            survey.Network.Schools
                .Take(3)
                .SelectMany(s => Enumerable.Range(0, 2).Select(n => Ballot.Create(survey.WaveId, s.Id, null, [n, n]))));
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<List<Seen>> SeenAsync(PersonId person, string wave)
    {
        using var browser = await Site.BrowserOf(person);
        using var answer = await browser.Get($"{wave}/results.csv");
        var rows = (await answer.Content.ReadAsStringAsync(Cancel)).Replace(", together", " together", StringComparison.Ordinal)
            .Split("\r\n")
            .Skip(1)
            .Where(row => row.Length > 0)
            .Select(row => row.Split(','))
            .ToList();
        return [.. rows.GroupBy(r => (Question: r[3], Whose: r[5])).Select(g => new Seen(
            g.Key.Question,
            g.Key.Whose,
            g.Sum(r => int.TryParse(r[7], out var n) ? n : 0),
            string.Join(' ', g.Select(r => r[7]))))];
    }
}

public sealed class IntrudersOnSqlite(SqliteSite site) : IntruderOnSiteTests(site), IClassFixture<SqliteSite>;
public sealed class IntrudersOnPostgres(PostgresSite site) : IntruderOnSiteTests(site), IClassFixture<PostgresSite>;
