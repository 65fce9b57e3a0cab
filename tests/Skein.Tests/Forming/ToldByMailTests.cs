using Skein.Forming;
using Skein.Mail;
using Skein.Tests.Support;
using Skein.Tests.Voice;

namespace Skein.Tests.Forming;

/// <summary>Whoever can be written to hears of every step that concerns them, with the link to their own page.</summary>
public abstract class ToldByMailTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whoever_is_signed_up_by_name_hears_of_it_and_takes_their_name_back_from_the_message()
    {
        var network = await Given.NetworkAsync(Site, "Told by mail");
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        var typed = GivenSignUp.Typed(await given.ReadAsync(), ["Maths"]);
        (typed["Name"], typed["School"], typed["SaidSo"]) = ("Terry Cole", network.Schools[0].Id.Value.ToString(), "yes");
        await given.Leader.Fill($"{given.Page}/volunteers/new", typed);

        var mail = await Site.Db(db => db.Mail.SingleAsync(m => m.Subject == "You are signed up: Our enquiry groups", Cancel));
        Assert.Equal("terry@schools.example", mail.ToAddress);
        Assert.Contains("as Leila Osei wrote it down", mail.Text, StringComparison.Ordinal);
        using var phone = Site.Browser();
        await phone.Fill(LinkIn(mail.Text), [], "form[action$='/withdrawal']");
        Assert.NotNull(await Site.Db(db => db.Volunteers.Where(v => v.SignUpId == given.Id).Select(v => v.WithdrawnAt).SingleAsync(Cancel)));
    }

    private static string LinkIn(string text) =>
        text.Split('\n').Single(l => l.StartsWith("https://", StringComparison.Ordinal))["https://skein.example".Length..];
}

public sealed class ToldByMailOnSqlite(MailingSqlite site) : ToldByMailTests(site), IClassFixture<MailingSqlite>;
public sealed class ToldByMailOnPostgres(MailingPostgres site) : ToldByMailTests(site), IClassFixture<MailingPostgres>;
