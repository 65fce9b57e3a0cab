using Skein.Mail;

namespace Skein.Tests.Mail;

/// <summary>What mail programs and mail systems write, and what Skein takes it for.</summary>
public sealed class SortedMailTests
{
    private static readonly MailMessageId Ours = RawMail.NewId();

    /// <summary>The words are all that was written.</summary>
    [Theory]
    [InlineData("outlook-desktop", "Reading for pleasure, and the move to year 7.\n\nKind regards,\nAnn")]
    [InlineData("outlook-android", "Yes, we will come.")]
    [InlineData("outlook-original-message", "Yes")]
    [InlineData("outlook-rule", "No, we cannot.")]
    [InlineData("outlook-german", "Wir kommen gern.")]
    [InlineData("outlook-welsh", "Byddwn, diolch.")]
    [InlineData("outlook-web-indented", "Yes,\nbut only if lunch is there.")]
    [InlineData("gmail-web", "Two of us will come.")]
    [InlineData("gmail-html", "Two of us will come.\nAnn")]
    [InlineData("gmail-welsh", "Byddwn yno.")]
    [InlineData("gmail-german", "Ja, gern.")]
    [InlineData("apple-mail", "Reading.\n\nAnn")]
    [InlineData("iphone", "Yes please")]
    [InlineData("iphone-on-wrote", "Yes")]
    [InlineData("iphone-german", "Ja")]
    [InlineData("iphone-welsh", "Na, mae'n ddrwg gen i")]
    [InlineData("thunderbird-signature", "The 12th suits us.")]
    [InlineData("another-language", "Tak.")]
    [InlineData("yahoo", "Yes, both of us.")]
    [InlineData("no-quotation", "Yes")]
    [InlineData("latin-letters", "Mae tôn yr ysgol yn dda.")]
    [InlineData("references-only", "Yes")]
    [InlineData("with-attachment", "See the day in the file.")]
    [InlineData("said-not-automatic", "Yes")]
    public void A_reply_is_its_words_without_quotation_and_signature(string name, string words)
    {
        var sorted = Sort(name);

        Assert.Equal((HeardKind.Reply, words, true), (sorted.Kind, sorted.Words.Text, sorted.Words.IsWhole));
        Assert.Null(sorted.Reason);
        Assert.Equal("head@ash.example", sorted.FromAddress);
        Assert.Contains(Ours, sorted.Answered.Concat(sorted.Before));
    }

    [Theory]
    [InlineData("gmail-footer-below", "Yes\n\n…\nThis e-mail is confidential. Ash School is a company limited by guarantee.")]
    [InlineData("thunderbird-below", "…\nJa, wir kommen.")]
    [InlineData("answers-between", "…\nYes.\n…\nNo.")]
    [InlineData("led-into", "I can say yes to this only:")]
    [InlineData("only-quotation", "")]
    public void Where_words_stand_below_or_between_quotations_it_says_that_they_may_not_be_all(string name, string words)
    {
        var sorted = Sort(name);

        Assert.Equal((HeardKind.Reply, words, false), (sorted.Kind, sorted.Words.Text, sorted.Words.IsWhole));
    }

    [Fact]
    public void A_reply_that_runs_on_is_cut_and_says_so()
    {
        var words = Sort("too-long").Words;

        Assert.False(words.IsWhole);
        Assert.InRange(words.Text.Length, ReplyWords.Longest - 5, ReplyWords.Longest);
    }

    [Theory]
    [InlineData("away-exchange-online", "I am away until 14 September.")]
    [InlineData("away-exchange", "I am on a course this week.")]
    [InlineData("away-gmail", "Thank you for your e-mail.")]
    [InlineData("away-sieve", "I have left Ash School. Write to office@ash.example.")]
    [InlineData("away-german", "Ich bin bis zum 14. September nicht im Haus.")]
    [InlineData("away-wordless", "Out of office")]
    public void An_answer_that_a_program_wrote_gives_its_first_line_as_the_reason(string name, string reason)
    {
        var sorted = Sort(name);

        Assert.Equal((HeardKind.Automatic, reason), (sorted.Kind, sorted.Reason));
        Assert.Contains(Ours, sorted.Answered);
    }

    [Theory]
    [InlineData("bounce-postfix", "There is no such mailbox.")]
    [InlineData("bounce-postfix-full", "The mailbox is full.")]
    [InlineData("bounce-postfix-expired", "The mail system there could not be reached.")]
    [InlineData("bounce-exim", "The mail system did not deliver it, and did not say why.")]
    [InlineData("bounce-exchange-online", "There is no such mailbox.")]
    [InlineData("bounce-gmail", "There is no such mailbox.")]
    [InlineData("bounce-blocked", "The mail system there does not believe that the mail is ours. Look at SPF and DKIM.")]
    [InlineData("bounce-unknown-code", "The mail system did not deliver it (5.5.3).")]
    [InlineData("bounce-envelope", "Nobody takes mail for the part of the address after the @.")]
    public void A_report_of_what_was_not_delivered_says_why_in_plain_words(string name, string reason)
    {
        var sorted = Sort(name);

        Assert.Equal((HeardKind.Bounce, reason, ""), (sorted.Kind, sorted.Reason, sorted.Words.Text));
        Assert.Equal([Ours], sorted.Answered);
    }

    [Theory]
    [InlineData("left-delayed", "it says only that a message is still on its way")]
    [InlineData("left-delivered", "it reports nothing that failed")]
    [InlineData("left-receipt", "it is a receipt")]
    [InlineData("left-calendar", "it answers an invitation in a calendar")]
    [InlineData("left-old-bounce", "a mail system wrote it, and it is no report")]
    [InlineData("left-list", "it came by way of a list")]
    [InlineData("left-encrypted", "it holds no words that can be read")]
    public void Anything_else_is_left_alone_with_its_reason(string name, string why)
    {
        var (sorted, leftAlone) = SortedMail.From(RawMail.Load(RawMail.Read(name, Ours)));

        Assert.Null(sorted);
        Assert.Equal(why, leftAlone);
    }

    [Fact]
    public void A_message_that_is_no_proper_mail_breaks_nothing_and_is_not_taken_for_whole_words()
    {
        var sorted = Sort("broken-mime");

        Assert.Equal((HeardKind.Reply, false), (sorted.Kind, sorted.Words.IsWhole));
    }

    [Fact]
    public void Where_a_letter_could_not_be_read_there_is_doubt() =>
        Assert.Equal(new ReplyWords("Ys", false), ReplyWords.Cut("Y\uFFFDs"));

    [Fact]
    public void However_short_a_message_is_cut_it_is_sorted_or_is_no_message()
    {
        var sorted = 0;
        foreach (var name in RawMail.Names)
        {
            var raw = RawMail.Read(name, Ours);
            for (var length = 0; length < raw.Length; length += 37)
            {
                sorted += IsMessage(raw[..length]) ? 1 : 0;
            }
        }

        Assert.InRange(sorted, 1000, int.MaxValue);

        static bool IsMessage(string raw)
        {
            try
            {
                return SortedMail.From(RawMail.Load(raw)) is not (null, null);
            }
            catch (FormatException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("On 3 November we wrote:\nReading")]
    [InlineData("From: nobody in particular\nTo: everybody")]
    [InlineData("Am Montag kommen wir:\num neun")]
    [InlineData("I would say --\nor not")]
    public void Words_that_look_like_the_beginning_of_a_quotation_stay(string words) =>
        Assert.Equal(new ReplyWords(words, true), ReplyWords.Cut(words));

    [Fact]
    public void A_line_of_an_attribution_that_cannot_be_told_from_words_is_doubt() =>
        Assert.False(ReplyWords.Cut("Yes\nRowan Hill\n<letters@skein.example> skrev:\n> Will you come?").IsWhole);

    [Fact]
    public void However_it_is_built_a_megabyte_is_cut_in_a_moment()
    {
        string[] built =
        [
            new('\n', 1_000_000), new('>', 1_000_000), string.Concat(Enumerable.Repeat("On\n", 300_000)),
            string.Concat(Enumerable.Repeat("a@b:\n", 200_000)), string.Concat(Enumerable.Repeat("--\n", 300_000)),
            string.Concat(Enumerable.Repeat("From: a\nTo: b\n-- \n", 50_000)), new('-', 1_000_000),
            "On 09:30 " + string.Concat(Enumerable.Repeat("wrote ", 160_000)) + ":",
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in built)
        {
            _ = ReplyWords.Cut(text);
        }

        _ = MailWords.InHtml(string.Concat(Enumerable.Repeat("<blockquote>a", 70_000)));

        // A machine that does much else besides is slow; what grows with the square of the length takes many minutes.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static SortedMail Sort(string name)
    {
        var (sorted, leftAlone) = SortedMail.From(RawMail.Load(RawMail.Read(name, Ours)));
        Assert.Null(leftAlone);
        return sorted!;
    }
}
