using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>Which questions are the same question, and may not be asked twice within four weeks.</summary>
public sealed class MeaningTests
{
    private const string Asked = "We say what did not work.";
    private const string Long = "People in our schools share what did not work, not only what did.";

    [Theory]
    [InlineData("we say what did not work")]
    [InlineData("WE SAY WHAT DID NOT WORK!!")]
    [InlineData("Wе sаy whаt did nоt wоrk.")] // Cyrillic е, а, о
    [InlineData("Ԝе ѕау ԝһаt ԁіԁ nоt ԝоrk")] // as much Cyrillic as there is
    [InlineData("Wε sαy whατ dιd nοτ wοrκ")] // Greek
    [InlineData("Ｗｅ ｓａｙ ｗｈａｔ ｄｉｄ ｎｏｔ ｗｏｒｋ")] // wide
    [InlineData("𝗪𝗲 𝘀𝗮𝘆 𝘄𝗵𝗮𝘁 𝗱𝗶𝗱 𝗻𝗼𝘁 𝘄𝗼𝗿𝗸")] // mathematical
    [InlineData("Wé sày whät dîd nöt wórk")]
    [InlineData("W\u200Be say wh\u00ADat did not wo\u200Drk")] // nobody sees what is between
    [InlineData("We s\u0336ay what d\u0336id not work")] // struck through
    [InlineData("W e   s a y   w h a t   d i d   n o t   w o r k")]
    [InlineData("Wesaywhatdidnotwork")]
    [InlineData("W.e s.a.y w.h.a.t did-not-work")]
    [InlineData("We say what d1d n0t w0rk")]
    [InlineData("VVe say what did not work")]
    [InlineData("We openly say what did not work.")]
    [InlineData("We say it did not work.")]
    [InlineData("Do you say what did not work?")]
    [InlineData("I say what did not work.")]
    [InlineData("What did not work, we say.")]
    [InlineData("We say waht did not work")]
    [InlineData("We say what did work.")] // the other way round is the same answer
    [InlineData("After a long and sunny week we say to everybody what did not work")]
    public void However_it_is_written_it_is_asked_again(string text) => Same(Asked, text);

    [Theory]
    [InlineData("People in our school share what did not work, not only what did.")]
    [InlineData("Peolpe in our schools share what did not work, not only what did.")]
    [InlineData("In our schools people share not only what worked, but what did not work.")]
    [InlineData("Colleagues in our schools share what did not work, not only what did.")]
    [InlineData("People in the schools of this network share what did not work, not only what did.")]
    [InlineData("Реорlе in our ѕсhооlѕ share what did not work")]
    public void A_word_more_a_word_fewer_another_order_and_a_slip_change_nothing(string text) => Same(Long, text);

    [Theory]
    [InlineData(Asked, "When do we meet best?")]
    [InlineData("When do we meet best?", "Where do we meet best?")]
    [InlineData("Is the tea hot?", "Is the coffee hot?")]
    [InlineData("I can say here that I do not know something.", "I find time for learning with colleagues.")]
    [InlineData("I trust our head.", "I trust our governors.")]
    [InlineData("Our pupils talk about maths at home.", "Our pupils talk about reading at school.")]
    [InlineData("Which subject should we begin with?", "Which school should we visit first?")]
    [InlineData("What else?", "Who else?")]
    [InlineData("Я доверяю коллегам.", "Мы учимся вместе.")]
    [InlineData("我们互相信任。", "我们一起学习。")]
    public void Another_question_may_be_asked(string one, string other)
    {
        Assert.False(Meaning.Read(one).IsSameAs(Meaning.Read(other)));
        Assert.False(Meaning.Read(other).IsSameAs(Meaning.Read(one)));
    }

    [Fact]
    public void No_two_questions_of_the_surveys_that_are_ready_are_the_same()
    {
        var texts = SurveyTemplates.All.SelectMany(t => t.Items).Select(i => i.Text).ToList();

        Assert.All(
            from one in texts.Index()
            from other in texts.Index()
            where one.Index < other.Index
            select (one.Item, Other: other.Item),
            pair => Assert.False(Meaning.Read(pair.Item).IsSameAs(Meaning.Read(pair.Other)), $"{pair.Item} / {pair.Other}"));
    }

    private static void Same(string one, string other)
    {
        Assert.True(Meaning.Read(one).IsSameAs(Meaning.Read(other)));
        Assert.True(Meaning.Read(other).IsSameAs(Meaning.Read(one)));
    }
}
