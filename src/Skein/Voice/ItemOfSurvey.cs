using Skein.Access;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>A question among all those of its survey, in the order in which they are asked.</summary>
public sealed record ItemOfSurvey(List<SurveyItem> All, int At) : IFoundHere<ItemOfSurvey>
{
    public static async Task<ItemOfSurvey?> FindAsync(Here here, Sought sought, CancellationToken cancel)
    {
        if (!sought.TryRead("surveyId", out SurveyId survey) || !sought.TryOwn(out SurveyItemId id))
        {
            return null;
        }

        var all = await here.Db.ItemsAsync(survey, cancel);
        return all.FindIndex(i => i.Id == id) is >= 0 and var at ? new(all, at) : null;
    }
}
