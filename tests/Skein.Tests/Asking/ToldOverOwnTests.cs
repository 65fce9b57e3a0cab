using System.Net;
using Skein.Agreements;
using Skein.Asking;
using Skein.People;
using Skein.Tests.Agreements;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>A refusal that a head gave by their own link, and what others may write down of it: nothing.</summary>
public abstract class ToldOverOwnTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_manager_does_not_turn_the_refusal_of_a_head_into_a_yes_and_eight_of_twelve_stay_eight()
    {
        var network = await Given.NetworkAsync(Site, "Twelve", schools: 12);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(8);
        await text.AnswerAsync(1, "refused", "We cannot spare the time.", skip: 8);
        var asked = (await text.AskedAsync())[8];
        using var manager = await Site.BrowserOf(network.Manager);
        using var program = await TestProgram.OfAsync(Site, network.Manager);
        var told = AskingLinks.Told(network.Id, asked.LetterId, asked.Id);

        var form = await manager.Page(told);
        var typed = new Dictionary<string, string>(Putting.Reply("agreed")) { ["ToldTo"] = network.Manager.Value.ToString() };
        using var sent = await program.Post(told, typed);

        Assert.Null(form.QuerySelector("main form"));
        var page = form.QuerySelector("main")!.TextContent;
        Assert.Contains(
            $"This was answered in their own hand on {Site.Clock.Today.Said()}, so nobody else can change it.", page,
            StringComparison.Ordinal);
        Assert.Contains("with the link in their letter or the code on their sheet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("spare the time", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("own hand", (await TestProgram.Read(sent)).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("8 of 12 schools have agreed", await text.ReadAsync(network.Teacher), StringComparison.Ordinal);
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Contains(
            "We cannot spare the time.", (await leader.Page(told)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The form was opened before the head answered, and is sent while their answer is on its way.</summary>
    [Fact]
    public async Task A_told_answer_that_races_an_own_one_does_not_win()
    {
        var network = await Given.NetworkAsync(Site, "Race");
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var (asked, version) = ((await text.AskedAsync())[0], await text.Whole(t => t.Versions[0].Id));
        using var manager = await Site.BrowserOf(network.Manager);
        var form = await manager.Page(AskingLinks.Told(network.Id, asked.LetterId, asked.Id));
        var now = Site.Clock.GetUtcNow();

        using var sent = await Site.WhileSomebodyElse(
            async db =>
            {
                var letter = await db.Letters.SingleAsync(l => l.Id == asked.LetterId, Cancel);
                var reply = GivenAnswers.From(("Choice", "refused"), ("Answer", "Never."));
                var held = (await TextLock.HoldAsync(db, text.Text, Cancel))!;
                var said = new ConsentGiven(ConsentAnswer.Refused, "Never.", asked.PersonId, CameBy.Link);
                Assert.Null(
                    held.Hear(
                        held.Versions.Single(v => v.Id == version), asked.SchoolId!.Value, said, AgreementKinds.For(held),
                        _ => false, Site.Clock.Today, now));
                var own = await db.Addressees.Include(a => a.Given).SingleAsync(a => a.Id == asked.Id, Cancel);
                Assert.Null(own.Reply(letter, reply, CameBy.Link, null, FakeClock.Zone, now));
            },
            () => manager.Submit(form, new(Putting.Reply("agreed")) { ["ToldTo"] = network.Manager.Value.ToString() }));

        Assert.True(sent.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{sent.StatusCode}");
        var consent = Assert.Single(await text.Whole(t => t.Versions[0].Consents));
        Assert.Equal((ConsentAnswer.Refused, CameBy.Link), (consent.Answer, consent.CameBy));
        Assert.Equal(
            CameBy.Link,
            await Site.Db(db => db.Addressees.Where(a => a.Id == asked.Id).Select(a => a.CameBy!.Value).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_told_answer_to_a_plain_letter_that_races_an_own_one_does_not_win()
    {
        var network = await Given.NetworkAsync(Site, "Plain race");
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill($"/networks/{network.Id.Value}/letters/new/heads-issues", []);
        var head = network.Schools[0].Head;
        var asked = await Site.Db(db => db.Addressees.SingleAsync(a => a.PersonId == head, Cancel));
        using var manager = await Site.BrowserOf(network.Manager);
        var form = await manager.Page(AskingLinks.Told(network.Id, asked.LetterId, asked.Id));

        using var sent = await Site.WhileSomebodyElse(
            async db =>
            {
                var letter = await db.Letters.SingleAsync(l => l.Id == asked.LetterId, Cancel);
                var own = await db.Addressees.Include(a => a.Given).SingleAsync(a => a.Id == asked.Id, Cancel);
                var reply = GivenAnswers.From(("Answer", "Attendance."));
                Assert.Null(own.Reply(letter, reply, CameBy.Link, null, FakeClock.Zone, Site.Clock.GetUtcNow()));
            },
            () => manager.Submit(form, new() { ["Answer"] = "Nothing.", ["ToldTo"] = network.Manager.Value.ToString() }));

        Assert.True(sent.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{sent.StatusCode}");
        Assert.Equal(
            "Attendance.",
            await Site.Db(
                db => db.Addressees.Where(a => a.Id == asked.Id).Select(a => a.Given.Single().Words).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_records_of_one_person_that_are_joined_keep_what_was_answered_in_their_own_hand(bool intoTheOther)
    {
        var network = await Given.NetworkAsync(Site, "Joined");
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill($"/networks/{network.Id.Value}/letters/new/heads-issues", []);
        var (head, teacher) = (network.Schools[0].Head, network.Teacher);
        await Site.Db(async db =>
        {
            var own = await db.Addressees.Include(a => a.Given).SingleAsync(a => a.PersonId == head, Cancel);
            var letter = await db.Letters.SingleAsync(l => l.Id == own.LetterId, Cancel);
            var told = Addressee.Create(own.LetterId, teacher, own.SchoolId, GoesBy.Paper, Site.Clock.GetUtcNow());
            Assert.Null(
                own.Reply(
                    letter, GivenAnswers.From(("Answer", "Attendance.")), CameBy.Link, null, FakeClock.Zone,
                    Site.Clock.GetUtcNow()));
            Assert.Null(
                told.Reply(
                    letter, GivenAnswers.From(("Answer", "Nothing.")), CameBy.Told, network.Manager, FakeClock.Zone,
                    Site.Clock.GetUtcNow()));
            db.Add(told);
            await db.SaveChangesAsync(Cancel);
        });

        await Site.Db(async db =>
        {
            var (gone, stays) = intoTheOther ? (head, teacher) : (teacher, head);
            await JoinRows.PassAsync(db, gone, stays, Site.Clock.Today, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        var kept = await Site.Db(db => db.Addressees
            .Where(a => a.PersonId == head || a.PersonId == teacher)
            .Select(a => a.Given.Single().Words)
            .ToListAsync(Cancel));
        Assert.Equal("Attendance.", Assert.Single(kept));
    }

    [Fact]
    public async Task What_a_school_signed_in_its_own_hand_keeps_its_days_and_what_is_paid_is_noted()
    {
        var network = await Given.NetworkAsync(Site, "Signed");
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2026-09-01" });
        await signUp.AnswerAsync(1);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var row = (await leader.Page($"{signUp.Page}/plan")).QuerySelector("a[href*='/plan/']")!.GetAttribute("href")!;

        using var refused = await leader.Submit(await leader.Page(row), new() { ["CommittedTo"] = "2030-08-31" });
        await leader.Fill(row, new() { ["PaidTo"] = "2028-08-31" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("in their own hand", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
        var kept = await Site.Db(db => db.Commitments.SingleAsync(c => c.SchoolId == network.Schools[0].Id, Cancel));
        Assert.Equal((new DateOnly(2028, 9, 1), new DateOnly(2028, 9, 1)), (kept.CommitUntil, kept.PaidUntil));
    }

    [Fact]
    public async Task Whoever_confirms_by_their_link_what_was_told_makes_it_their_own_and_keeps_the_days_that_stood()
    {
        var network = await Given.NetworkAsync(Site, "Confirmed");
        var signUp = await Putting.PutAsync(Site, network, AgreementKind.SecondSignUp, new() { ["CommitFrom"] = "2026-09-01" });
        var asked = (await signUp.AskedAsync())[0];
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(AskingLinks.Told(network.Id, asked.LetterId, asked.Id), Putting.Reply("agreed"));
        var row = (await leader.Page($"{signUp.Page}/plan")).QuerySelector("a[href*='/plan/']")!.GetAttribute("href")!;
        await leader.Fill(row, new() { ["CommittedTo"] = "2027-08-31", ["PaidTo"] = "2027-08-31" });
        using var phone = Site.Browser();
        var page = await phone.Page((await signUp.LinksAsync())[0]);

        await phone.Follow(await phone.Submit(page, Putting.Reply("agreed")));

        Assert.Contains(
            "This was written down for you on", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        var stands = await signUp.Whole(t => t.Versions[0].Consents.Single(c => c.Until is null));
        Assert.Equal(CameBy.Link, stands.CameBy);
        var days = await Site.Db(db => db.Commitments.SingleAsync(c => c.ConsentId == stands.Id, Cancel));
        Assert.Equal(new DateOnly(2027, 9, 1), days.CommitUntil);
    }
}

public sealed class ToldOverOwnOnSqlite(SqliteSite site) : ToldOverOwnTests(site), IClassFixture<SqliteSite>;
public sealed class ToldOverOwnOnPostgres(PostgresSite site) : ToldOverOwnTests(site), IClassFixture<PostgresSite>;
