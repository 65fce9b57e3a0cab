using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.Asking;
using Skein.Persistence;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract partial class AnonymityTests(TestSite site) : SiteTests(site)
{
    /// <summary>What holds or once held something of an answer.</summary>
    private static readonly Type[] OfAnswers =
    [
        typeof(Token), typeof(Ballot), typeof(WrittenWords), typeof(ReleasedTable), typeof(Tick), typeof(TickChange),
        typeof(TallyCount),
    ];

    [Fact]
    public async Task No_table_of_answers_has_a_person_a_time_or_an_order()
    {
        await Site.Db(db =>
        {
            foreach (var type in OfAnswers)
            {
                var entity = db.Model.FindEntityType(type)!;
                Assert.DoesNotContain(
                    entity.GetProperties(), p => p.ClrType == typeof(PersonId) || p.ClrType == typeof(PersonId?));
                Assert.DoesNotContain(entity.GetProperties(), p => IsTime(p.ClrType));
                Assert.DoesNotContain(
                    entity.GetForeignKeys(), key => key.PrincipalEntityType.ClrType.Name is "Person" or nameof(Token));
                Assert.DoesNotContain(entity.GetProperties(), p => p.ValueGenerated is not ValueGenerated.Never);
            }

            // Whose hands a code went through lies beside the token, and leads to no answer.
            var hand = db.Model.FindEntityType(typeof(TokenHand))!;
            Assert.DoesNotContain(
                hand.GetProperties(), p => IsTime(p.ClrType)
                    || p.ClrType == typeof(BallotId)
                    || p.ClrType == typeof(WrittenWordsId));
            return Task.CompletedTask;
        });

        Assert.DoesNotContain(
            typeof(Wave).Assembly
                .GetTypes()
                .Where(t => t.Namespace == typeof(Wave).Namespace)
                .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public)),
            p => p.Name.Contains("Anonym", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Ids_of_answers_say_nothing_of_when_they_were_given_and_no_row_of_the_chronicle_or_of_forms_is_written()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = (await survey.AskAsync(4, 4, 4)).SelectMany(c => c).ToList();
        var before = await TracesAsync();
        using var phone = Site.Browser();
        await phone.Fill(AskingLinks.EnterCode, new() { ["Code"] = codes[0] });

        foreach (var code in codes)
        {
            await survey.AnswerAsync(code, 1);
            Site.Clock.Forward(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(before, await TracesAsync());
        var ids =
            await Site.Db(db => db.Ballots.Where(b => b.WaveId == survey.WaveId).Select(b => b.Id.Value).ToListAsync(Cancel));
        Assert.Equal(12, ids.Count);
        Assert.NotEqual(1, ids.Select(id => id.ToString()[..4]).Distinct().Count());
    }

    [Fact]
    public async Task While_it_is_open_every_look_shows_the_count_in_fives_and_nothing_else()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network, SurveyBreakdown.School);
        var codes = (await survey.AskAsync(4, 4, 4)).SelectMany(c => c).ToList();
        var looks = new List<string>();
        foreach (var code in codes)
        {
            await survey.AnswerAsync(code, 3);
            looks.Add(string.Join('|', await LooksAsync(network, survey)));
        }

        // Twelve answers, looked at by everybody after each: what they see changes twice, at the fifth and at the tenth.
        Assert.Equal(3, looks.Distinct().Count());
        Assert.Equal([4, 5, 3], looks.GroupBy(l => l).Select(g => g.Count()));
    }

    [Fact]
    public async Task When_it_closes_tokens_answers_and_the_secret_go_and_no_look_later_shows_more()
    {
        var network = await Given.NetworkAsync(Site, schools: 4);
        var survey = await GivenSurvey.DraftAsync(Site, network, SurveyBreakdown.School);
        var codes = await survey.AskAsync(6, 7, 2, 3);
        foreach (var (code, n) in codes.SelectMany(c => c).Select((c, n) => (c, n)))
        {
            await survey.AnswerAsync(code, n % 5);
        }

        await survey.CloseAsync();

        await Site.Db(async db =>
        {
            Assert.False(await db.Tokens.AnyAsync(t => t.WaveId == survey.WaveId, Cancel));
            Assert.False(await db.Ballots.AnyAsync(t => t.WaveId == survey.WaveId, Cancel));
            Assert.Null((await db.Waves.SingleAsync(w => w.Id == survey.WaveId, Cancel)).Secret);
        });
        foreach (var page in await LooksAsync(network, survey))
        {
            // Six, seven and two and three: Ash is counted with the two small schools, and Beech alone is shown.
            Assert.DoesNotContain(Numbers().Matches(page), m => m.Value is "2 people" or "3 people");
        }

        var tables =
            await Site.Db(db => db.ReleasedTables.Where(t => t.WaveId == survey.WaveId && t.Counts != null).ToListAsync(Cancel));
        Assert.All(tables, t => Assert.True(t.Numbers!.Sum() >= Disclosure.K));
        Assert.Equal([7, 11, 18], tables.Where(t => t.Numbers!.Count == 5).Select(t => t.Numbers!.Sum()).Order());
    }

    [Fact]
    public async Task Whoever_reads_sees_the_whole_a_head_their_own_school_and_a_manager_nothing()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network, SurveyBreakdown.School);
        foreach (var code in (await survey.AskAsync(5, 6, 7)).SelectMany(c => c))
        {
            await survey.AnswerAsync(code, 1);
        }

        await survey.CloseAsync();

        Assert.Equal(
            ["The whole network", "Ash Primary School", "Beech Primary School", "Cedar Primary School"],
            await LinesAsync(network.CoLeader));
        Assert.Equal(["The whole network", "Beech Primary School"], await LinesAsync(network.Schools[1].Head));
        Assert.Equal(["The whole network"], await LinesAsync(network.Teacher));
        Assert.Empty(await LinesAsync(network.Manager));

        async Task<IEnumerable<string>> LinesAsync(PersonId person)
        {
            using var browser = await Site.BrowserOf(person);
            using var csv = await browser.Get($"{survey.Wave}/results.csv");
            var rows = (await csv.Content.ReadAsStringAsync(Cancel)).Split("\r\n")
                .Skip(1)
                .Where(r => r.Length > 0)
                .Select(r => r.Split(',')[^5])
                .Distinct()
                .ToList();
            var page = (await browser.Page(survey.Wave)).QuerySelectorAll("tbody th")
                .Select(th => th.TextContent.Trim())
                .Distinct()
                .ToList();
            using var told = await browser.Get($"/api{survey.Wave}");
            Assert.Equal(HttpStatusCode.OK, told.StatusCode);
            using var json = System.Text.Json.JsonDocument.Parse(await told.Content.ReadAsStringAsync(Cancel));
            var lines = json.RootElement
                .GetProperty("items")
                .EnumerateArray()
                .SelectMany(i => i.GetProperty("lines").EnumerateArray())
                .Select(l => l.GetProperty("name").GetString()!).Distinct().ToList();
            Assert.Equal(rows, page);
            Assert.Equal(rows, lines);
            return rows;
        }
    }

    /// <summary>Every page, file and telling of the survey, as everybody with a part in the network sees it.</summary>
    private async Task<List<string>> LooksAsync(GivenNetwork network, GivenSurvey survey)
    {
        var looks = new List<string>();
        foreach (var person in new[] { network.CoLeader, network.Manager, network.Teacher, network.Schools[1].Head })
        {
            using var browser = await Site.BrowserOf(person);
            foreach (
                var path in new[]
                {
                    survey.Home, survey.Page, survey.Wave, $"{survey.Page}/compare", $"{survey.Wave}/results.csv",
                    $"/api{survey.Home}", $"/api{survey.Wave}", $"{survey.Wave}/sheets", $"{survey.Wave}/sheets/printed",
                    $"{survey.Wave}/typed", $"{survey.Wave}/words", $"/networks/{network.Id.Value}/history",
                })
            {
                using var answer = await browser.Get(path);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                looks.Add(text.StartsWith('<') ? (await Browser.Read(answer)).QuerySelector("main")?.TextContent ?? "" : text);
            }
        }

        return looks;
    }

    private Task<(int Chronicle, int Forms)> TracesAsync() => Site.Db(async db =>
        (await db.Set<Skein.Chronicle.ChronicleEntry>().CountAsync(Cancel), await db.Set<SentForm>().CountAsync(Cancel)));

    private static bool IsTime(Type type) =>
        new[] { typeof(DateTime), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset) }.Contains(
            Nullable.GetUnderlyingType(type) ?? type);

    [GeneratedRegex(@"\d+ people")]
    private static partial Regex Numbers();
}

public sealed class AnonymityOnSqlite(SqliteSite site) : AnonymityTests(site), IClassFixture<SqliteSite>;
public sealed class AnonymityOnPostgres(PostgresSite site) : AnonymityTests(site), IClassFixture<PostgresSite>;
