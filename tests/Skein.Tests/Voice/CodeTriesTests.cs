using System.Net;
using Skein.Access;
using Skein.Asking;
using Skein.Tests.Support;

namespace Skein.Tests.Voice;

/// <summary>A staff room that answers together shares one address; whoever guesses at codes has one too.</summary>
public abstract class CodeTriesTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Thirty_right_codes_in_a_minute_all_answer_and_the_eleventh_wrong_one_is_told_to_wait()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = (await survey.AskAsync(10, 10, 10)).SelectMany(c => c).ToList();
        using var staffRoom = Site.Browser();

        foreach (var code in codes)
        {
            using var answered = await staffRoom.Submit(
                await staffRoom.Fill(AskingLinks.EnterCode, new() { ["Code"] = code }), GivenSurvey.Typed(1));
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }

        Assert.Contains("At least 30 of the", await survey.ReadAsync(), StringComparison.Ordinal);

        // What cannot be a code is a slip, and no guess.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TypeAsync("K7QM"));
        for (var tries = 0; tries < CodeTries.WrongAMinute; tries++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await TypeAsync(AnswerCode.New()));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TypeAsync(AnswerCode.New()));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TypeAsync(codes[0]));

        Site.Clock.Forward(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await TypeAsync(codes[0]));

        async Task<HttpStatusCode> TypeAsync(string code)
        {
            using var typed = await staffRoom.Submit(await staffRoom.Page(AskingLinks.EnterCode), new() { ["Code"] = code });
            if (typed.StatusCode is HttpStatusCode.TooManyRequests)
            {
                var told = await Browser.Read(typed);
                Assert.Contains(
                    "Wait a minute", told.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(code, told.QuerySelector("#Code")!.GetAttribute("value"));
            }

            return typed.StatusCode;
        }
    }
}

public sealed class CodeTriesOnSqlite(SqliteSite site) : CodeTriesTests(site), IClassFixture<SqliteSite>;
public sealed class CodeTriesOnPostgres(PostgresSite site) : CodeTriesTests(site), IClassFixture<PostgresSite>;
