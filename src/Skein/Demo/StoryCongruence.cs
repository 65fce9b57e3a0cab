using Skein.Chronicle;
using Skein.Congruence;
using Skein.Evaluation;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Demo;

/// <summary>
/// What the network finds important beside what its schools plan anyway, and by what it will see whether it changes anything.
/// </summary>
internal static class StoryCongruence
{
    private static readonly IReadOnlyList<(string Value, string Evidence, string Who, LearningLevel Level)> Lines =
    [
        (
            "Children are listened to.", "What six children of each school say, in their own words", "The critical friend",
            LearningLevel.Pupil),
        (
            "Adults go on learning.", "Whether people have seen somebody elsewhere at work and learned from it", "The co-leaders",
            LearningLevel.Adult),
        (
            "Nobody has to do it alone.", "Which schools have met which, from the record of meetings", "The archivist",
            LearningLevel.SchoolToSchool),
    ];

    /// <param name="story">The network.</param>
    /// <param name="first">Which of the issues its first priority is.</param>
    public static void SetsPriorities(this Story story, int first)
    {
        var (day, leader) = (story.After(140), story.LeaderOn(story.After(140)));
        var priorities = Enumerable.Range(first, 3)
            .Select(n => Priority.Set(story.Network.Id, Issues.About(n), day, Terms.At(day)))
            .ToList();
        story.Rows.Priorities.AddRange(priorities);
        foreach (var priority in priorities)
        {
            story.Tell(
                new(
                    "priority.set", $"{leader.Name} named the priority “{priority.Name}”.")
                {
                    SubjectKind = "priority",
                    SubjectId = priority.Id.Value,
                    By = leader.Id.Value,
                },
                day);
        }

        // One school in six has told nothing of its plan; a few lines match nothing, which is no fault.
        foreach (var school in story.MembersOn(story.After(160)).Where(_ => story.Chance.InHundred(84)))
        {
            story.Plans(school, priorities, first);
        }
    }

    private static void Plans(this Story story, StorySchool school, IReadOnlyList<Priority> priorities, int first)
    {
        var day = story.After(160 + story.Chance.Below(30));
        for (var n = 0; n < 2; n++)
        {
            var about = Issues.About(first + story.Chance.Below(6));
            var line = Congruence.SchoolPlanLine.Write(
                story.Network.Id, school.Id, $"Staff meetings this year are about {about.ToLowerInvariant()}.", day,
                Terms.At(day));
            line.CallIt(about);
            if (priorities.FirstOrDefault(p => p.Name == about) is { } same)
            {
                line.MatchFrom(day, same.Id, MatchLevel.Strong);
            }
            else if (story.Chance.InHundred(30))
            {
                line.MatchFrom(day, story.Chance.One(priorities).Id, MatchLevel.Partial);
            }

            story.Rows.PlanLines.Add(line);
        }

        story.Tell(
            new("plan-line.written", $"2 lines of the plan of {school.Name} were written down.")
            {
                SubjectKind = Happening.School,
                SubjectId = school.Id.Value,
                By = school.Head.Id.Value,
            },
            day);
    }

    public static void PlansToEvaluate(this Story story, IReadOnlyList<SurveyItem> items)
    {
        var (day, leader) = (story.After(50), story.LeaderOn(story.After(50)));
        foreach (var (n, (value, evidence, who, level)) in Lines.Index())
        {
            var line = new Evaluation.PlanLine(Ids.New<Evaluation.PlanLineId>(Terms.At(day)), story.Network.Id)
            {
                WhatWeValue = value,
                Evidence = evidence,
                LookedAtOn = day.AddYears(1).AddDays(n * 90),
                Who = who,
                Level = level,
                ItemId = n == 1 ? items[4].Id : null,
            };
            story.Rows.EvaluationLines.Add(line);
            story.Tell(
                new(
                    "evaluation.planned", $"{leader.Name} wrote a line of the evaluation plan.")
                {
                    SubjectKind = "evaluation",
                    SubjectId = line.Id.Value,
                    By = leader.Id.Value,
                },
                day);
        }
    }
}
