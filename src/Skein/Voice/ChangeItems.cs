using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>Questions change places or go, as long as nobody has been asked them.</summary>
public static class ChangeItems
{
    public static Task<Results<RedirectHttpResult, NotFound>> MoveUp(
        Here here, SurveyId surveyId, SurveyItemId itemId, CancellationToken cancel) =>
        ChangeAsync(here, surveyId, itemId, "moved a question in", (items, at) =>
        {
            if (at > 0)
            {
                (items[at - 1], items[at]) = (items[at], items[at - 1]);
            }
        }, cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Remove(
        Here here, SurveyId surveyId, SurveyItemId itemId, CancellationToken cancel) =>
        ChangeAsync(here, surveyId, itemId, "took a question out of", (items, at) =>
        {
            here.Db.Remove(items[at]);
            items.RemoveAt(at);
        }, cancel);

    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        Here here, SurveyId surveyId, SurveyItemId item, string did, Action<List<SurveyItem>, int> change,
        CancellationToken cancel)
    {
        if (await here.Db.SurveyAsync(here.Id, surveyId, cancel) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var items = await here.Db.ItemsAsync(surveyId, cancel);
        if (items.FindIndex(i => i.Id == item) is not (>= 0 and var at))
        {
            return TypedResults.NotFound();
        }

        var back = TypedResults.LocalRedirect(VoiceLinks.Survey(here.Id, surveyId));
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
                "survey.changed", $"{here.Visitor.Name} {did} “{survey.Title}”.", here.Id, surveyId.Value, here.Visitor));
        await here.Db.SaveChangesAsync(cancel);
        return back;
    }
}
