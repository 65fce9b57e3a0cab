using System.Net;
using Skein.People;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract class OwnWordsTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public async Task Own_words_of_fewer_than_ten_are_deleted_unread(int writers, int kept)
    {
        var survey = await WrittenAsync(writers);

        using var early = await survey.Leader.Get($"{survey.Wave}/words");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        await survey.CloseAsync();

        Assert.Equal(kept, await Site.Db(db => db.WrittenWords.CountAsync(w => w.WaveId == survey.WaveId, Cancel)));
    }

    [Fact]
    public async Task A_co_leader_takes_names_out_before_anybody_else_reads_and_what_stood_before_is_gone()
    {
        var survey = await WrittenAsync(12);
        await survey.CloseAsync();
        using var teacher = await Site.BrowserOf(survey.Network.Teacher);
        Assert.DoesNotContain("Mr Grey", (await teacher.Page(survey.Wave)).Body!.TextContent, StringComparison.Ordinal);
        var form = await survey.Leader.Page($"{survey.Wave}/words");
        var texts = form.QuerySelectorAll("textarea").ToDictionary(
            t => t.GetAttribute("name")!, t => t.TextContent.Replace("Mr Grey", "a colleague", StringComparison.Ordinal));
        texts[texts.First(t => t.Value.Contains("wish 7", StringComparison.Ordinal)).Key] = "";

        await survey.Leader.Follow(await survey.Leader.Submit(form, texts));

        var shown = (await teacher.Page(survey.Wave)).Body!.TextContent;
        Assert.Contains("a colleague, wish 3", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("wish 7", shown, StringComparison.Ordinal);
        Assert.False(
            await Site.Db(db => db.WrittenWords.AnyAsync(w => w.WaveId == survey.WaveId && w.Text.Contains("Mr Grey"), Cancel)));
        using var again = await survey.Leader.Get($"{survey.Wave}/words");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Erasure_reaches_what_was_written_and_a_person_is_told_that_their_answers_cannot_be_found()
    {
        var survey = await WrittenAsync(10);
        await Site.Db(async db =>
        {
            await db.BeginAsync(Cancel);
            await EveryText.ScrubAsync(db, Forgotten.Named(survey.Network.Teacher, "Mr Grey"), Cancel);
            await db.StoreAsync(Cancel);
        });

        Assert.False(
            await Site.Db(db => db.WrittenWords.AnyAsync(w => w.WaveId == survey.WaveId && w.Text.Contains("Mr Grey"), Cancel)));
        using var teacher = await Site.BrowserOf(survey.Network.Teacher);
        using var data = await teacher.Get("/me/data");
        Assert.Contains("Skein cannot find yours", await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<GivenSurvey> WrittenAsync(int writers)
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), words: "What do you wish for?");
        foreach (var (code, n) in (await survey.AskAsync(5, 5, 5)).SelectMany(c => c).Take(writers).Select((c, n) => (c, n)))
        {
            await survey.AnswerAsync(code, 2, $"Mr Grey, wish {n}");
        }

        return survey;
    }
}

public sealed class OwnWordsOnSqlite(SqliteSite site) : OwnWordsTests(site), IClassFixture<SqliteSite>;
public sealed class OwnWordsOnPostgres(PostgresSite site) : OwnWordsTests(site), IClassFixture<PostgresSite>;
