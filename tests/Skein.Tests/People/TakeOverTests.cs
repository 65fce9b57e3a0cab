using System.Net;
using Skein.Access;
using Skein.Asking;
using Skein.Congruence;
using Skein.Duties;
using Skein.Forming;
using Skein.Groups;
using Skein.Networks;
using Skein.Pairs;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>Somebody who arranges things puts their own address on a head, and tries to come in as them.</summary>
public abstract class TakeOverTests(TestSite site) : SiteTests(site)
{
    public static TheoryData<string, string> Attacks()
    {
        var attacks = new TheoryData<string, string>();
        foreach (
            var who in new[]
            {
                "manager", "co-leader", "co-leader of another network", "program of the manager", "program of the co-leader",
            })
        {
            foreach (var kept in Kept.Keys)
            {
                attacks.Add(who, kept);
            }
        }

        return attacks;
    }

    /// <summary>
    /// What only the head may open, by its name; each is kept, and the head's address was never confirmed but for the first.
    /// </summary>
    private static readonly Dictionary<string, Func<SomeVictim, Task>> Kept = new()
    {
        ["an address that they came in by"] = victim => victim.ComeInAsync(),
        ["a reason that they confided"] = victim => victim.Keep(async db =>
        {
            var membership = await db.Memberships.SingleAsync(
                m => m.NetworkId == victim.Network.Id && m.SchoolId == victim.School, Cancel);
            Assert.Null(membership.Become(MembershipState.Resting, victim.Site.Clock.Today));
            membership.Confide("A death among the staff.", shared: false);
        }),
        ["a hard time"] = victim => victim.Keep(db =>
        {
            db.Add(Turbulence.Flag(
                victim.Network.Id, victim.Head, victim.School, [victim.Network.Schools[1].Head], true, null, "It is too much.",
                victim.Site.Clock.Today, victim.Now));
            return Task.CompletedTask;
        }),
        ["the notes of their pair"] = victim => victim.Keep(db =>
        {
            var pair = Pair.Propose(
                victim.Network.Id, victim.Head, victim.Network.Schools[1].Head, PairFocus.Teaching, "Listening", victim.Head,
                victim.Site.Clock.Today, victim.Now);
            db.AddRange(
                pair, PairNote.Write(pair.Id, victim.Network.Schools[1].Head, "She told me that she is tired.", victim.Now));
            return Task.CompletedTask;
        }),
        ["an answer by their own link"] = victim => victim.Keep(db =>
        {
            var letter = Letter.Write(victim.Network.Id, "heads-issues", victim.Network.CoLeader, victim.Now);
            letter.Write("What matters?", "Dear head", victim.Site.Clock.Today.AddDays(20));
            var addressee = Addressee.Create(letter.Id, victim.Head, victim.School, GoesBy.Mail, victim.Now);
            var said = GivenAnswers.From(("Answer", "We will not."));
            Assert.Null(addressee.Reply(letter, said, CameBy.Link, null, FakeClock.Zone, victim.Now));
            db.AddRange(letter, addressee);
            return Task.CompletedTask;
        }),
        ["what they signed up for by a code"] = victim => victim.Keep(db =>
        {
            var signUp = SignUp.Draft(victim.Network.Id, "Autumn", GroupKinds.All[0], default, 1, AnswerCode.New(), victim.Now);
            var volunteer = Volunteer.SignUp(signUp.Id, victim.Head, victim.School, victim.Now);
            volunteer.Choose(new([], [], false), CameBy.Code, null, FakeClock.Zone, victim.Now);
            db.AddRange(signUp, volunteer);
            return Task.CompletedTask;
        }),
        ["where it helps their own work"] = victim => victim.Keep(db =>
        {
            var priority = Priority.Set(victim.Network.Id, "Talk", victim.Site.Clock.Today, victim.Now);
            db.AddRange(priority, new OwnUse(victim.Head, priority.Id, "I cannot listen."));
            return Task.CompletedTask;
        }),
        ["a passkey"] = victim => victim.Keep(db =>
        {
            db.Add(
                Passkey.Add(
                    victim.Head, "my phone",
                    new(Another.Id().ToByteArray(), [4], victim.Now, 0, null, true, false, false, [], []), victim.Now));
            return Task.CompletedTask;
        }),
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Nobody_who_arranges_comes_in_as_a_head_for_whom_something_is_kept(string who, string kept)
    {
        var victim = await SomeVictim.OnAsync(Site);
        await Kept[kept](victim);
        var mailbox = victim.Attacker;

        var refused = await victim.TryAsync(who, "/details", new() { ["Name"] = victim.Name, ["Email"] = mailbox.Address });
        await victim.TryAsync(
            who, "/schools/add",
            new() { ["Lines"] = $"{victim.SchoolName}, {victim.Name}, {mailbox.Address}", ["Step"] = "keep" });
        var twin = await victim.InventedTwinAsync(who);
        await victim.TryAsync(who, "/merge", new() { ["Keep"] = twin.Value.ToString() });
        await victim.TryAsync(who, "/merge", new() { ["Keep"] = victim.Head.Value.ToString() }, of: twin);
        await mailbox.PressAllAsync();
        var at = await mailbox.OpensAsync();
        Site.Clock.Forward(TimeSpan.FromDays(4));
        await victim.SettleAsync();
        var later = await mailbox.OpensAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("or an administrator starts it", refused.Text, StringComparison.Ordinal);
        Assert.True(await victim.IsTheirsAsync(), "The head is somebody else now.");
        Assert.False(await victim.IsOpenedAsync(at) || await victim.IsOpenedAsync(later), $"{at}{later} opened to the attacker.");
    }

    [Fact]
    public async Task Whoever_manages_a_network_does_not_come_in_as_somebody_who_may_read_its_results()
    {
        var victim = await SomeVictim.OnAsync(Site);
        var survey = await Voice.GivenSurvey.DraftAsync(Site, victim.Network);
        foreach (var code in (await survey.AskAsync(5, 5, 5)).SelectMany(c => c))
        {
            await survey.AnswerAsync(code, 1);
        }

        await survey.CloseAsync();

        var refused = await victim.TryAsync(
            "manager", "/details", new() { ["Name"] = victim.Name, ["Email"] = victim.Attacker.Address });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("", await victim.Attacker.OpensAsync());
    }
}

public sealed class TakeOverOnSqlite(SqliteSite site) : TakeOverTests(site), IClassFixture<SqliteSite>;
public sealed class TakeOverOnPostgres(PostgresSite site) : TakeOverTests(site), IClassFixture<PostgresSite>;
