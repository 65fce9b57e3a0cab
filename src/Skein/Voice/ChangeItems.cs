using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Questions change places or go, as long as nobody has been asked them.</summary>
public static class ChangeItems
{
    public static Task<Results<RedirectHttpResult, NotFound>> MoveUp(
        NetworkId networkId, SurveyId surveyId, SurveyItemId itemId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel) =>
        ChangeAsync(networkId, surveyId, itemId, db, visitor, frame, clock, "moved a question in", (items, at) =>
        {
            if (at > 0)
            {
                (items[at - 1], items[at]) = (items[at], items[at - 1]);
            }
        }, cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Remove(
        NetworkId networkId, SurveyId surveyId, SurveyItemId itemId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel) =>
        ChangeAsync(networkId, surveyId, itemId, db, visitor, frame, clock, "took a question out of", (items, at) =>
        {
            db.Remove(items[at]);
            items.RemoveAt(at);
        }, cancel);

    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        NetworkId network, SurveyId surveyId, SurveyItemId item, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, string did,
        Action<List<SurveyItem>, int> change, CancellationToken cancel)
    {
        if (await db.SurveyAsync(network, surveyId, cancel) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var items = await db.ItemsAsync(surveyId, cancel);
        if (items.FindIndex(i => i.Id == item) is not (>= 0 and var at))
        {
            return TypedResults.NotFound();
        }

        var back = TypedResults.LocalRedirect(VoiceLinks.Survey(network, surveyId));
        if (survey.Fixed is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return back;
        }

        change(items, at);
        for (var i = 0; i < items.Count; i++)
        {
            items[i].StandAt(i + 1);
        }

        db.Record(Told.Of("survey.changed", $"{visitor.Name} {did} “{survey.Title}”.", network, surveyId.Value, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return back;
    }
}
