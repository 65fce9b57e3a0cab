using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>Questions change places or go, as long as nobody has been asked them.</summary>
public static class ChangeItems
{
    public static Task<RedirectHttpResult> MoveUp(
        Here here, InNetwork<Survey> survey, ItemOfSurvey item, CancellationToken cancel) =>
        ChangeAsync(here, survey.It, item, "moved a question in", (items, at) =>
        {
            if (at > 0)
            {
                (items[at - 1], items[at]) = (items[at], items[at - 1]);
            }
        }, cancel);

    public static Task<RedirectHttpResult> Remove(
        Here here, InNetwork<Survey> survey, ItemOfSurvey item, CancellationToken cancel) =>
        ChangeAsync(here, survey.It, item, "took a question out of", (items, at) =>
        {
            here.Db.Remove(items[at]);
            items.RemoveAt(at);
        }, cancel);

    private static async Task<RedirectHttpResult> ChangeAsync(
        Here here, Survey survey, ItemOfSurvey item, string did, Action<List<SurveyItem>, int> change,
        CancellationToken cancel)
    {
        var (items, at) = (item.All, item.At);
        var back = TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, survey.Id));
        if (survey.Fixed is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return back;
        }

        change(items, at);
        for (var i = 0; i < items.Count; i++)
        {
            items[i].StandAt(i + 1);
        }

        here.Record(
            SurveyHappenings.About(
                "survey.changed", $"{here.Visitor.Name} {did} “{survey.Title}”.", here.Id, survey.Id.Value, here.Visitor));
        await here.Db.SaveChangesAsync(cancel);
        return back;
    }
}
