using Skein.Access;
using Skein.Chronicle;
using Skein.Demo;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Chronicle;

/// <summary>
/// Whoever reads the history, in whatever way, learns nothing from it that their own pages keep from them; and no page says
/// which head said what to anybody but heads, co-leaders and whoever took it down.
/// </summary>
public abstract class HistorySaysNoMoreTests(ToldSite told) : SiteTests(told.Site)
{
    /// <summary>Something that some pages keep from some people.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="IsIn">Whether a passage tells it.</param>
    /// <param name="Whose">Whose own act it is: they know what they did.</param>
    private sealed record Fact(string Name, Func<string, bool> IsIn, PersonId? Whose = null);

    [Fact]
    public async Task Nobody_learns_from_the_history_what_their_other_pages_keep_from_them()
    {
        var (wrong, pages) = (new List<string>(), 0);
        foreach (var (reader, person) in told.Network.Readers)
        {
            var crawl = await told.ReadAsync(reader);
            pages += crawl.Pages;
            var history = crawl.Read.Where(r => IsHistory(r.Address)).ToList();
            var others = crawl.Read.Where(r => !IsHistory(r.Address)).ToList();
            foreach (
                var fact in Facts(told.Network).Where(f => f.Whose != person
                    && history.Exists(r => f.IsIn(r.Passage))
                    && !others.Exists(r => f.IsIn(r.Passage))))
            {
                wrong.Add($"{reader}: {fact.Name}, in “{history.First(r => fact.IsIn(r.Passage)).Passage}”");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(pages > 300, $"{pages} pages were read.");
    }

    [Fact]
    public async Task Which_head_said_what_is_read_by_heads_by_co_leaders_and_by_whoever_took_it_down()
    {
        var given = told.Network.Given;
        var (toldTo, wrong) = (given.Schools[4], new List<string>());
        foreach (var (reader, person) in told.Network.Readers)
        {
            var crawl = await told.ReadAsync(reader);
            var known = SaidBy(given)
                .Where(said => crawl.Read.Any(r => said.IsIn(r.Passage)))
                .Select(said => said.Name)
                .ToHashSet();
            var hears = reader is "co-leader" || reader.StartsWith("head", StringComparison.Ordinal);
            foreach (var said in SaidBy(given))
            {
                var may = hears || (person == given.Manager && said.Name == $"answer of {toldTo.Name}");
                if (known.Contains(said.Name) != may)
                {
                    var where = crawl.Read.FirstOrDefault(r => said.IsIn(r.Passage));
                    wrong.Add($"{reader} {(may ? "does not read" : "reads")} the {said.Name} {where.Address} {where.Passage}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_a_head_named_can_be_read_without_a_name_by_everybody_with_a_part()
    {
        foreach (var reader in new[] { "manager", "teacher", "critical-friend" })
        {
            using var browser = await Site.BrowserOf(told.Network.Readers[reader]);

            var agenda = (await browser.Page($"{told.Network.Home}/agenda")).QuerySelector("main")!.TextContent;

            Assert.Contains(ToldNetwork.AnswerOf(told.Network.Given.Schools[0]), agenda, StringComparison.Ordinal);
            Assert.Contains("4 of 5 schools", agenda, StringComparison.Ordinal);
        }
    }

    /// <summary>The rule again, in other words: for every verb there is and everybody there is.</summary>
    [Fact]
    public async Task Every_row_is_read_by_those_whom_its_verb_names_and_by_nobody_else()
    {
        var another = await ToldNetwork.OfAsync(Site);
        var ash = another.Given.Schools[0];
        await Site.Db(async db =>
        {
            foreach (var verb in VerbTable.All)
            {
                db.Record(
                    new(verb.Key, $"“{verb.Key}” happened.")
                    {
                        SubjectKind = Happening.Network,
                        SubjectId = another.Given.Id.Value,
                        NetworkId = another.Given.Id.Value,
                        With = [(Happening.School, ash.Id.Value), (Happening.Person, another.Readers["archivist"].Value)],
                    },
                    Site.Clock.Today, Site.Clock.GetUtcNow());
            }

            await db.SaveChangesAsync(Cancel);
        });

        foreach (var (reader, person) in another.Readers.Where(r => r.Key is not ("outsider" or "administrator")))
        {
            using var browser = await Site.BrowserOf(person);
            var read = (await HistoryAsync(browser, another)).Read.Select(r => r.Passage).ToList();
            foreach (var verb in VerbTable.All)
            {
                var may = reader is "archivist" || verb.Audience switch
                {
                    Audience.Everybody => true,
                    Audience.Arrangers => reader.StartsWith("manager", StringComparison.Ordinal) || reader is "co-leader",
                    Audience.CoLeaders => reader is "co-leader",
                    Audience.OwnSchool => reader is "co-leader" or "head who agreed",
                    _ => false,
                };
                Assert.True(
                    may == read.Exists(r => r.Contains($"“{verb.Key}”", StringComparison.Ordinal)),
                    $"{reader} {(may ? "does not read" : "reads")} {verb.Key}");
            }
        }
    }

    [Fact]
    public async Task In_the_demonstration_no_role_reads_a_row_that_its_verb_keeps_from_them()
    {
        await Site.Db(db => DemoFill.RunAsync(db, DemoSize.Small, DemoFill.DefaultSeed, Site.Clock.Today, null, Cancel));
        var walked = 0;
        foreach (
            var kind in new[]
            {
                RoleKind.CoLeader, RoleKind.Manager, RoleKind.Head, "lead-learner", "critical-friend", "archivist",
                "steering-group-member",
            })
        {
            var held = await Site.Db(db => db.Roles
                .Where(r => r.Kind == kind && r.Until == null)
                .OrderBy(r => r.Id)
                .FirstOrDefaultAsync(Cancel));
            if (held is null)
            {
                continue;
            }

            using var browser = await Site.BrowserOf(held.PersonId);
            var home = (await browser.Page("/networks")).QuerySelectorAll("main a[href^='/networks/']")[0].GetAttribute("href")!;
            var sentences = await AllOfHistoryAsync(browser, home);
            var kept = await Site.Db(db => KeptFromAsync(db, held.PersonId, home));
            walked++;

            Assert.NotEmpty(sentences);
            Assert.Empty(sentences.Intersect(kept));
        }

        Assert.True(walked >= 5, $"{walked} roles were walked.");
    }

    private static async Task<HashSet<string>> AllOfHistoryAsync(Browser browser, string home)
    {
        var sentences = new HashSet<string>();
        for (var address = $"{home}/history"; address is not null;)
        {
            var page = await browser.Page(address);
            sentences.UnionWith(page.QuerySelectorAll(".days li > div").Select(row => row.FirstChild!.TextContent.Trim()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return sentences;
    }

    /// <summary>
    /// Sentences that none but co-leaders, the manager, a school or those concerned may read, unless this person is one of
    /// them.
    /// </summary>
    private static async Task<HashSet<string>> KeptFromAsync(Skein.Persistence.SkeinDb db, PersonId person, string home)
    {
        var network = Guid.Parse(home.Split('/')[^1]);
        var roles = await db.Roles.Where(r => r.PersonId == person && r.Until == null).ToListAsync(Cancel);
        var leads = roles.Exists(r => r.Kind == RoleKind.CoLeader && r.NetworkId == new Skein.Networks.NetworkId(network));
        var arranges = leads
            || roles.Exists(r => r.Kind == RoleKind.Manager && r.NetworkId == new Skein.Networks.NetworkId(network));
        var schools = roles.Where(r => r.Kind == RoleKind.Head).Select(r => r.SchoolId!.Value.Value).ToHashSet();
        var parties = (await db.ChronicleParties.ToListAsync(Cancel)).ToLookup(p => p.EntryId, p => p.PartyId);
        var rows = await db.Chronicle
            .Where(e => e.NetworkId == network)
            .Join(db.ChronicleWords, e => e.Id, w => w.EntryId, (e, w) => new { Entry = e, w.Sentence })
            .ToListAsync(Cancel);
        return [.. rows.Where(r =>
        {
            var concerned = parties[r.Entry.Id].Append(r.Entry.SubjectId).ToHashSet();
            return r.Entry.ActorId != person.Value
                && !concerned.Contains(person.Value)
                && VerbTable.Find(r.Entry.Verb).Audience switch
            {
                Audience.Everybody => false,
                Audience.Arrangers => !arranges,
                Audience.CoLeaders => !leads,
                Audience.OwnSchool => !leads && !concerned.Overlaps(schools),
                _ => true,
            };
        }).Select(r => r.Sentence)];
    }

    /// <summary>The history itself, and what the file of one's own data tells of it.</summary>
    private static bool IsHistory(string address) =>
        address.Contains("/history", StringComparison.Ordinal) || address.StartsWith("/me/data", StringComparison.Ordinal);

    private static Task<Crawl> HistoryAsync(Browser browser, ToldNetwork told) => Crawl.OfAsync(
        browser, [$"{told.Home}/history"], address => address.Contains("/history", StringComparison.Ordinal));

    private static bool Has(string passage, string one, params string[] any) =>
        passage.Contains(one, StringComparison.Ordinal)
            && any.Any(word => passage.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Fact> Facts(ToldNetwork told)
    {
        var schools = told.Given.Schools;
        yield return new("who refused", p => Has(p, schools[2].Name, "not agree", "not agreed"));
        yield return new(
            "who agreed", p => Has(p, schools[0].Name, "agreed") && !p.Contains("not agreed", StringComparison.Ordinal));
        yield return new("who declined the invitation", p => Has(p, ToldNetwork.Invited, "no", "invit"));
        yield return new("that invitations were declined", p => Has(p, "invited", "school"));
        yield return new("why a school rests", p => p.Contains(ToldNetwork.RestReason, StringComparison.Ordinal));
        yield return new("why a school refused", p => p.Contains(ToldNetwork.Refusal, StringComparison.Ordinal));
        yield return new("what was reserved", p => p.Contains(ToldNetwork.Reservation, StringComparison.Ordinal));
        yield return new("that somebody challenged", p => p.Contains("challenge", StringComparison.OrdinalIgnoreCase));
        yield return new("a pair", p => Has(p, "coaching pair has", "begun") || Has(p, ToldNetwork.PairAbout, "since"));
        yield return new("who left a group", p => Has(p, "Terry Cole", "no longer in"), told.Given.Teacher);
        yield return new("who took their name back", p => Has(p, ToldNetwork.TookNameBack, "signed up"));
        foreach (var school in schools)
        {
            yield return new(
                $"whether {school.Name} answered", p => Has(p, school.Name, "answered", "silent", ToldNetwork.AnswerOf(school)));
        }
    }

    private static IEnumerable<Fact> SaidBy(GivenNetwork given)
    {
        var schools = given.Schools;
        foreach (var school in schools.Take(3).Append(schools[4]))
        {
            yield return new($"answer of {school.Name}", p => Has(p, school.Name, ToldNetwork.AnswerOf(school)));
        }

        yield return new(
            "school that agreed", p => Has(p, schools[0].Name, "agreed") && !Has(p, "", "not agree", "schools have agreed"));
        yield return new("reservation", p => Has(p, schools[1].Name, ToldNetwork.Reservation));
    }
}

public sealed class HistorySaysNoMoreOnSqlite(ToldOnSqlite told) : HistorySaysNoMoreTests(told), IClassFixture<ToldOnSqlite>;

public sealed class HistorySaysNoMoreOnPostgres(ToldOnPostgres told)
    : HistorySaysNoMoreTests(told), IClassFixture<ToldOnPostgres>;
