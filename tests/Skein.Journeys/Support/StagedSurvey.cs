using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Forms;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Journeys;

/// <summary>A survey on the stage: closed once with its results, and asked again.</summary>
public sealed record StagedSurvey(string Page, string Closed, string Open, string Answer, string Compare)
{
    public static async Task<StagedSurvey> SetAsync(TestSite site, GivenNetwork network)
    {
        var now = site.Clock.GetUtcNow();
        var today = site.Clock.Today;
        var value = StatedValue.State(network.Id, "Every adult goes on learning.", now);
        var survey = Survey.Draft(
            network.Id, "How we work together", "To see how things stand.", SurveyBreakdown.School, null, today, now);
        var draft = Survey.Draft(
            network.Id, "A survey in draft", "To see how things stand.", SurveyBreakdown.Role, null, today, now);
        SurveyItem[] items =
        [
            SurveyItem.Create(survey.Id, value.Id, QuestionKind.Scale, "We say what did not work.", [], 1, now),
            SurveyItem.Create(survey.Id, value.Id, QuestionKind.Choice, "When do we meet best?", ["Early", "Late"], 2, now),
            SurveyItem.Create(survey.Id, value.Id, QuestionKind.Words, "What do you wish for?", [], 3, now),
        ];
        var waves = Enumerable.Range(0, 3).Select(n => Wave.Open(
            survey, n
                + 1, today.AddDays(60 * (n - 2)), today.AddDays((60 * (n - 2)) + 14), true, true, now))
                .ToList();
        var token = Token.OnPaper(waves[2].Id, network.Schools[0].Id);
        await site.Db(async db =>
        {
            db.AddRange(value, survey, draft, token, TokenHand.Create(waves[2].Id, token.Id, network.CoLeader, read: true));
            db.AddRange(SurveyItem.Create(draft.Id, value.Id, QuestionKind.Scale, "We can say no here.", [], 1, now));
            db.AddRange(items);
            db.AddRange(waves);
            foreach (var wave in waves.Take(2))
            {
                wave.AskMore(40);
                wave.Close(wave.ClosesOn.AddDays(1), 26);
                int[] few = [9, 8, 2, 3];
                var marks = network.Schools
                    .Take(4)
                    .SelectMany((s, i) => Enumerable.Range(0, few[i]).Select(n => new CountedAnswer(s.Id, null, n % 2)))
                    .ToList();
                db.AddRange(items.Take(2).SelectMany(item =>
                    Disclosure.SafeTables(marks, item.Steps.Count, SurveyBreakdown.School, [.. network.Schools.Select(s => s.Id)])
                        .Select(t => ReleasedTable.Release(wave.Id, item.Id, t))));
                db.AddRange(
                    Enumerable.Range(1, 10).Select(n => WrittenWords.Create(wave.Id, items[2].Id, $"More time, wish {n}.")));
            }

            await db.SaveChangesAsync();
        });
        // The link that the code leads to: tries of codes are counted, and there are many pages to check.
        using var scope = site.App.Services.CreateScope();
        var signer = await scope.ServiceProvider.GetRequiredService<SignedLinks>().SignerAsync(CancellationToken.None);
        var answer = VoiceLinks.Answer(signer.Write(AnswerSurvey.Purpose, token.Id.Value));
        return new(
            VoiceLinks.Survey(network.Id, draft.Id), VoiceLinks.Wave(network.Id, waves[1].Id),
            VoiceLinks.Wave(network.Id, waves[2].Id), answer,
            VoiceLinks.Compare(network.Id, survey.Id));
    }
}
