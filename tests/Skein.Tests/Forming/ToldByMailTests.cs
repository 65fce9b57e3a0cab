using Skein.Forming;
using Skein.Mail;
using Skein.People;
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

        var mail = await Site.Db(db => db.Mail.SingleAsync(
            m => m.Subject == "Written down for you: Our enquiry groups" && m.ToName == "Terry Cole", Cancel));
        Assert.Equal("terry@schools.example", mail.ToAddress);
        Assert.Contains($"Leila Osei wrote down on {Site.Clock.Today.Said()}", mail.Text, StringComparison.Ordinal);
        using var phone = Site.Browser();
        await phone.Fill(LinkIn(mail.Text), [], "form[action$='/withdrawal']");
        Assert.NotNull(
            await Site.Db(db => db.Volunteers.Where(v => v.SignUpId == given.Id).Select(v => v.WithdrawnAt).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_is_not_known_in_the_school_that_they_named_is_told()
    {
        var network = await Given.NetworkAsync(Site, "Told no by mail");
        var given = await GivenSignUp.DraftAsync(Site, network);
        await given.OpenAsync();
        await given.JoinAsync("Pat Newman", 0, ["Maths"], email: "pat@elsewhere.example", waits: true);
        var newcomer = await Site.Db(db => db.Waiting.Select(n => n.PersonId).SingleAsync(Cancel));

        await given.Leader.Fill(
            $"/networks/{network.Id.Value}/people/newcomers", new() { ["Who"] = newcomer.Value.ToString(), ["Act"] = "no" });

        var mail = await Site.Db(db => db.Mail.SingleAsync(
            m => m.ToAddress == "pat@elsewhere.example" && m.Subject.StartsWith("Your sign-up in"), Cancel));
        Assert.Contains("Nobody of that name is known there", mail.Text, StringComparison.Ordinal);
    }

    private static string LinkIn(string text) =>
        text.Split('\n').Single(l => l.StartsWith("https://", StringComparison.Ordinal))["https://skein.example".Length..];
}

public sealed class ToldByMailOnSqlite(MailingSqlite site) : ToldByMailTests(site), IClassFixture<MailingSqlite>;
public sealed class ToldByMailOnPostgres(MailingPostgres site) : ToldByMailTests(site), IClassFixture<MailingPostgres>;
