using Skein.Agreements;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Demo;

/// <summary>A version of a text in a story.</summary>
/// <param name="After">How many days after the network started it was drafted; it is put to the schools a week later.</param>
/// <param name="Words">What it says.</param>
/// <param name="Why">What is different from the version before.</param>
/// <param name="Says">What each school says; null for silence.</param>
internal sealed record StoryVersion(int After, string Words, string? Why, Func<StorySchool, StoryReply?> Says)
{
    /// <summary>It is being written still.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>What schools agree to in a story: drafted, put to them, answered, and brought into force.</summary>
internal static class StoryAgreements
{
    private const int DaysToPut = 7;
    private const int DaysToForce = 28;
    private const string Because = "We have talked with those who have not answered. They are content that the others begin.";

    public static readonly StoryReply Agreed = new(null, "agreed");

    public static AgreementText Agrees(this Story story, string kind, string title, IEnumerable<StoryVersion> versions)
    {
        AgreementText? text = null;
        foreach (var told in versions.Where(v => v.IsDraft || story.IsOver(v.After + DaysToPut + DaysToForce)))
        {
            var drafted = story.After(told.After);
            text ??= story.Starts(kind, title, drafted);
            var leader = story.LeaderOn(drafted);
            Must(text.Write(Read(told), leader.Id, drafted, Terms.At(drafted)));
            var version = text.Versions[^1];
            var writing = AgreementWords.About(
                text, "drafted", $"{leader.Name} wrote at version {version.Number} of “{title}”.");
            story.Tell(writing with { By = leader.Id.Value }, drafted);
            if (!told.IsDraft)
            {
                story.Puts(text, version, told);
            }
        }

        return text ?? throw new InvalidOperationException("A story that agrees to something has a version of it.");
    }

    private static AgreementText Starts(this Story story, string kind, string title, DateOnly on)
    {
        var text = AgreementText.Start(story.Network.Id, AgreementKinds.For(kind), title, Terms.At(on));
        story.Rows.Agreements.Add(text);
        return text;
    }

    private static void Puts(this Story story, AgreementText text, AgreementVersion version, StoryVersion told)
    {
        var put = story.After(told.After + DaysToPut);
        var schools = story.MembersOn(put);
        var leader = story.LeaderOn(put);
        Must(text.Put([.. schools.Select(s => s.Id)], put));
        var sentence =
            $"{leader.Name} put version {version.Number} of “{text.Title}” to {Counted.Words(schools.Count, "school")}.";
        story.Tell(
            AgreementWords.About(text, "put", sentence) with
            {
                By = leader.Id.Value,
                Reason = version.Why,
                With = [.. schools.Select(s => (Happening.School, s.Id.Value))],
            },
            put);

        var before = text.InForceOn(put);
        var answers = story.Asks(
            AgreementMatter.Kind, leader, schools, put, told.Says,
            new(version.Id.Value, $"{text.Title}, version {version.Number}", version.Words));
        foreach (var answer in answers)
        {
            story.Hears(text, version, answer);
        }

        var last = story.After(told.After + DaysToPut + DaysToForce);
        if (!version.IsInForce(last))
        {
            var kind = AgreementKinds.For(text);
            Must(text.BringIntoForce(version, Because, VersionOn.Read(version, kind, last, story.HasLeft(last)), kind, last));
        }

        var from = version.InForceFrom
            ?? throw new InvalidOperationException($"Version {version.Number} of “{text.Title}” is not in force.");
        var by = version.Because is null ? (Guid?)null : story.LeaderOn(from).Id.Value;
        story.Tell(
            AgreementWords.About(text, "in-force", $"Version {version.Number} of “{text.Title}” came into force.")
                with
            { By = by, Reason = version.Because }, from);
        if (before is not null)
        {
            story.Tell(
                AgreementWords.About(text, "replaced", $"It replaced version {before.Number} of “{text.Title}”.")
                    with
                { By = by }, from);
        }
    }

    private static void Hears(this Story story, AgreementText text, AgreementVersion version, StoryAnswer heard)
    {
        var (school, head, on) = (heard.School, heard.School.Head.Id, heard.On);
        var said = new Agreements.ConsentGiven(
            AgreementWords.Read(heard.Said.Choice), heard.Said.Text, head, heard.CameBy, heard.ToldTo);
        Must(text.Hear(version, school.Id, said, AgreementKinds.For(text), story.HasLeft(on), on, Terms.At(on)));
        story.Tell(
            AgreementWords.About(
                text, "answered", $"{school.Name} {said.Answer.Said()}: version {version.Number} of “{text.Title}”.")
                with
            {
                By = (heard.ToldTo ?? head).Value,
                With = [(Happening.Person, head.Value), (Happening.School, school.Id.Value)],
            },
            on);
    }

    private static Func<SchoolId, bool> HasLeft(this Story story, DateOnly day) =>
        id => story.Schools.Any(s => s.Id == id && s.Membership?.On(day) is MembershipState.Left);

    private static DraftWords Read(StoryVersion told) =>
        DraftWords.TryRead(told.Words, told.Why, out var words, out var problem)
            ? words
            : throw new InvalidOperationException(problem.Value.Message);

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Reason);
        }
    }
}
