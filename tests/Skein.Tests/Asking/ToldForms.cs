using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Forming;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Agreements;
using Skein.Tests.Forming;
using Skein.Tests.Groups;
using Skein.Tests.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>
/// Every form on which one person writes down what another said. A new one fails the walk until it stands here.
/// </summary>
internal static class ToldForms
{
    private const string Told = "Somebody else's words.";

    /// <param name="What">What is answered.</param>
    /// <param name="Route">The form, as the site maps it.</param>
    /// <param name="Keeps">What keeps how it was answered.</param>
    public sealed record Kind(string What, string Route, Type[] Keeps, Func<TestSite, Task<ToldForm>> MakeAsync);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IReadOnlyList<Kind> All { get; } =
    [
        .. LetterKinds.All.Where(kind => kind is { HasMatter: false, IsMessage: false }).Select(kind => new Kind(
            $"letter {kind.Key}", "/networks/{networkId:guid}/letters/{letterId:guid}/told/{addresseeId:guid}",
            [typeof(Addressee)],
            site => LetterAsync(site, kind))),
        .. AgreementKinds.All.Select(kind => new Kind(
            $"agreement {kind.Key}", "/networks/{networkId:guid}/letters/{letterId:guid}/told/{addresseeId:guid}",
            [typeof(Addressee), typeof(Consent)], site => AgreementAsync(site, kind))),
        new("sign-up", "/networks/{networkId:guid}/sign-ups/{signUpId:guid}/volunteers/new", [typeof(Volunteer)], SignUpAsync),
        new(
            "invitation to a group", "/networks/{networkId:guid}/groups/{groupId:guid}/invitations/{invitationId:guid}/yes",
            [typeof(GroupInvitation)],
            GroupAsync),
        new(
            "invitation to a network", "/networks/{networkId:guid}/invitations/{invitationId:guid}/answer",
            [typeof(NetworkInvitation)],
            NetworkAsync),
    ];

    private static async Task<ToldForm> LetterAsync(TestSite site, LetterKind kind)
    {
        var network = await Given.NetworkAsync(site, $"{kind.Key} {Another.Id().ToString("N")[..8]}");
        using var leader = await site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/{kind.Key}"), []);
        var head = network.Schools[0].Head;
        var asked = await site.Db(db => db.Addressees.OrderBy(a => a.Id).FirstAsync(a => a.PersonId == head, Cancel));
        return OfAddressee(site, network, asked, new() { ["Answer"] = "My own words." }, new() { ["Answer"] = Told });
    }

    private static async Task<ToldForm> AgreementAsync(TestSite site, AgreementKind kind)
    {
        var network = await Given.NetworkAsync(site, $"{kind.Key} {Another.Id().ToString("N")[..8]}");
        var typed = kind.Commits ? new Dictionary<string, string> { ["CommitFrom"] = "2026-09-01" } : [];
        if (kind.MustAgree is MustAgree.TookPart)
        {
            typed["Schools"] = network.Schools[0].Id.Value.ToString();
        }

        var text = await Putting.PutAsync(site, network, kind.Key, typed);
        return OfAddressee(
            site, network, (await text.AskedAsync())[0], Putting.Reply("refused", "My own words."),
            Putting.Reply("agreed", Told));
    }

    private static ToldForm OfAddressee(
        TestSite site, GivenNetwork network, Addressee asked, Dictionary<string, string> own, Dictionary<string, string> told)
    {
        var letter = AskingLinks.Letter(network.Id, asked.LetterId);
        return new()
        {
            Site = site,
            Speaker = asked.PersonId,
            Address = "ash@schools.example",
            Writer = network.Manager,
            Open = browser => browser.Page(AskingLinks.Told(network.Id, asked.LetterId, asked.Id)),
            Send = (browser, form) => browser.Submit(form, new(told) { ["ToldTo"] = network.Manager.Value.ToString() }),
            Ways = new Dictionary<string, Func<Task>>
            {
                ["link"] = async () => await FillAsync(
                    site, AskingLinks.Answer(await LinkAsync(site, AnswerLetter.ByLink, asked.Id.Value)), own),
                ["code"] = () => FillAsync(site, asked.Code, own),
                ["signed in"] = async () =>
                {
                    using var browser = await site.BrowserOf(asked.PersonId);
                    var mine = (
                        await browser.Page($"/schools/{asked.SchoolId!.Value.Value}/head")).QuerySelector(
                            "main a[href^='/answer/']")!.GetAttribute("href")!;
                    await browser.Fill(mine, own);
                },
            },
            PutRight = page => FillAsync(site, page, own),
            Sheet = async browser => (await browser.Page(AskingLinks.Sheets(network.Id, asked.LetterId))).Body!.TextContent,
            Code = AnswerCode.Printed(asked.Code),
            Said = Told,
        };
    }

    private static async Task<ToldForm> SignUpAsync(TestSite site)
    {
        var network = await Given.NetworkAsync(site, $"Sign-up {Another.Id().ToString("N")[..8]}");
        var given = await GivenSignUp.DraftAsync(site, network);
        await given.OpenAsync();
        var signUp = await given.ReadAsync();
        var asked = await site.Db(db => db.Addressees.OrderBy(a => a.Id).FirstAsync(a => a.PersonId == network.Teacher, Cancel));
        var own = FormingLinks.Own(await LinkAsync(site, AnswerLetter.ByLink, asked.Id.Value));
        var (mine, theirs) = (GivenSignUp.Typed(signUp, ["Maths"]), GivenSignUp.Typed(signUp, ["Reading"]));
        (theirs["Name"], theirs["School"], theirs["SaidSo"]) = ("Terry Cole", network.Schools[0].Id.Value.ToString(), "yes");
        return new()
        {
            Site = site,
            Speaker = network.Teacher,
            Address = "terry@schools.example",
            Writer = network.Manager,
            Open = browser => browser.Page(FormingLinks.TakeDown(network.Id, signUp.Id)),
            Send = (browser, form) => browser.Submit(form, theirs),
            Ways = new Dictionary<string, Func<Task>>
            {
                ["link"] = () => FillAsync(site, own, mine),
                ["code"] = () => FillAsync(site, asked.Code, mine),
                ["signed in"] = async () =>
                {
                    using var browser = await site.BrowserOf(network.Teacher);
                    using var led = await browser.Get(FormingLinks.Mine(network.Id, signUp.Id));
                    await browser.Fill(led.Headers.Location!.ToString(), mine);
                },
                ["at a table"] = () => FillAsync(
                    site, FormingLinks.OwnTables(own["/sign-up/".Length..]), [], "form:has(input[name=Table])"),
                ["taken back"] = async () =>
                {
                    await FillAsync(site, own, mine);
                    await FillAsync(site, own, [], "form[action$='/withdrawal']");
                },
            },
            PutRight = page => FillAsync(site, page, mine),
            Sheet = async browser => (
                await browser.Page(
                    $"/networks/{network.Id.Value}/sign-ups/{signUp.Id.Value}/volunteers/slips")).Body!.TextContent,
            Said = "Reading",
        };
    }

    private static async Task<ToldForm> GroupAsync(TestSite site)
    {
        var group = await SomeGroup.StartAsync(
            site, network: await Given.NetworkAsync(site, $"Group {Another.Id().ToString("N")[..8]}"));
        var invitation = await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher);
        var link = await group.LinkAsync(invitation);
        return new()
        {
            Site = site,
            Speaker = group.Network.Teacher,
            Address = "terry@schools.example",
            Writer = group.Network.Manager,
            Open = browser => browser.Page(group.Page),
            Send = (browser, form) => browser.Submit(form, [], "form[action$='/yes']"),
            Ways = new Dictionary<string, Func<Task>>
            {
                ["link"] = () => FillAsync(site, link, new() { ["Act"] = "yes" }),
                ["signed in"] = async () =>
                {
                    using var browser = await site.BrowserOf(group.Network.Teacher);
                    await browser.Fill(GroupsLinks.Mine, [], "form[action$='/yes']");
                },
                ["taken back"] = async () =>
                {
                    await FillAsync(site, link, new() { ["Act"] = "yes" });
                    using var browser = await site.BrowserOf(group.Network.Teacher);
                    await browser.Fill(GroupsLinks.Mine, [], "form[action$='/leaving']");
                },
            },
            PutRight = page => FillAsync(site, page, new() { ["Act"] = "not-me" }),
            Sheet = browser => Task.FromResult(""),
            Said = "would like to be a member",
        };
    }

    private static async Task<ToldForm> NetworkAsync(TestSite site)
    {
        var network = await Given.NetworkAsync(site, $"Invited {Another.Id().ToString("N")[..8]}", schools: 1);
        var (id, head) = await site.Db(async db =>
        {
            var now = site.Clock.GetUtcNow();
            var school = TestSchools.Add(db, now, "Willow Primary School", Another.Id().ToString("N")[..12]);
            Assert.True(EmailAddress.TryRead("willow@schools.example", out var email, out _));
            var head = Person.Meet(Given.Name("Willow Head"), email, school.Id, now);
            var invitation = NetworkInvitation.Invite(network.Id, school.Id, site.Clock.Today, now);
            db.AddRange(head, RoleAssignment.InSchool(school.Id, head.Id, RoleKind.Head, site.Clock.Today, now), invitation);
            await db.SaveChangesAsync(Cancel);
            return (invitation.Id, head.Id);
        });
        var link = NetworksLinks.OpenInvitation(await LinkAsync(site, InvitationForm.Purpose, id.Value));
        return new()
        {
            Site = site,
            Speaker = head,
            Address = "willow@schools.example",
            Writer = network.CoLeader,
            Open = browser => browser.Page(NetworksLinks.InvitationAnswer(network.Id, id)),
            Send = (browser, form) => browser.Submit(form, new() { ["Answer"] = "Yes", ["Reason"] = Told }),
            Ways = new Dictionary<string, Func<Task>> { ["link"] = () => FillAsync(site, link, new() { ["Answer"] = "No" }) },
            PutRight = page => FillAsync(site, page, new() { ["Answer"] = "No" }),
            Sheet = async browser => (
                await browser.Page($"{NetworksLinks.Invitations(network.Id)}/{id.Value}/slip")).Body!.TextContent,
            Said = Told,
        };
    }

    private static async Task<string> LinkAsync(TestSite site, string purpose, Guid id) =>
        new SignedLinks.Signer(
            await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel))).Write(purpose, id);

    /// <summary>Fills a page in that needs no account: at an address, or behind a code.</summary>
    internal static async Task FillAsync(
        TestSite site, string addressOrCode, Dictionary<string, string> typed, string form = "main form")
    {
        using var phone = site.Browser();
        var page = await PageAsync(
            phone, addressOrCode.StartsWith('/') ? addressOrCode : await BehindAsync(phone, addressOrCode));
        await phone.Follow(await phone.Submit(page, typed, form));
    }

    private static async Task<string> BehindAsync(Browser phone, string code)
    {
        using var found = await phone.Submit(await phone.Page("/answer"), new() { ["Code"] = code });
        return found.Headers.Location!.ToString();
    }

    private static async Task<IHtmlDocument> PageAsync(Browser phone, string address)
    {
        using var answer = await phone.Get(address);
        return answer.Headers.Location is { } next ? await PageAsync(phone, next.ToString()) : await Browser.Read(answer);
    }
}
