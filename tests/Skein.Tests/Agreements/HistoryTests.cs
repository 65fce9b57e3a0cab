using System.Globalization;
using System.Text;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>
/// Whatever happens to a text, each past day reads as it read then, and nothing that was agreed is lost (I-07, I-35).
/// </summary>
public sealed class HistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Somebody = new(new Guid("0190a000-0000-7000-8000-000000000001"));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_at_any_past_day_a_text_reads_as_it_read_then(int seed)
    {
        var story = new Story(seed);

        var then = story.LiveDays(40);

        Assert.NotEmpty(story.Given);
        Assert.All(then, day => Assert.Equal(day.Value, Read(story, day.Key)));
        var kept = story.Text.Versions.SelectMany(v => v.Consents).ToList();
        Assert.All(
            story.Given, given => Assert.Contains(kept, c => c.VersionId == given.Version && c.PartyId == given.School.Value
            && c.Answer == given.Answer && c.Reason == given.Reason && c.From == given.Day));
        Assert.All(then.Keys, day => Assert.True(story.Text.Versions.Count(v => v.IsInForce(day)) <= 1));
        Assert.All(story.Text.Versions.Where(v => story.TakenBack.Contains(v.Id)), v => Assert.Null(v.InForceFrom));
        Assert.All(story.Put, put => Assert.Equal(put.Value, story.Text.Versions.Single(v => v.Id == put.Key).Words));
    }

    [Fact]
    public void Stories_with_a_version_taken_back_are_among_them() =>
        Assert.True(
            Enumerable.Range(1, 60).Count(seed => new Story(seed) is var story
                && story.LiveDays(40).Count > 0
                && story.TakenBack.Count > 0) > 10);

    private static string Read(Story story, DateOnly day)
    {
        var text = TextOn.Read(story.Text, story.Kind, day);
        var read = new StringBuilder();
        foreach (var version in text.All)
        {
            read.AppendLine(
                CultureInfo.InvariantCulture,
                $"{version.Version.Number} {version.State} {version.Version.Words} {version.Sentence} "
                    + $"{(version.State is VersionState.TakenBack ? version.Version.TakenBackBecause : "")}");
            foreach (var party in version.Parties)
            {
                read.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {party.School.Value} {party.Answer?.Answer} {party.Answer?.Reason} {party.CountsAsAssent}");
            }
        }

        return read.ToString();
    }

    private sealed record GivenAnswer(
        AgreementVersionId Version, SchoolId School, ConsentAnswer Answer, string? Reason, DateOnly Day);

    /// <summary>
    /// Some weeks of a text, made up from a seed: drafts, answers that change, versions that replace one another.
    /// </summary>
    private sealed class Story
    {
        private readonly Random _chance;
        private readonly List<SchoolId> _schools;
        private DateTimeOffset _now = Start;

        public Story(int seed)
        {
            _chance = new(seed);
            _schools = [.. Enumerable.Range(0, 2 + _chance.Next(6)).Select(_ => Ids.New<SchoolId>(Start))];
            Kind = AgreementKinds.All[seed % AgreementKinds.All.Count];
            Text = AgreementText.Start(Ids.New<NetworkId>(Start), Kind, "A text", Start);
        }

        public AgreementKind Kind { get; }
        public AgreementText Text { get; }
        public List<GivenAnswer> Given { get; } = [];
        public Dictionary<AgreementVersionId, string> Put { get; } = [];
        public List<AgreementVersionId> TakenBack { get; } = [];
        private DateOnly Today => Days.Today(_now, FakeClock.Zone);

        /// <returns>What each day read at its end.</returns>
        public Dictionary<DateOnly, string> LiveDays(int days)
        {
            var read = new Dictionary<DateOnly, string>();
            for (var day = 0; day < days; day++)
            {
                for (var acts = _chance.Next(5); acts >= 0; acts--)
                {
                    Act(day);
                }

                read[Today] = Read(this, Today);
                _now = _now.AddDays(1);
            }

            return read;
        }

        private void Act(int day)
        {
            var before = Text.PutOn(Today) ?? Text.InForceOn(Today);
            switch (before is null ? 0 : _chance.Next(8))
            {
                case 0:
                    Assert.True(DraftWords.TryRead($"Words of day {day}, {_chance.Next(100)}.", "Why.", out var words, out _));
                    Assert.Null(Text.Write(words, Somebody, Today, _now));
                    if (before is null || _chance.Next(2) == 0)
                    {
                        var draft = Text.Drafted!;
                        Assert.Null(Text.Put(_schools, Today));
                        Put[draft.Id] = draft.Words;
                    }

                    break;
                case 1 when Text.PutOn(Today) is { } put:
                    _ = Text.BringIntoForce(put, "Because.", VersionOn.Read(put, Kind, Today), Kind, Today);
                    break;
                case 2 when Text.PutOn(Today) is { } put && _chance.Next(2) == 0:
                    Assert.Null(Text.TakeBack(put, $"Reason of day {day}.", Today));
                    TakenBack.Add(put.Id);
                    break;
                default:
                    Hear(before!);
                    break;
            }
        }

        private void Hear(AgreementVersion version)
        {
            var answer = (ConsentAnswer)_chance.Next(3);
            var said = new ConsentGiven(
                answer, answer is ConsentAnswer.Agreed ? null : $"Reason {_chance.Next(4)}", Somebody, CameBy.Code);
            var school = _schools[_chance.Next(_schools.Count)];
            var count = version.Consents.Count;
            Assert.Null(Text.Hear(version, school, said, Kind, _ => false, Today, _now));
            if (version.Consents.Count > count)
            {
                Given.Add(new(version.Id, school, said.Answer, said.Reason, Today));
            }
        }
    }
}
