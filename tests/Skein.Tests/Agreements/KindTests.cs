using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Tests.Agreements;

public sealed class KindTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 7);

    [Fact]
    public void Silence_never_counts_for_purpose_money_or_data_whatever_a_file_says()
    {
        foreach (var concerns in new[] { Concerns.Purpose, Concerns.Money, Concerns.Data })
        {
            Assert.Null((Leaflet with { Concerns = concerns, SilenceAfter = 7 }).SilenceCountsAfter);
        }

        Assert.All(AgreementKinds.All.Where(k => k.Concerns is not Concerns.Other), kind => Assert.Null(kind.SilenceAfter));
        Assert.Equal(7, Leaflet.SilenceCountsAfter);
    }

    [Fact]
    public void The_kinds_that_the_practice_names_are_there_and_the_money_template_asks_what_it_must()
    {
        Assert.Equal(
            ["data-sharing", "leaflet", "network-agreement", "publication", "purpose", "remit", "second-sign-up"],
            AgreementKinds.All
                .Select(k => k.Key)
                .Order());
        Assert.All(AgreementKinds.All, kind => Assert.True(DraftWords.TryRead(kind.Words, null, out _, out _)));
        Assert.All(
            ["What each school gives", "How we decide", "Who may commit spending", "Leaving", "Sharing data", "Publishing"],
            part => Assert.Contains(part, AgreementKinds.Find(AgreementKind.NetworkAgreement)!.Words, StringComparison.Ordinal));
        Assert.All(
            [AgreementKind.DataSharing, AgreementKind.Publication], key => Assert.False(AgreementKinds.Find(key)!.MayGoOn));
    }

    [Fact]
    public void After_a_week_silence_on_a_leaflet_is_counted_as_assent_and_said_to_be_silence()
    {
        var (text, schools) = Put(Leaflet, 4);
        Assert.Null(
            text.Hear(text.Versions[0], schools[0], new(ConsentAnswer.Agreed, null, Somebody), Leaflet, _ => false, Today, Now));

        var sixth = VersionOn.Read(text.Versions[0], Leaflet, Today.AddDays(6));
        var seventh = VersionOn.Read(text.Versions[0], Leaflet, Today.AddDays(7));

        Assert.False(sixth.IsComplete);
        Assert.Equal("1 of 4 schools has agreed (25%).", sixth.Sentence);
        Assert.True(seventh.IsComplete);
        Assert.Equal("1 of 4 schools has agreed (25%), 3 without an answer, counted as assent.", seventh.Sentence);
        Assert.Null(text.BringIntoForce(text.Versions[0], null, seventh, Leaflet, Today.AddDays(7)));
    }

    [Fact]
    public void A_majority_is_more_than_half_and_brings_the_text_into_force()
    {
        var (text, schools) = Put(Leaflet, 4);
        foreach (var (school, number) in schools.Take(3).Select((s, i) => (s, i)))
        {
            Assert.Equal(VersionState.Put, text.Versions[0].StateOn(Today));
            Assert.Null(
                text.Hear(
                    text.Versions[0], school, new(ConsentAnswer.Agreed, null, Somebody), Leaflet, _ => false, Today,
                    Now.AddMinutes(number)));
        }

        Assert.Equal(VersionState.InForce, text.Versions[0].StateOn(Today));
    }

    [Fact]
    public void A_school_to_which_a_text_was_not_put_has_nothing_to_answer()
    {
        var (text, _) = Put(Leaflet, 2);

        Assert.NotNull(
            text.Hear(
                text.Versions[0], Ids.New<SchoolId>(Now), new(ConsentAnswer.Agreed, null, Somebody), Leaflet, _ => false, Today,
                Now));
        Assert.NotNull(
            text.Hear(
                text.Versions[0], text.Versions[0].Parties[0].SchoolId, new(ConsentAnswer.Refused, null, Somebody), Leaflet,
                _ => false,
                Today, Now));
        Assert.Empty(text.Versions[0].Consents);
    }

    [Fact]
    public void There_is_nothing_to_put_without_a_draft_and_nobody_to_put_it_to_without_schools()
    {
        var text = AgreementText.Start(Ids.New<NetworkId>(Now), Leaflet, "Leaflet", Now);
        Assert.NotNull(text.Put([Ids.New<SchoolId>(Now)], Today));
        Assert.True(DraftWords.TryRead("Words.", null, out var words, out _));
        Assert.Null(text.Write(words, Somebody, Today, Now));

        Assert.NotNull(text.Put([], Today));
        Assert.Equal(VersionState.Draft, text.Versions[0].StateOn(Today));
    }

    [Theory]
    [InlineData("We meet twice a term.", "We meet three times a term.", "We meet [-twice -][+three times +]a term.")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo.", "One.\n\nTwo.")]
    [InlineData("", "New words.", "[+New words.+]")]
    [InlineData("All of it goes.", "Entirely other", "[-All of it goes.-][+Entirely other+]")]
    public void A_difference_is_shown_word_by_word(string before, string after, string shown)
    {
        var runs = WordDiff.Compare(before, after);

        Assert.Equal(shown, string.Concat(runs.Select(r => r.Change switch
        {
            WordChange.Added => $"[+{r.Text}+]",
            WordChange.Removed => $"[-{r.Text}-]",
            _ => r.Text,
        })));
    }

    [Fact]
    public void Both_versions_can_be_read_from_the_difference()
    {
        var chance = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var (before, after) = (Words(chance), Words(chance));
            var runs = WordDiff.Compare(before, after);

            Assert.Equal(before, string.Concat(runs.Where(r => r.Change is not WordChange.Added).Select(r => r.Text)));
            Assert.Equal(after, string.Concat(runs.Where(r => r.Change is not WordChange.Removed).Select(r => r.Text)));
        }
    }

    private static readonly PersonId Somebody = Ids.New<PersonId>(Now);

    private static AgreementKind Leaflet => AgreementKinds.Find(AgreementKind.Leaflet)!;

    private static string Words(Random chance) =>
        string.Join(' ', Enumerable.Range(0, chance.Next(30)).Select(_ => (char)('a' + chance.Next(4))));

    private static (AgreementText Text, List<SchoolId> Schools) Put(AgreementKind kind, int schools)
    {
        var text = AgreementText.Start(Ids.New<NetworkId>(Now), kind, kind.Title, Now);
        var ids = Enumerable.Range(0, schools).Select(_ => Ids.New<SchoolId>(Now)).ToList();
        Assert.True(DraftWords.TryRead(kind.Words, null, out var words, out _));
        Assert.Null(text.Write(words, Somebody, Today, Now));
        Assert.Null(text.Put(ids, Today));
        return (text, ids);
    }
}
