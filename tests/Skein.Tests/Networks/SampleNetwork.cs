using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

/// <summary>A network of some schools with a co-leader, a manager, and a head in each school.</summary>
internal sealed record SampleNetwork(
    NetworkId Id, IReadOnlyList<SchoolId> Schools, IReadOnlyList<PersonId> Heads, PersonId Leader, PersonId Manager)
{
    public string Url => $"/networks/{Id.Value}";

    public string PageOf(int index) => $"{Url}/schools/{Schools[index].Value}";

    public static Task<SampleNetwork> Of(TestSite site, params string[] schools) => site.Db(async db =>
    {
        var now = site.Clock.GetUtcNow();
        Assert.True(NetworkName.TryRead("North Valley", out var name, out _));
        var network = Network.Started(Ids.New<NetworkId>(now), name, FakeClock.Zone, site.Clock.Today.AddDays(-400));
        db.Add(network);
        var leader = Role(db, "Maya Okafor", network.Id, RoleKind.CoLeader, site);
        var manager = Role(db, "Jo Lane", network.Id, RoleKind.Manager, site);
        var ids = new List<SchoolId>();
        var heads = new List<PersonId>();
        foreach (var typed in schools)
        {
            Assert.True(SchoolName.TryRead(typed, out var schoolName, out _));
            var school = School.TypedIn(schoolName, now);
            var head = Met($"Head of {typed}", school.Id, site);
            db.AddRange(
                school, head, RoleAssignment.InSchool(school.Id, head.Id, RoleKind.Head, site.Clock.Today.AddDays(-400), now));
            db.Add(Membership.Join(network.Id, school.Id, site.Clock.Today.AddDays(-300), now));
            ids.Add(school.Id);
            heads.Add(head.Id);
        }

        await db.SaveChangesAsync();
        return new SampleNetwork(network.Id, ids, heads, leader, manager);
    });

    /// <summary>
    /// The letter to the heads, sent that many days ago and answered by the first so many schools on the day after.
    /// </summary>
    public Task AskHeads(TestSite site, int daysAgo, int answers) => site.Db(async db =>
    {
        var sent = site.Clock.GetUtcNow().AddDays(-daysAgo);
        var letter = Letter.Write(Id, LetterKind.HeadsIssues, Leader, sent);
        letter.Write("What gets in the way of learning?", "Dear {addressee}", Days.Today(sent, FakeClock.Zone).AddDays(14));
        letter.Send(sent);
        db.Add(letter);
        foreach (var (school, head) in Schools.Zip(Heads))
        {
            var addressee = Addressee.Create(letter.Id, head, school, GoesBy.Paper, sent);
            if (answers-- > 0)
            {
                var reply = GivenAnswers.From(("Answer", "Attendance on Mondays"));
                Assert.Null(addressee.Reply(letter, reply, CameBy.Link, null, FakeClock.Zone, sent.AddDays(1)));
            }

            db.Add(addressee);
        }

        await db.SaveChangesAsync();
    });

    private static PersonId Role(SkeinDb db, string name, NetworkId network, string kind, TestSite site)
    {
        var person = Met(name, null, site);
        db.AddRange(
            person, RoleAssignment.InNetwork(network, person.Id, kind, site.Clock.Today.AddDays(-400), site.Clock.GetUtcNow()));
        return person.Id;
    }

    private static Person Met(string name, SchoolId? school, TestSite site)
    {
        Assert.True(PersonName.TryRead(name, out var read, out _));
        return Person.Meet(read, null, school, site.Clock.GetUtcNow());
    }
}
