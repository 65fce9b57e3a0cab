using Skein.Mail;

namespace Skein.Tests.Mail;

/// <summary>Every mail that Skein sends is a file, and its places are those that are filled.</summary>
public sealed class MailFilesTests
{
    private static readonly Type[] Mails =
        [.. typeof(MailText).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MailText)))];

    /// <summary>A message is made of nothing but such a record, so that no other words can be sent.</summary>
    [Fact]
    public void Every_mail_has_its_words_in_a_file_and_in_nothing_else()
    {
        Assert.Equal(Mails.Select(mail => mail.FullName).Order(), MailFiles.All.Keys.Select(mail => mail.FullName).Order());
        Assert.All(Mails, mail => Assert.Equal(typeof(MailText), mail.GetMethod(
            nameof(MailText.Write), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .DeclaringType));
        Assert.Empty(typeof(MailMessage).GetConstructors());
    }

    [Theory]
    [InlineData("subject: a\nbody: |\n  {name}\n", null)]
    [InlineData("subject: a\nbody: |\n  Dear {name},\n  {nmae}\n", "line 4: Nothing fills the place {nmae}.")]
    [InlineData("subject: a\nbody: Dear\n", "line 2: The words have no place for {name}.")]
    [InlineData("subject: a\nbdoy: Dear {name}\n", "line 2: ")]
    [InlineData("body: Dear {name}\n", "line 1: ")]
    public void A_file_that_does_not_fit_its_mail_is_told_with_its_line(string text, string? wrong)
    {
        var read = Record.Exception(() => MailFiles.Parse("People.a.mail.yaml", text, ["name"]));

        Assert.Equal(wrong is null, read is null);
        Assert.True(read is null || read is InvalidDataException, read?.ToString());
        Assert.StartsWith($"People.a.mail.yaml, {wrong}", read?.Message ?? "People.a.mail.yaml, ", StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_a_place_stays_a_name() =>
        Assert.Equal(
            "Dear {school} of Ash, {other}",
            PlacesInWords.Fill(
                "Dear {name} of {school}, {other}",
                new Dictionary<string, string> { ["name"] = "{school}", ["school"] = "Ash" }));

    [Fact]
    public void A_mail_around_another_says_what_that_says() =>
        Assert.Equal(
            ("Written down for you: Lunch", "Dear Ann,"),
            Around(new Receipt("Rowan Hill", "1 May 2026", "Lunch", "Yes")));

    private static (string Subject, string FirstLine) Around(MailText mail)
    {
        var (subject, text) = new Skein.Access.WithOwnPage(mail, "Ann", "https://skein.example/own").Write();
        Assert.Contains("Yes", text, StringComparison.Ordinal);
        return (subject, text.Split('\n')[0]);
    }
}
