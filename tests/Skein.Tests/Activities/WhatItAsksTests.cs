using Skein.Activities;

namespace Skein.Tests.Activities;

public sealed class WhatItAsksTests
{
    private const int MostAnswers = 6;

    public static TheoryData<string, string> Parts
    {
        get
        {
            var each = new TheoryData<string, string>();
            foreach (var (protocol, part) in Protocols.All.SelectMany(one => one.People, (one, part) => (one, part)))
            {
                each.Add(protocol.Key, part.Key);
            }

            return each;
        }
    }

    /// <summary>Even where one person writes down everything that is written together.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void At_most_six_answers_outside_meetings_are_asked_in_a_half_term(string key, string part)
    {
        var asks = For(key, part);

        // Of a go at something, the idea is written before it is tried and the result after: never both in one half term.
        var shared = key == "have-a-go" ? asks.SharedAnswersInHalfTerm - 2 : asks.SharedAnswersInHalfTerm;
        Assert.InRange(asks.OwnAnswersInHalfTerm + shared, 0, MostAnswers);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_meeting_of_more_than_45_minutes_keeps_quiet_about_cover(string key, string part) =>
        Assert.All(For(key, part).Meetings, meeting => Assert.True(
            meeting.MayNeedCover || meeting.Length.Minutes <= 45
            || Protocols.Find(key)!.Stages.Any(stage => stage.Title == meeting.Title && stage.Cover is MeetingCover.NotNeeded)));

    [Fact]
    public void A_study_visit_asks_half_a_day_with_cover()
    {
        var asks = For("study-visit", "visitors");

        Assert.Equal(
            [
                "Half a day, with cover if you need it: “Visit, then talk before we leave”.",
                "Outside meetings, in the fullest half term: 3 answers that you write together.",
            ],
            asks.InWords);
        Assert.Equal(180, asks.MinutesInAll);
        Assert.True(asks.MayNeedCover);
        Assert.Equal("half a day", asks.LongestMeeting?.Words);
    }

    /// <summary>45 minutes to plan, and three half-days at most.</summary>
    [Fact]
    public void A_lesson_study_asks_for_its_lessons_as_often_as_there_can_be()
    {
        var asks = For("lesson-study", "members");

        Assert.Equal(45 + (3 * 180), asks.MinutesInAll);
        Assert.Equal(
            "Half a day, 2 or 3 times, with cover if you need it: “A lesson: teach, talk and replan”. "
                + "We may ask to look at your room or lesson.",
            asks.InWords[1]);
    }

    [Fact]
    public void What_goes_on_has_no_minutes_in_all()
    {
        var asks = For("in-school-enquiry", "members");

        Assert.Null(asks.MinutesInAll);
        Assert.Equal(45 + (4 * 45) + 45, asks.MinutesInHalfTerm);
        Assert.False(asks.MayNeedCover);
        Assert.Equal("Nothing to write outside meetings.", asks.InWords[^1]);
    }

    [Fact]
    public void Notes_of_a_pair_are_each_person_s_own()
    {
        var asks = For("working-pair", "both");

        Assert.Equal((2, 2), (asks.OwnAnswersInHalfTerm, asks.SharedAnswersInHalfTerm));
        Assert.Equal(
            "Outside meetings, in the fullest half term: 2 answers of your own, and 2 that you write together.",
            asks.InWords[^1]);
    }

    [Fact]
    public void A_head_who_sees_the_outline_is_asked_for_nothing()
    {
        var asks = For("enquiry", "attached-head");

        Assert.Empty(asks.Meetings);
        Assert.Equal(["Nothing to write outside meetings."], asks.InWords);
        Assert.Null(asks.LongestMeeting);
    }

    [Fact]
    public void A_part_answers_what_it_alone_is_asked()
    {
        Assert.Equal(2, For("coaching-wave", "trying").OwnAnswersInHalfTerm);
        Assert.Equal(0, For("coaching-wave", "doing").OwnAnswersInHalfTerm);
    }

    private static WhatItAsks For(string key, string part) =>
        WhatItAsks.For(Protocols.Find(key)!, Protocols.Find(key)!.FindPart(part)!);
}
