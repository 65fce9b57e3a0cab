using System.Net;
using Skein.Access;
using Skein.Asking;
using Skein.Forming;
using Skein.People;
using Skein.Tests.Architecture;
using Skein.Tests.Forming;
using Skein.Tests.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>
/// Two roles in one person never add up to what either forbids: nobody's word is heard by their own head, whatever else they
/// are.
/// </summary>
public abstract class TwoRolesTests(TestSite site) : SiteTests(site)
{
    /// <summary>S-25: a head cannot put a teacher on it against their will.</summary>
    [Fact]
    public async Task A_head_who_holds_any_other_role_signs_nobody_of_their_school_up_and_prints_none_of_their_codes()
    {
        var found = new List<string>();
        foreach (var kind in RoleKinds.All)
        {
            var network = await Given.NetworkAsync(Site, $"Head and {kind.Key}"[..Math.Min(40, 9 + kind.Key.Length)]);
            var given = await GivenSignUp.DraftAsync(Site, network);
            await given.OpenAsync();
            var head = network.Schools[0].Head;
            await GiveAsync(network, head, kind);
            using var browser = await Site.BrowserOf(head);

            using var signedUp = await PostAsync(
                browser, FormingLinks.TakeDown(network.Id, given.Id), await TypedAsync(given, "Terry Cole", 0));
            found.AddRange(
                await VolunteersAsync(given) == 0
                    ? []
                    : [$"{kind.Key}: signed up their own teacher ({(int)signedUp.StatusCode})"]);

            var asked =
                await Site.Db(db => db.Addressees.OrderBy(a => a.Id).FirstAsync(a => a.PersonId == network.Teacher, Cancel));
            using var told = await PostAsync(
                browser, AskingLinks.Told(network.Id, asked.LetterId, asked.Id),
                new() { ["Answer"] = "Reading", ["ToldTo"] = network.Manager.Value.ToString() });
            found.AddRange(await Site.Db(db => db.Addressees.AnyAsync(a => a.Id == asked.Id && a.AnsweredAt != null, Cancel))
                ? [$"{kind.Key}: answered their teacher's letter ({(int)told.StatusCode})"]
                : []);

            await TellAsync(given, network.Manager, "Terry Cole");
            foreach (
                var page in new[]
                {
                    AskingLinks.Sheets(network.Id, asked.LetterId),
                    AskingLinks.SheetsOfSilent(network.Id, asked.LetterId),
                    AskingLinks.Texts(network.Id, asked.LetterId), $"{FormingLinks.Volunteers(network.Id, given.Id)}/slips",
                    FormingLinks.Pack(network.Id, given.Id),
                })
            {
                using var shown = await browser.Get(page);
                var text = await shown.Content.ReadAsStringAsync(Cancel);
                var codes = await CodesAsync(network.Teacher);
                found.AddRange(
                    codes.Any(code => text.Contains(code, StringComparison.Ordinal))
                        ? [$"{kind.Key}: reads the code of their teacher at {page}"]
                        : []);
            }
        }

        Findings.None(found);
    }

    [Fact]
    public async Task A_head_who_holds_any_other_role_hears_no_yes_of_their_own_people_to_a_group()
    {
        var found = new List<string>();
        foreach (var kind in RoleKinds.All)
        {
            var network = await Given.NetworkAsync(Site, $"Head and {kind.Key}"[..Math.Min(40, 9 + kind.Key.Length)]);
            var group = await SomeGroup.StartAsync(Site, network: network);
            await GiveAsync(network, network.Schools[0].Head, kind);
            var invitation = await group.InviteAsync(network.CoLeader, network.Teacher);
            using var browser = await Site.BrowserOf(network.Schools[0].Head);

            using var heard = await PostAsync(browser, $"{group.Page}/invitations/{invitation.Value}/yes", []);

            found.AddRange(
                await group.HoldsAsync(network.Teacher)
                    ? [$"{kind.Key}: heard the yes of their own teacher ({(int)heard.StatusCode})"]
                    : []);
        }

        Findings.None(found);
    }

    /// <summary>So that the walk above is not refused for another reason.</summary>
    [Fact]
    public async Task Whoever_arranges_the_network_and_heads_another_school_signs_a_teacher_up_who_said_so()
    {
        var arrange = RoleKinds.All.Where(k => k.Scope is RoleScope.Network && k.Grants.Contains(Right.ArrangeNetwork)).ToList();
        Assert.NotEmpty(arrange);
        foreach (var kind in arrange)
        {
            var network = await Given.NetworkAsync(Site, $"Other head, {kind.Key}"[..Math.Min(40, 12 + kind.Key.Length)]);
            var given = await GivenSignUp.DraftAsync(Site, network);
            await given.OpenAsync();
            await GiveAsync(network, network.Schools[1].Head, kind);
            using var browser = await Site.BrowserOf(network.Schools[1].Head);

            using var signedUp = await PostAsync(
                browser, FormingLinks.TakeDown(network.Id, given.Id), await TypedAsync(given, "Terry Cole", 0));

            Assert.Equal(HttpStatusCode.Redirect, signedUp.StatusCode);
            Assert.Equal(1, await VolunteersAsync(given));
        }
    }

    /// <summary>
    /// What a head answered is not changed by another head of the school with their link, which the school's own page has.
    /// </summary>
    [Fact]
    public async Task Two_heads_of_one_school_are_given_each_their_own_link_and_not_the_other_s()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill($"/networks/{network.Id.Value}/letters/new/heads-issues", []);
        var other = await Site.Db(async db =>
        {
            var now = Site.Clock.GetUtcNow();
            var person = Person.Meet(Given.Name("Ash Joint"), null, network.Schools[0].Id, now);
            db.AddRange(person, RoleAssignment.InSchool(network.Schools[0].Id, person.Id, RoleKind.Head, Site.Clock.Today, now));
            await db.SaveChangesAsync(Cancel);
            return person.Id;
        });
        var page = $"/schools/{network.Schools[0].Id.Value}/head";
        using var own = await Site.BrowserOf(network.Schools[0].Head);
        using var joint = await Site.BrowserOf(other);

        Assert.NotNull((await own.Page(page)).QuerySelector("a[href^='/answer/']"));
        var theirs = await joint.Page(page);
        Assert.Null(theirs.QuerySelector("a[href^='/answer/']"));
        Assert.Contains("asks Ash Head", theirs.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task GiveAsync(GivenNetwork network, PersonId person, RoleKind kind) => Site.Db(async db =>
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        db.Add(kind.Scope switch
        {
            RoleScope.Network => RoleAssignment.InNetwork(network.Id, person, kind.Key, today, now),
            RoleScope.School => RoleAssignment.InSchool(network.Schools[1].Id, person, kind.Key, today, now),
            RoleScope.Installation => RoleAssignment.InInstallation(person, kind.Key, today, now),
        });
        await db.SaveChangesAsync(Cancel);
    });

    private static async Task<Dictionary<string, string>> TypedAsync(GivenSignUp given, string name, int school)
    {
        var typed = GivenSignUp.Typed(await given.ReadAsync(), ["Reading"]);
        (typed["Name"], typed["School"], typed["SaidSo"]) = (name, given.Network.Schools[school].Id.Value.ToString(), "yes");
        return typed;
    }

    private async Task TellAsync(GivenSignUp given, PersonId by, string name)
    {
        using var browser = await Site.BrowserOf(by);
        using var told = await PostAsync(
            browser, FormingLinks.TakeDown(given.Network.Id, given.Id), await TypedAsync(given, name, 0));
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
    }

    private Task<List<string>> CodesAsync(PersonId person) => Site.Db(async db =>
    {
        var asked = await db.Addressees.Where(a => a.PersonId == person).Select(a => a.Code).ToListAsync(Cancel);
        var signedUp = await db.Volunteers.Where(v => v.PersonId == person).Select(v => v.Code).ToListAsync(Cancel);
        return asked.Concat(signedUp).Select(AnswerCode.Printed).ToList();
    });

    private Task<int> VolunteersAsync(GivenSignUp given) =>
        Site.Db(db => db.Volunteers.CountAsync(v => v.SignUpId == given.Id, Cancel));

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string address, Dictionary<string, string> typed)
    {
        var token = (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(typed) };
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.Send(request);
    }
}

public sealed class TwoRolesOnSqlite(SqliteSite site) : TwoRolesTests(site), IClassFixture<SqliteSite>;
public sealed class TwoRolesOnPostgres(PostgresSite site) : TwoRolesTests(site), IClassFixture<PostgresSite>;
