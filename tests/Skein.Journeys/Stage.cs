using AngleSharp.Dom;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>What the pages show: people, a network, an invitation, and a letter that one head has answered.</summary>
public sealed record Stage(GivenNetwork Network, StagedSurvey Survey)
{
    private const string SharedAddress = "office@schools.example";

    public string Home => $"/networks/{Network.Id.Value}";
    public string School => $"{Home}/schools/{Network.Schools[0].Id.Value}";
    public string Person => $"{Home}/people/{Network.Manager.Value}";
    public PersonId Administrator { get; private init; }
    public string Role { get; private init; } = "";
    public string Joined { get; private init; } = "";
    public string Letter { get; private init; } = "";
    public string Answer { get; private init; } = "";
    public string Told { get; private init; } = "";
    public string SubNetwork { get; private init; } = "";
    public string Invitation { get; private init; } = "";
    public string InvitationTold { get; private init; } = "";
    public string SignInLink { get; private init; } = "";
    public string SignInChoice { get; private init; } = "";
    public string StopMail { get; private init; } = "";
    public string Duty { get; private init; } = "";
    public string Agreement { get; private init; } = "";
    public string AgreementAnswer { get; private init; } = "";
    public StagedGroups Groups { get; private init; } = new("", "", "", "", "", "");
    public StagedSignUps SignUps { get; private init; } = new("", "", "", "", "", "", "", "");

    public static async Task<Stage> SetAsync(TestSite site)
    {
        var network = await Given.NetworkAsync(site, schools: 4);
        var stage = new Stage(network, await StagedSurvey.SetAsync(site, network));
        using var leader = await site.BrowserOf(stage.Network.CoLeader);
        stage = await stage.WithPeopleAsync(site);
        stage = await stage.WithALetterAsync(site, leader);
        stage = await stage.WithAnInvitationAsync(site, leader);

        var agreement = await StagedAgreement.SetAsync(site, network, leader);
        await StagedLeaflet.SetAsync(
            site, network, leader, ["Gives people time", "Asks what came of it", "Opens their classroom"], agreed: 3);
        var subs = await leader.Fill(
            $"{stage.Home}/sub-networks",
            new() { ["Name"] = "The hill", ["Schools"] = stage.Network.Schools[0].Id.Value.ToString() },
            "form[action$='/sub-networks'][method=post]");
        return stage with
        {
            SubNetwork = Linked(subs, "table a"),
            Duty = await DutyAsync(leader, stage),
            Agreement = agreement.Page,
            AgreementAnswer = agreement.Answer,
            Groups = await StagedGroups.SetAsync(site, network, leader),
            SignUps = await StagedSignUps.SetAsync(site, network),
            SignInLink = await AskToSignInAsync(site, "leila@schools.example"),
            SignInChoice = await ChoiceAsync(site),
            StopMail = await StopMailAsync(site, network.Teacher),
        };
    }

    private static async Task<string> StopMailAsync(TestSite site, PersonId person)
    {
        var key = await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync());
        return PeopleLinks.StopMail(new SignedLinks.Signer(key).Write(StopLinks.Messages, person.Value));
    }

    private static async Task<string> DutyAsync(Browser leader, Stage stage)
    {
        using var noted = await leader.Submit(
            await leader.Page($"{stage.Home}/duties/new"),
            new() { ["Sentence"] = "Ring Rowan Hill at Elm School", ["Owner"] = "role:co-leader" });
        return Linked(await leader.Page("/me/duties"), ".panel a[href*='/duties/']");
    }

    private async Task<Stage> WithPeopleAsync(TestSite site) => await site.Db(async db =>
    {
        var now = site.Clock.GetUtcNow();
        var (keeper, one, other) = (
            Meet("Kim Keeper", "keeper@schools.example"), Meet("Ann One", SharedAddress), Meet("Ben Other", SharedAddress));
        db.AddRange(keeper, one, other, RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, site.Clock.Today, now));
        var twice = Meet("Moss Manager", "moss@schools.example");
        db.Add(new JoinedRecords(twice.Id, twice.Name, Network.Manager, Network.Id, site.Clock.Today, "[]"));
        twice.MergeInto(Network.Manager, now);
        db.Add(twice);
        await db.SaveChangesAsync();
        var role = await db.Roles.SingleAsync(r => r.PersonId == Network.Manager);
        return this
            with
        {
            Administrator = keeper.Id,
            Role = $"{Person}/roles/{role.Id.Value}",
            Joined = $"{Person}/joined/{twice.Id.Value}",
        };

        Person Meet(string name, string address) =>
            People.Person.Meet(Given.Name(name), EmailAddress.Stored(address), school: null, now);
    });

    private async Task<Stage> WithALetterAsync(TestSite site, Browser leader)
    {
        var form = await leader.Page($"{Home}/letters/new/heads-issues");
        using var sent = await leader.Submit(form, new() { [$"GoesBy[{Network.Schools[1].Asked}]"] = "Paste" });
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var asked = await site.Db(db => db.Addressees.Where(a => a.LetterId == id).OrderBy(a => a.Id).ToListAsync());

        using var phone = site.Browser();
        using var found = await phone.Submit(await phone.Page("/answer"), new() { ["Code"] = asked[0].Code });
        var answer = found.Headers.Location!.ToString();
        using var answered = await phone.Submit(
            await phone.Page(answer), new() { ["Answer"] = "Attendance on Fridays.\nToo few adults in the early years." });
        return this with { Letter = letter, Answer = answer, Told = $"{letter}/told/{asked[1].Id.Value}" };
    }

    private async Task<Stage> WithAnInvitationAsync(TestSite site, Browser leader)
    {
        await site.Db(async db =>
        {
            Assert.True(SchoolName.TryRead("Willow Primary School", out var name, out _));
            var school = Schools.School.TypedIn(name, site.Clock.GetUtcNow());
            db.AddRange(school, NetworkInvitation.Invite(Network.Id, school.Id, site.Clock.Today, site.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        var invitations = await leader.Page($"{Home}/invitations");
        var told = Linked(invitations, "a[href$='/answer']");
        await leader.Fill(told, new() { ["Answer"] = nameof(InvitationAnswer.Later) });
        return this with { Invitation = Linked(invitations, "a[href^='/answer/']"), InvitationTold = told };
    }

    /// <returns>The link in the mail.</returns>
    private static async Task<string> AskToSignInAsync(TestSite site, string address)
    {
        using var browser = site.Browser();
        using var asked = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = address });
        var mail = await site.Db(db => db.Mail
            .Where(m => m.ToAddress == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync());
        return new Uri(
            mail.Split('\n')
                .Select(line => line.Trim())
                .Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
    }

    /// <returns>Where two people who share a mailbox are asked who they are.</returns>
    private static async Task<string> ChoiceAsync(TestSite site)
    {
        using var browser = site.Browser();
        using var taken = await browser.Submit(await browser.Page(await AskToSignInAsync(site, SharedAddress)), []);
        return taken.Headers.Location!.ToString();
    }

    private static string Linked(IParentNode page, string link) => page.QuerySelector(link)!.GetAttribute("href")!;
}

/// <summary>One stage for all pages: nobody may try as many codes as there are pages.</summary>
public sealed class SetStage
{
    private Task<Stage>? _stage;

    public Task<Stage> OnAsync(TestSite site) => _stage ??= Stage.SetAsync(site);
}
