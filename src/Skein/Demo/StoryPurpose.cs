using Skein.Agreements;
using Skein.Chronicle;
using Skein.Purpose;

namespace Skein.Demo;

/// <summary>
/// What a network is for, in a story: its purpose with its versions, how it began, what it works on, what it weighed.
/// </summary>
internal static class StoryPurpose
{
    private static readonly StoryReply Reserved = new("We cannot give more than three afternoons a year.", "reservation");
    private static readonly StoryReply Refused = new("It says too little about our youngest children.", "refused");

    /// <param name="story">The network.</param>
    /// <param name="about">What its work begins with.</param>
    /// <param name="writesAgain">Whether another version is being written.</param>
    public static void FindsItsPurpose(this Story story, string about, bool writesAgain)
    {
        var text = story.Agrees(AgreementKind.Purpose, "What we are here for", story.Versions(about, writesAgain));
        var version = text.Versions[0];
        foreach (var school in story.MembersOn(version.DraftedOn))
        {
            story.Rows.Definers.Add(new(version.Id, school.Id, story.Chance.Between(1, 8)));
        }

        story.Tell(
            new(
                "definers.counted", "It was written down who worked out version 1 of the purpose.")
            {
                SubjectKind = "agreement",
                SubjectId = text.Id.Value,
            },
            version.DraftedOn);
    }

    /// <summary>Three schools in four agree to the first version, one with a reservation; to the second nearly all.</summary>
    private static IEnumerable<StoryVersion> Versions(this Story story, string about, bool writesAgain)
    {
        yield return new(70, Wordings.Purpose(about, 1), null, school => (story.Schools.IndexOf(school) % 12) switch
        {
            3 => Reserved,
            5 => Refused,
            8 or 10 => null,
            _ => StoryAgreements.Agreed,
        });
        yield return new(
            390, Wordings.Purpose(about, 2), "After a year we know more of what children notice, so the second part says it.",
            school => story.Schools.IndexOf(school) % 12 == 10 ? null : StoryAgreements.Agreed);
        if (writesAgain)
        {
            yield return new(
                700, Wordings.Purpose(about, 3), "Two of us think that the last part is too long.", _ => null)
            { IsDraft = true };
        }
    }

    public static void TellsHowItBegan(this Story story)
    {
        var (day, leader) = (story.After(25), story.LeaderOn(story.After(25)));
        var beginning = new Beginning(story.Network.Id);
        var origins = story.Chance.One(
 [
                Origins.Funding, Origins.OnePerson, Origins.EarlierTies, Origins.CommonProblem,
                Origins.Funding | Origins.EarlierTies,
            ]);
        beginning.Tell(origins, origins.HasFlag(Origins.EarlierTies), Wordings.Beginning);
        story.Rows.Beginnings.Add(beginning);
        var seed = Math.Max(2, story.Schools.Count / 3);
        foreach (var (n, school) in story.Schools.Where(s => s.Membership is not null).Index())
        {
            var brought = n < seed ? null : story.Schools[story.Chance.Below(seed)];
            story.Rows.SchoolBeginnings.Add(new(story.Network.Id, school.Id) { IsSeed = n < seed, BroughtBy = brought?.Id });
        }

        story.Tell(
            new("beginning.told", $"{leader.Name} wrote down how the network began.")
            {
                SubjectKind = Happening.Network,
                SubjectId = story.Network.Id.Value,
                By = leader.Id.Value,
            },
            day);
    }

    /// <summary>One focus with its first win, one that has ended, and one that nobody has thought through yet.</summary>
    public static void WorksOn(this Story story, int first)
    {
        story.Chooses(Issues.About(first), 115, Wordings.Win(first), endsAfter: null);
        story.Chooses(Issues.About(first + 4), 150, Wordings.Win(first + 4), endsAfter: 400);
        story.Chooses(Issues.About(first + 7), 330, win: null, endsAfter: null);
    }

    private static void Chooses(this Story story, string name, int after, string? win, int? endsAfter)
    {
        if (!story.IsOver(after))
        {
            return;
        }

        var (day, leader) = (story.After(after), story.LeaderOn(story.After(after)));
        var focus = Focus.Choose(story.Network.Id, name, day, Terms.At(day));
        story.Rows.Focuses.Add(focus);
        story.Tell(Of("focus.chosen", $"{leader.Name} wrote down the theme “{name}”.", leader.Id.Value), day);
        if (win is not null)
        {
            focus.ExpectFirst(win, day.AddDays(60), null);
            story.Tell(Of("focus.first-win", $"What a child would notice of “{name}”: {win}", leader.Id.Value), day);
        }

        if (endsAfter is { } ends && story.IsOver(ends))
        {
            focus.EndOn(story.After(ends));
            story.Tell(Of("focus.ended", $"The schools no longer work on “{name}”.", leader.Id.Value), story.After(ends));
        }

        Happening Of(string verb, string sentence, Guid by) =>
            new(verb, sentence) { SubjectKind = "focus", SubjectId = focus.Id.Value, By = by };
    }

    public static void Weighs(this Story story, int first)
    {
        var (day, leader) = (story.After(45), story.LeaderOn(story.After(45)));
        foreach (var (n, (gain, effort, verdict)) in Wordings.Weighings.Index())
        {
            var issue = Issues.About(first + n);
            var schools = Math.Max(2, story.Schools.Count - (n * 3));
            var weighing = Weighing.From(
                story.Network.Id, issue, schools, verdict is not Verdict.Network, gain, effort, verdict, null, day,
                Terms.At(day));
            story.Rows.Weighings.Add(weighing);
            story.Tell(
                new(
                    "issue.weighed", $"{leader.Name} weighed “{issue}”: {verdict.Said()}.")
                {
                    SubjectKind = "weighing",
                    SubjectId = weighing.Id.Value,
                    By = leader.Id.Value,
                },
                day);
        }
    }
}
