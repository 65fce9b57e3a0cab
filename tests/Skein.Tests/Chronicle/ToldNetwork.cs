using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;
using Skein.Pairs;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Agreements;
using Skein.Tests.Forming;
using Skein.Tests.Support;

namespace Skein.Tests.Chronicle;

/// <summary>
/// A network in which everything has happened that some of its pages withhold from some of its people: done through the pages, as
/// people do it. Every name and every sentence in it is its own, so that it can be looked for.
/// </summary>
internal sealed record ToldNetwork(TestSite Site, GivenNetwork Given, IReadOnlyDictionary<string, PersonId> Readers)
{
    public const string Reservation = "Only while the minibus runs";
    public const string Refusal = "Our governors would rather wait a year";
    public const string RestReason = "The boiler burst over the hall";
    public const string Challenge = "You measure what is easy";
    public const string PairAbout = "Questions that wait for an answer";
    public const string TookNameBack = "Wren Withdrawn";
    public const string Invited = "Quarry Lane School";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Home => $"/networks/{Given.Id.Value}";

    /// <summary>What each head wrote in answer to the letter, school by school.</summary>
    public static string AnswerOf(GivenSchool school) => $"{school.Name.Split(' ')[0]} lessons begin late";

    public static async Task<ToldNetwork> OfAsync(TestSite site)
    {
        var given = await Support.Given.NetworkAsync(site, "Told", schools: 6);
        var told = new ToldNetwork(site, given, await ReadersAsync(site, given));
        await told.AskAsync();
        await told.AgreeAsync();
        await told.RestAsync();
        await told.InviteAsync();
        await told.ChallengeAsync();
        await told.PairAsync();
        await told.LeaveGroupAsync();
        await told.TakeNameBackAsync();
        return told;
    }

    private static Task<IReadOnlyDictionary<string, PersonId>> ReadersAsync(TestSite site, GivenNetwork given) =>
        site.Db<IReadOnlyDictionary<string, PersonId>>(async db =>
    {
        var (now, today) = (site.Clock.GetUtcNow(), site.Clock.Today);
        Person Meet(string name, bool inSchool)
        {
            var person = Person.Meet(Support.Given.Name(name), null, inSchool ? given.Schools[0].Id : null, now);
            db.Add(person);
            return person;
        }

        var readers = new Dictionary<string, PersonId>
        {
            ["co-leader"] = given.CoLeader,
            ["manager"] = given.Manager,
            ["teacher"] = given.Teacher,
            ["head who agreed"] = given.Schools[0].Head,
            ["head who refused"] = given.Schools[2].Head,
            ["head who is silent"] = given.Schools[3].Head,
        };
        foreach (var kind in new[] { "steering-group-member", "critical-friend", "archivist", "facilitator" })
        {
            var person = Meet($"The {kind.Replace('-', ' ')}", inSchool: false);
            var role = RoleAssignment.InNetwork(given.Id, person.Id, kind, today, now);
            db.Add(role);
            readers[kind] = person.Id;
        }

        var outsider = Meet("Somebody Else", inSchool: false);
        var keeper = Meet("The Keeper", inSchool: false);
        db.Add(RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, today, now));
        var both = Meet("Manager and Teacher", inSchool: true);
        db.Add(RoleAssignment.InNetwork(given.Id, both.Id, RoleKind.Manager, today, now));
        db.Add(RoleAssignment.InSchool(given.Schools[0].Id, both.Id, RoleKind.Teacher, today, now));
        (readers["outsider"], readers["administrator"], readers["manager who teaches"]) = (outsider.Id, keeper.Id, both.Id);
        await db.SaveChangesAsync(Cancel);
        return readers;
    });

    /// <summary>Four heads answer the letter, one of them as told to the manager; two are silent.</summary>
    private async Task AskAsync()
    {
        using var leader = await Site.BrowserOf(Given.CoLeader);
        var page = await leader.Fill($"{Home}/letters/new/{LetterKind.HeadsIssues}", []);
        var letter = Letter(page.Url);
        var signer = new SignedLinks.Signer(
            await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        var asked = await AskedAsync(letter);
        foreach (var (school, addressee) in Given.Schools.Take(3).Zip(asked))
        {
            using var phone = Site.Browser();
            await phone.Fill(
                AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, addressee.Id.Value)),
                new() { ["Answer"] = AnswerOf(school) });
        }

        using var manager = await Site.BrowserOf(Given.Manager);
        await manager.Fill(
            AskingLinks.Told(Given.Id, letter, asked[4].Id),
            new() { ["Answer"] = AnswerOf(Given.Schools[4]), ["ToldTo"] = Given.Manager.Value.ToString() });
    }

    private static LetterId Letter(string address) =>
        LetterId.TryParse(new Uri(address).AbsolutePath.Split('/')[^1], out var id)
            ? id
            : throw new InvalidOperationException(address);

    private Task<List<Addressee>> AskedAsync(LetterId letter) => Site.Db(async db =>
    {
        var order = Given.Schools.Select(s => s.Id).ToList();
        return (await db.Addressees.Where(a => a.LetterId == letter).ToListAsync(Cancel))
            .OrderBy(a => order.IndexOf(a.SchoolId!.Value))
            .ToList();
    });

    private async Task AgreeAsync()
    {
        foreach (var kind in new[] { AgreementKind.Purpose, "second-sign-up" })
        {
            var text = await Putting.PutAsync(Site, Given, kind);
            await text.AnswerAsync(1);
            await text.AnswerAsync(1, "reservation", Reservation, skip: 1);
            await text.AnswerAsync(1, "refused", Refusal, skip: 2);
        }
    }

    private async Task RestAsync()
    {
        using var head = await Site.BrowserOf(Given.Schools[5].Head);
        await head.Fill(
            $"{Home}/schools/{Given.Schools[5].Id.Value}/rest",
            new()
            {
                ["On"] = Site.Clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["Reason"] = RestReason,
                ["Share"] = "yes",
            });
    }

    /// <summary>A school is invited and says no.</summary>
    private Task InviteAsync() => Site.Db(async db =>
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        var school = Skein.Schools.School.TypedIn(TestName(Invited), now);
        db.Add(school);
        await db.SaveChangesAsync(Cancel);
        await db.InviteAsync(
            db.Schools.Where(s => s.Id == school.Id), Given.Id, "Leila Osei", Given.CoLeader.Value, today, now, Cancel);
        await db.SaveChangesAsync(Cancel);
        var invitation = await db.Invitations.SingleAsync(i => i.SchoolId == school.Id, Cancel);
        Assert.Null(
            await db.AnswerAsync(
                invitation, InvitationAnswer.No, "We are in two networks already", told: false, null, today, now, Cancel));
        await db.SaveChangesAsync(Cancel);
    });

    private static Skein.Schools.SchoolName TestName(string text)
    {
        Assert.True(Skein.Schools.SchoolName.TryRead(text, out var name, out _));
        return name!;
    }

    private async Task ChallengeAsync()
    {
        using var friend = await Site.BrowserOf(Readers["critical-friend"]);
        await friend.Fill($"{Home}/people/challenges", new() { ["Text"] = Challenge }, "form[action$='/challenges']");
    }

    private Task PairAsync() => Site.Db(async db =>
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        var pair = Pair.Propose(
            Given.Id, Given.Teacher, Given.Schools[1].Head, PairFocus.Teaching, PairAbout, Given.Teacher, today, now);
        Assert.Null(pair.SayYes(Given.Teacher, null, today));
        Assert.Null(pair.SayYes(Given.Schools[1].Head, null, today));
        db.Add(pair);
        db.Record(
            new("pair.begun", "A coaching pair has begun.")
            {
                SubjectKind = "pair",
                SubjectId = pair.Id.Value,
                NetworkId = Given.Id.Value,
                By = Given.Teacher.Value,
                With = [(Happening.Person, Given.Teacher.Value), (Happening.Person, Given.Schools[1].Head.Value)],
            },
            today, now);
        await db.SaveChangesAsync(Cancel);
    });

    /// <summary>The teacher was in a group for a day.</summary>
    private async Task LeaveGroupAsync()
    {
        await Site.Db(async db =>
        {
            var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
            var group = Group.Form(Given.Id, "triad", "Early readers", FormedBy.Questionnaire, today, now);
            group.Join(Given.Teacher, Given.Schools[0].Id, GroupPart.Member, today, now);
            group.Join(Given.Schools[1].Head, Given.Schools[1].Id, GroupPart.Convenor, today, now);
            db.Add(group);
            await db.SaveChangesAsync(Cancel);
        });
        using var teacher = await Site.BrowserOf(Given.Teacher);
        await teacher.Fill("/me/groups", [], "form[action$='/leaving']");
    }

    /// <summary>Somebody signs up, and takes their name back.</summary>
    private async Task TakeNameBackAsync()
    {
        var signUp = await GivenSignUp.DraftAsync(Site, Given);
        await signUp.OpenAsync();
        var own = await signUp.JoinAsync(TookNameBack, 1, ["Maths"]);
        using var phone = Site.Browser();
        await phone.Fill(own, [], "form[action$='/withdrawal']");
    }
}
