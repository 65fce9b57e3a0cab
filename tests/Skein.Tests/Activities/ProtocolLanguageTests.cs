using Skein.Activities;

namespace Skein.Tests.Activities;

public sealed class ProtocolLanguageTests
{
    private const string File = "tea-and-talk.cy.words.yaml";

    [Fact]
    public void A_language_has_words_for_every_path_and_no_others()
    {
        var said = SaidOf(File, "title: Te a sgwrs\nstages.party.title: Parti\n");

        Assert.Contains($"{File}, line 1: There are no words in “cy” for stages.tea.title.", said);
        Assert.Contains($"{File}, line 2: There is no “stages.party.title” in tea-and-talk.protocol.yaml.", said);
        Assert.DoesNotContain(said, sentence => sentence.EndsWith(" for title.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_whole_language_is_read()
    {
        var words = Protocols.Find("tea-and-talk")!.WordsByPath().Select(at => $"{at.Key}: Gair\n");

        Assert.True(ProtocolLanguage.TryRead(File, string.Concat(words), Protocols.Known, out var welsh, out _));
        Assert.Equal("cy", welsh.Tag);
        Assert.Equal(
            [
                "title", "about", "learn", "people.leads.title", "people.leads.says", "people.guests.title", "stages.month.title",
                "stages.ask.title", "questions.talk", "questions.new", "stages.tea.title", "questions.pass-on",
            ],
            welsh.Words.Keys);
    }

    [Fact]
    public void Hints_choices_sentences_and_duties_have_paths()
    {
        var paths = Protocols.All.SelectMany(protocol => protocol.WordsByPath()).Select(at => at.Key).ToList();

        Assert.Contains("stages.first.needs.2", paths);
        Assert.Contains("stages.page.owes.1", paths);
        Assert.Contains("questions.home.hint", paths);
        Assert.Contains("questions.see.needed", paths);
        Assert.Contains("questions.worked.choices.partly", paths);
    }

    [Theory]
    [InlineData("tea.cy.words.yaml", "title: Te\n", "line 1: There is no protocol called “tea”.")]
    [InlineData("tea-and-talk.words.yaml", "title: Te\n",
        "line 1: Call this file by its protocol and its language, such as “study-visit.cy.words.yaml”.")]
    [InlineData(File, "", "line 1: This file is empty.")]
    [InlineData(File, "- title\n", "line 1: A language must be written as lines of “word: value”.")]
    public void What_is_no_language_gets_one_sentence(string file, string text, string said) =>
        Assert.Equal([$"{file}, {said}"], SaidOf(file, text));

    [Theory]
    [InlineData("title: Te\ntitle: Te\n", "line 2: “title” is here twice.")]
    [InlineData("about: a\ntitle: [Te]\n", "line 2: “title” must be a line of words.")]
    [InlineData("about: a\ntitle:\n", "line 2: “title” must be a line of words.")]
    public void A_path_has_words_once(string text, string said) => Assert.Contains($"{File}, {said}", SaidOf(File, text));

    private static IReadOnlyList<string> SaidOf(string file, string text)
    {
        Assert.False(ProtocolLanguage.TryRead(file, text, Protocols.Known, out _, out var faults));
        return [.. faults.Select(fault => fault.ToString())];
    }
}
