using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>A kind of text that asks whoever holds a role in a school, and not the heads.</summary>
public abstract class RoleKindTests(TestSite site) : SiteTests(site)
{
    private const string Contact = "key-contact";

    private static AgreementKind OfContacts => AgreementKinds.Find(AgreementKind.NetworkAgreement)! with
    {
        Key = "contacts",
        MustAgree = MustAgree.Role,
        Role = Contact,
    };

    [Fact]
    public async Task It_concerns_each_school_in_which_somebody_holds_the_role_today_once()
    {
        var network = await Given.NetworkAsync(Site, schools: 4);
        var (ash, beech, cedar) = (network.Schools[0], network.Schools[1], network.Schools[2]);
        await GiveAsync(ash.Id, network.Teacher, null);
        await GiveAsync(ash.Id, ash.Head, null);
        await GiveAsync(beech.Id, beech.Head, null);
        await GiveAsync(cedar.Id, cedar.Head, Site.Clock.Today);

        var schools = await Site.Db(db => PutText.SchoolsAsync(db, network.Id, OfContacts, Site.Clock.Today, Cancel));
        var asked = await Site.Db(db => Skein.Asking.Heads
            .OfAll(db, network.Id, OfContacts.Asks, Site.Clock.Today)
            .Select(h => h.PersonId)
            .ToListAsync(Cancel));

        Assert.Equivalent(new[] { ash.Id, beech.Id }, schools, strict: true);
        Assert.Equivalent(new[] { network.Teacher, ash.Head, beech.Head }, asked, strict: true);
    }

    [Fact]
    public async Task Whoever_holds_the_role_reads_what_was_said_for_their_school()
    {
        var network = await Given.NetworkAsync(Site);
        await GiveAsync(network.Schools[0].Id, network.Teacher, null);

        var own = await OwnAsync(network.Teacher, OfContacts);
        var others = await OwnAsync(network.Teacher, AgreementKinds.Find(AgreementKind.Purpose)!);
        var head = await OwnAsync(network.Schools[1].Head, OfContacts);

        Assert.Equal([network.Schools[0].Id], own);
        Assert.Empty(others);
        Assert.Equal([network.Schools[1].Id], head);
    }

    [Fact]
    public void It_comes_into_force_when_every_such_school_has_agreed_through_any_who_hold_the_role()
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        var (text, schools) = (
            AgreementText.Start(Ids.New<NetworkId>(now), OfContacts, "What a contact does", now),
            new[] { Ids.New<SchoolId>(now), Ids.New<SchoolId>(now) });
        Assert.True(DraftWords.TryRead("Rings back within a week.", null, out var words, out _));
        Assert.Null(text.Write(words, Ids.New<PersonId>(now), today, now));
        Assert.Null(text.Put(schools, today));

        foreach (var school in schools)
        {
            Assert.Null(text.InForceOn(today));
            Assert.Null(
                text.Hear(
                    text.Versions[0], school, new(ConsentAnswer.Agreed, null, Ids.New<PersonId>(now)), OfContacts, _ => false,
                    today,
                    now));
        }

        Assert.NotNull(text.InForceOn(today));
        Assert.Contains(RoleKinds.TitleOf(Contact), OfContacts.Rule, StringComparison.Ordinal);
    }

    private Task<HashSet<SchoolId>> OwnAsync(PersonId person, AgreementKind kind)
    {
        var visitor = new Visitor();
        visitor.Is(person, new("Somebody", new HashSet<Right>(), "somebody@schools.example"));
        return Site.Db(db => ReadText.OwnSchoolsAsync(db, visitor, kind, Site.Clock.Today, Cancel));
    }

    private Task GiveAsync(SchoolId school, PersonId person, DateOnly? until) => Site.Db(async db =>
    {
        var role = RoleAssignment.InSchool(school, person, Contact, Site.Clock.Today.AddDays(-30), Site.Clock.GetUtcNow());
        if (until is { } day)
        {
            Assert.Null(role.End(day.AddDays(-1)));
        }

        db.Add(role);
        await db.SaveChangesAsync(Cancel);
    });
}

public sealed class RoleKindOnSqlite(SqliteSite site) : RoleKindTests(site), IClassFixture<SqliteSite>;
public sealed class RoleKindOnPostgres(PostgresSite site) : RoleKindTests(site), IClassFixture<PostgresSite>;
