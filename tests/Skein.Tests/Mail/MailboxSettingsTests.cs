using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

public sealed class MailboxSettingsTests
{
    [Fact]
    public void Without_a_host_there_is_no_mailbox() => Assert.Equal((null, null), Read([]));

    [Fact]
    public void The_user_is_the_address_where_no_other_is_given_and_the_line_is_encrypted()
    {
        var (settings, problem) = Read(Good());

        Assert.Null(problem);
        Assert.Equal(
            ("imap.example", 993, "replies@skein.example", "INBOX", SecureSocketOptions.SslOnConnect),
            (settings!.Host, settings.Port, settings.Address.Address, settings.Folder, settings.Security));
        Assert.DoesNotContain("goose", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port", "143", SecureSocketOptions.StartTls)]
    [InlineData("StartTls", "false", SecureSocketOptions.SslOnConnect)]
    public void A_line_that_begins_in_the_open_is_encrypted_next(string name, string value, SecureSocketOptions security) =>
        Assert.Equal(security, Read(Good(name, value)).Settings!.Security);

    [Theory]
    [InlineData("User", "", "Skein__Imap__User must")]
    [InlineData("User", "replies", "Skein__Imap__Address must")]
    [InlineData("Address", "nobody", "Skein__Imap__Address must")]
    [InlineData("Address", "zoë@skein.example", "Skein__Imap__Address must")]
    [InlineData("Port", "99999", "Skein__Imap__Port must")]
    [InlineData("StartTls", "maybe", "Skein__Imap__StartTls must")]
    [InlineData("Folder", "skein", "Skein__Imap__Folder must")]
    [InlineData("Password", "", "Skein__Imap__Password must")]
    [InlineData("OAuth:Provider", "somebody", "Skein__Imap__OAuth__Provider must")]
    [InlineData("OAuth:Provider", "google", "Skein__Imap__OAuth__ClientId must")]
    public void What_is_wrong_is_said_by_its_name(string name, string value, string begins)
    {
        var (settings, problem) = Read(Good(name, value));

        Assert.Null(settings);
        Assert.StartsWith(begins, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_setting_is_refused_before_the_site_is_served()
    {
        var (database, settings) = (TestDatabase.EmptySqlite(), new Dictionary<string, string>
        {
            ["Skein__Imap__Host"] = "imap.example",
            ["Skein__Imap__User"] = "replies",
        });
        await using var skein = SkeinProcess.Start(
            settings, "serve", "--database", database.Typed(), "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, await skein.EndAsync());
        Assert.Contains("Skein__Imap__Address must be", skein.Errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Good(string? name = null, string? value = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Skein:Imap:Host"] = "imap.example",
            ["Skein:Imap:User"] = "replies@skein.example",
            ["Skein:Imap:Password"] = "goose",
        };
        if (name is not null)
        {
            settings[$"Skein:Imap:{name}"] = value;
        }

        return settings;
    }

    private static (MailboxSettings? Settings, string? Problem) Read(Dictionary<string, string?> settings) =>
        MailboxSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
