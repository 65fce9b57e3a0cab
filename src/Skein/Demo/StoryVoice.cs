using Skein.Forms;
using Skein.Networks;
using Skein.Schools;
using Skein.Voice;

namespace Skein.Demo;

/// <summary>
/// How things stand, asked without names in a story. Answers are made up, counted as Voice counts, and not kept.
/// </summary>
internal static class StoryVoice
{
    private const int DaysOpen = 14;
    private const int MostOfASchool = 12;

    /// <summary>Sheets of paper that a school wants for those who get no e-mail.</summary>
    private const int MostSheets = 6;

    public static IReadOnlyList<StatedValue> StatesWhatItValues(this Story story)
    {
        var (day, leader) = (story.After(20), story.LeaderOn(story.After(20)));
        var values = Wordings.Values.Select(text => StatedValue.State(story.Network.Id, text, Terms.At(day))).ToList();
        story.Rows.StatedValues.AddRange(values);
        foreach (var value in values)
        {
            story.Tell(
                SurveyHappenings.About(
                    "value.stated", $"{leader.Name} wrote down what the network values: “{value.Text}”.", story.Network.Id,
                    value.Id.Value, null)
                    with
                { By = leader.Id.Value },
                day);
        }

        return values;
    }

    /// <summary>The baseline, and its later waves: each so many days after the network started.</summary>
    public static IReadOnlyList<SurveyItem> AsksHowThingsStand(
        this Story story, IReadOnlyList<StatedValue> values, SurveyBreakdown cut, params int[] days)
    {
        var day = story.After(days[0]);
        var (leader, template, at) = (story.LeaderOn(day), SurveyTemplates.For(Baseline.Template), Terms.At(day));
        var survey = Survey.Draft(story.Network.Id, template.Title, template.Why, cut, template.Key, day, at);
        IReadOnlyList<SurveyItem> items =
        [
            .. template.Items.Where(item => item.Kind is QuestionKind.Scale).Select((item, n) =>
                SurveyItem.Create(survey.Id, values[n % values.Count].Id, item.Kind, item.Text, item.Choices, n + 1, at)),
        ];
        story.Rows.Surveys.Add(survey);
        story.Rows.SurveyItems.AddRange(items);
        story.Tell(
            SurveyHappenings.About(
                "survey.drafted", $"{leader.Name} drafted the survey “{survey.Title}”.", story.Network.Id,
                survey.Id.Value, null)
                with
            { By = leader.Id.Value }, day);
        foreach (var (n, after) in days.Where(d => story.IsOver(d + DaysOpen + 1)).Index())
        {
            story.Asks(survey, items, n + 1, story.After(after));
        }

        return items;
    }

    private static void Asks(this Story story, Survey survey, IReadOnlyList<SurveyItem> items, int number, DateOnly on)
    {
        var (leader, closes) = (story.LeaderOn(on), on.AddDays(DaysOpen));
        var schools = story.MembersOn(on)
            .Where(s => s.Membership?.On(on) is not MembershipState.Resting)
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .ToList();
        var wave = Wave.Open(survey, number, on, closes, true, true, Terms.At(on));
        story.Rows.Waves.Add(wave);
        story.Tell(
            SurveyHappenings.About(
                "survey.asked", $"{leader.Name} asked “{survey.Title}”. It can be answered until {closes.Said()}.",
                story.Network.Id, survey.Id.Value, null)
                with
            { By = leader.Id.Value },
            on);

        var asked = schools.SelectMany(s => Enumerable.Range(
            0, 1 + Math.Min(MostOfASchool, s.Teachers.Count) + story.Chance.Below(MostSheets + 1))
            .Select(n => (School: s, IsHead: n == 0)))
            .ToList();
        var ballots = asked.Where(_ => story.Chance.InHundred(70))
            .Select(a => story.Answers(wave, survey, items, a.School.Id, a.IsHead))
            .ToList();
        wave.AskMore(asked.Count);
        story.Rows.ReleasedTables.AddRange(CloseWaves.Count(survey, items, ballots, [.. schools.Select(s => s.Id)])
            .Select(shown => ReleasedTable.Release(new(story.Chance.Guid(Terms.At(closes))), wave.Id, shown.Item, shown.Table)));
        wave.Close(closes.AddDays(1), ballots.Count);
        story.Tell(
            SurveyHappenings.About(
                "survey.closed", $"“{survey.Title}” has closed, and its results are shown.", story.Network.Id,
                survey.Id.Value,
                null), closes.AddDays(1));
    }

    /// <summary>Later waves lean a little further towards agreement; one answer in twenty-five is left blank.</summary>
    private static Ballot Answers(
        this Story story, Wave wave, Survey survey, IReadOnlyList<SurveyItem> items, SchoolId school, bool isHead)
    {
        var group = isHead ? RoleGroup.Heads : story.Chance.InHundred(80) ? RoleGroup.Teachers : RoleGroup.SupportStaff;
        return Ballot.Create(
            wave.Id, school, survey.Cut is SurveyBreakdown.Role ? group : null,
            items.Select(_ => story.Chance.InHundred(4)
                ? null
                : (int?)Math.Clamp(story.Chance.Below(4) + story.Chance.Below(2) + wave.Number - 1, 0, 4))
                .ToList());
    }
}
