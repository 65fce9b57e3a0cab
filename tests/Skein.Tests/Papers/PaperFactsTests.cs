using MailKit.Security;
using Skein.Mail;
using Skein.Papers;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Tests.Papers;

/// <summary>A paper says what the installation is: change a setting, and the paper changes.</summary>
public sealed class PaperFactsTests
{
    private static readonly SiteOptions Named = new()
    {
        PublicAddress = "https://skein.riverside.example",
        Urls = "http://localhost:5080",
        Controller = "The Riverside schools",
        Contact = "office@riverside.example",
    };

    private static readonly MailWay Relay = new(
        new(
            "mail.riverside.example", 587, new("Skein", "skein@riverside.example"), SecureSocketOptions.StartTls)
        {
            User = "u",
            Password = "opensesame"
        }, false);

    [Theory]
    [InlineData("Papers.who-sees-what.md")]
    [InlineData("Papers.impact.md")]
    [InlineData("Papers.controllers.md")]
    public void Address_relay_and_whoever_answers_for_it_stand_on_every_paper(string file)
    {
        var words = Words(file, Named, Relay, "skein.db");

        Assert.All(
            ["https://skein.riverside.example", "mail.riverside.example", "The Riverside schools", "office@riverside.example"],
            fact => Assert.Contains(fact, words, StringComparison.Ordinal));
        Assert.DoesNotContain("opensesame", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_keeps_the_mailbox_for_replies_is_named_beside_the_relay()
    {
        var mailbox = new MailboxSettings(
            "imap.elsewhere.example", 993, "replies", new("", "replies@riverside.example"), SecureSocketOptions.SslOnConnect);

        var words = Words("Papers.controllers.md", Named, Relay with { Mailbox = mailbox }, "skein.db");

        Assert.Contains(
            "mail.riverside.example; replies come back to imap.elsewhere.example", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_has_said_is_a_line_to_write_on()
    {
        var words = Words("Papers.controllers.md", new SiteOptions(), new(null, false), "skein.db");

        Assert.Contains("this machine alone", words, StringComparison.Ordinal);
        Assert.Contains("no mail leaves this machine", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Whoever runs this installation", words, StringComparison.Ordinal);
        Assert.True(
            words.Split("by-hand").Length > Words("Papers.controllers.md", Named, Relay, "skein.db").Split("by-hand").Length);
    }

    [Theory]
    [InlineData("/srv/secret-folder/skein.db", "one SQLite file on the machine that runs Skein")]
    [InlineData(
        "Host=db.riverside.example;Database=kept;Username=opensesame;Password=opensesame",
        "a PostgreSQL database on db.riverside.example")]
    [InlineData(
        "Host=127.0.0.1;Database=kept;Username=opensesame;Password=opensesame",
        "a PostgreSQL database on the machine that runs Skein")]
    [InlineData(
        "Host=/var/run/opensesame;Database=kept;Username=opensesame", "a PostgreSQL database on the machine that runs Skein")]
    public void The_database_is_told_of_in_words_without_path_or_secret(string database, string said)
    {
        var words = Words("Papers.impact.md", Named, Relay, database);

        Assert.Contains($"The data are in {said}.", words, StringComparison.Ordinal);
        Assert.All(
            ["secret-folder", "opensesame", "kept;"], secret => Assert.DoesNotContain(secret, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_that_asks_for_a_fact_nobody_knows_is_a_mistake_of_ours() =>
        Assert.Throws<InvalidOperationException>(() => PaperWords.Read("Papers.impact.md", new Dictionary<string, string?>()));

    private static string Words(string file, SiteOptions options, MailWay mail, string database)
    {
        Assert.True(DatabaseAddress.TryRead(database, out var address, out var problem), problem);
        var facts = new InstallationFacts(options, mail, address).On(new(2026, 12, 1));
        return string.Concat(PaperWords.Read(file, facts.ByName).Select(part => part.Words.Value));
    }
}
