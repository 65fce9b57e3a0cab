using System.Net;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Chronicle;
using Skein.Leaving;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Roles;
using Skein.Tests.Duties;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Leaving;

public abstract class ErasureTests(TestSite site) : SiteTests(site)
{
    private const string Name = "Zoë O'Neill";

    [Fact]
    public async Task A_name_planted_in_every_free_text_is_found_in_none_after_erasure()
    {
        var some = await SomePeople.On(Site);
        var zoe = await Plant(some);
        var rows = await Site.Db(db => db.Chronicle.CountAsync(Cancel));
        using var browser = await Site.BrowserOf(zoe);

        using var done = await browser.Submit(
            await browser.Page("/me/erasure"), new() { ["Sure"] = "yes", ["OtherNames"] = "Ms O'Neill" });

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(rows + 1, await Site.Db(db => db.Chronicle.CountAsync(Cancel)));
        var texts = await Site.Db(EveryText);
        Assert.DoesNotContain(texts, text => text.Contains("Neill", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("A former member asked Ann Zoë Smith about Hill Street.", texts);
        var person = await some.Find(zoe);
        Assert.Equal(("a former member", null, null), (person.Name.Value, person.Email, person.Phone));
    }

    [Fact]
    public async Task An_administrator_erases_with_a_reason_and_the_last_one_is_refused()
    {
        var some = await SomePeople.On(Site);
        var keeper = await some.Add("Kit Vale", "kit@office.example");
        await Site.Db(async db =>
        {
            db.Add(RoleAssignment.InInstallation(keeper, RoleKind.Administrator, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(keeper);

        var page = await browser.Page($"/people/{some.Teacher.Value}/erasure");
        using var unexplained = await browser.Submit(page, new() { ["Sure"] = "yes" });
        await browser.Fill(
            $"/people/{some.Teacher.Value}/erasure", new() { ["Sure"] = "yes", ["Because"] = "Tam Brook wrote on 3 May" });
        using var last = await browser.Submit(await browser.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        var ended = await browser.Page("/people/administrators");
        using var refused = await browser.Submit(ended, [], "form[action$='/end']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.StatusCode);
        Assert.Equal("a former member", (await some.Find(some.Teacher)).Name.Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task My_data_come_as_a_file_with_my_history()
    {
        var some = await SomePeople.On(Site);
        using var leader = await some.AsLeader();
        await leader.Fill(some.Url($"/{some.Teacher.Value}/school"), new() { ["School"] = some.Elm.Value.ToString() });
        using var browser = await Site.BrowserOf(some.Teacher);

        using var answer = await browser.Get("/me/data");
        var json = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("tam@ash.example", json, StringComparison.Ordinal);
        Assert.Contains("Tam Brook works at Elm Primary", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_by_role_only_takes_the_name_out_and_says_the_role()
    {
        var some = await SomePeople.On(Site);
        using var browser = await Site.BrowserOf(some.OtherLeader);
        var page = await browser.Page(some.Url($"/{some.Leader.Value}/leaving"));

        using var done = await browser.Submit(page, new()
        {
            [$"Owned[role:{some.LeadersRole.Value}]"] = some.Teacher.Value.ToString(),
            ["Attribution"] = Leave.ByRole,
        });

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("a former co-leader", (await some.Find(some.Leader)).Name.Value);
        var words = await Site.Db(db => db.ChronicleWords.Select(w => w.Sentence).ToListAsync(Cancel));
        Assert.DoesNotContain(words, sentence => sentence.Contains("Lee Marsh left", StringComparison.Ordinal));
    }

    /// <summary>The third message of a day waits, and must not go to somebody who is forgotten in the meantime.</summary>
    [Fact]
    public async Task A_mail_that_waits_for_the_next_morning_is_forgotten_with_its_reader()
    {
        var some = await SomePeople.On(Site);
        var address = $"{Another.Id():N}@elm.example";
        var leaving = await some.Add("Una Reed", address, some.Elm);
        await Site.Db(async db =>
        {
            db.AddRange(Enumerable.Range(1, 3).Select(number => MailMessage.To(
                address, null, new PlainMail($"Number {number}"), Site.Clock.GetUtcNow(), name: "Una Reed", mayWait: true)));
            await db.SaveChangesAsync(Cancel);
        });
        await using var sink = new SmtpSink();
        await SendMailAsync(sink);
        Assert.Equal(1, await Site.Db(db => db.Mail.CountAsync(m => m.ToAddress == address && m.HeldAt != null, Cancel)));
        using var browser = await Site.BrowserOf(leaving);

        using var done = await browser.Submit(await browser.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(SendWhatWaited.Name);
        await SendMailAsync(sink);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.False(await Site.Db(db => db.Mail.AnyAsync(m => m.ToAddress == address || m.ToName == "Una Reed", Cancel)));
        Assert.Equal(2, sink.Recipients.Count(to => to.Contains(address, StringComparison.Ordinal)));
    }

    private async Task SendMailAsync(SmtpSink sink)
    {
        await using var relay = new SmtpRelay(
            new("127.0.0.1", sink.Port, new("Skein", "letters@skein.example"), SecureSocketOptions.None));
        await Site.App.Services.GetRequiredService<Postman>().SendDueAsync(relay, first: false, Cancel);
    }

    private async Task<PersonId> Plant(SomePeople some)
    {
        var zoe = await some.Add(Name, "zoe@elm.example", some.Elm);
        var now = Site.Clock.GetUtcNow();
        await Site.Db(async db =>
        {
            var mine = RoleAssignment.InNetwork(some.Network, zoe, "archivist", Site.Clock.Today, now);
            mine.Describe($"{Name} keeps the record", null, null);
            var theirs = RoleAssignment.InNetwork(some.Network, some.Teacher, "steering-group-member", Site.Clock.Today, now);
            theirs.Describe("Stands in for zoë  o’neill, as Ms O'Neill asked", zoe, null);
            var challenge = Challenge.Raise(
                some.Network, some.Head, Site.Clock.Today, $"Why does {Name}'s group meet alone?", now);
            Assert.Null(challenge.Respond($"We asked {Name}.", some.Leader, Site.Clock.Today));
            db.AddRange(mine, theirs, challenge);
            db.Add(MailMessage.To("zoe@elm.example", null, new PlainMail("Hello", $"Dear {Name}"), now));
            db.Add(MailMessage.To(
                "lee@ash.example", null, new PlainMail($"About {Name}", $"{Name} (zoe@elm.example) wrote"), now));
            db.Record(
                new Happening("role.given", $"{Name} was given a role.")
                {
                    SubjectKind = Happening.Person,
                    SubjectId = zoe.Value,
                    NetworkId = some.Network.Value,
                    Reason = $"because ZOË O'NEILL asked",
                },
                Site.Clock.Today, now);
            db.Record(
                new Happening(
                    "person.moved", $"{Name} asked Ann Zoë Smith about Hill Street.")
                {
                    SubjectKind = "x",
                    SubjectId = zoe.Value,
                }, Site.Clock.Today, now);
            var membership = await db.Memberships.SingleAsync(m => m.NetworkId == some.Network && m.SchoolId == some.Elm, Cancel);
            Assert.Null(membership.Become(MembershipState.Resting, Site.Clock.Today, $"{Name} is away"));
            await db.SaveChangesAsync(Cancel);
        });
        return zoe;
    }

    private static async Task<List<string>> EveryText(SkeinDb db)
    {
        var words = await db.ChronicleWords.Select(w => w.Sentence + "|" + w.Reason).ToListAsync();
        var sentences = await db.ChronicleWords.Select(w => w.Sentence).ToListAsync();
        var remits = await db.Roles.Select(r => r.Remit ?? "").ToListAsync();
        var challenges = await db.Challenges.Select(c => c.Text + "|" + c.Response).ToListAsync();
        var reasons = await db.MembershipSpans.Select(s => s.Reason ?? "").ToListAsync();
        var mail = await db.Mail.Select(m => m.ToAddress + "|" + m.ToName + "|" + m.Subject + "|" + m.Text).ToListAsync();
        var names = await db.PastNames.Select(n => n.Name).ToListAsync();
        var people = await db.People.Select(p => p.Name).ToListAsync();
        return
        [
            .. words, .. sentences, .. remits, .. challenges, .. reasons, .. mail, .. names.Select(n => n.Value),
            .. people.Select(p => p.Value),
        ];
    }
}

public sealed class ErasureOnSqlite(SqliteSite site) : ErasureTests(site), IClassFixture<SqliteSite>;
public sealed class ErasureOnPostgres(PostgresSite site) : ErasureTests(site), IClassFixture<PostgresSite>;
