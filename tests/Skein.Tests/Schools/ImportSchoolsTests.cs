using System.Text;
using Skein.Chronicle;
using Skein.Schools;
using Skein.Schools.Register;
using Skein.Tests.Schools.Register;
using Skein.Tests.Support;
using static Skein.Tests.Schools.Importing;

namespace Skein.Tests.Schools;

public abstract class ImportSchoolsTests(TestSite site) : SiteTests(site)
{
    private const string Ward =
        "100001,201,City,3614,Ward Lane School,Community school,Open,01-09-1970,,Primary,TS24 9AA,Hill,01429 000000\n";

    [Fact]
    public async Task A_register_brought_in_again_changes_nothing()
    {
        var text = Dates + "110001,Ash School,,,Hull,HU7 4PX\n110002,Elm School,01-01-1900,31-08-2023,HULL,hu74px\n";

        var first = await Site.Import(text);
        var second = await Site.Import(text);

        Assert.Equal(new ImportCounts(2, 2, 0, 0, 0, 0, 0, 0), first.Counts);
        Assert.Equal(new ImportCounts(2, 0, 0, 2, 0, 0, 0, 0), second.Counts);
        Assert.Equal("HU7 4PX", (await Site.School("110002")).Postcode);
    }

    [Fact]
    public async Task A_list_without_numbers_brought_in_again_changes_nothing_and_tells_its_twins_apart()
    {
        const string Text =
            "Our schools\nSchool,Town,Postcode\nTwin School,North,\nTwin School,South,LS1 4AP\nTwin School,North,\n";

        var first = await Site.Import(Text);
        var second = await Site.Import(Text.Replace("LS1 4AP", "ls14ap", StringComparison.Ordinal));

        Assert.Equal(new ImportCounts(3, 2, 0, 0, 0, 0, 1, 0), first.Counts);
        Assert.Equal(new ImportCounts(3, 0, 0, 2, 0, 0, 1, 0), second.Counts);
        var schools = await Site.Db(db => db.Schools.Where(s => s.Name == "Twin School").ToListAsync(Cancel));
        Assert.All(schools, school => Assert.Null(school.Number));
    }

    [Fact]
    public async Task Lists_without_numbers_are_kept_apart_by_their_names_and_are_whole_only_under_one()
    {
        const string Leeds = "School,Town\nApart School,York\nAlone School,York\n";

        await Site.Import(Named("Diocese of Leeds", Leeds));
        await Site.Import(Named("Diocese of York", "School,Town,Phase\nApart School,York,Primary\n"));
        await Site.Import(Leeds);
        var refused = await Site.Import("School,Town\nApart School,York\n", new("whole.csv") { IsFull = true });
        var whole = await Site.Import(
            Named("Diocese of Leeds", "School,Town\nApart School,York\n"), new("whole.csv") { IsFull = true });

        Assert.StartsWith(
            "Say whose list this is before you call it the whole", refused.Refusal!.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 1), (whole.Counts.Unchanged, whole.Counts.Dropped));
        var schools = await Site.Db(db => db.Schools.Where(s => s.Town == "York").ToListAsync(Cancel));
        Assert.Equal(
            [("Alone School", "Diocese of Leeds", true), ("Alone School", "Name and place", false), (
                "Apart School", "Diocese of Leeds", false),
                ("Apart School", "Diocese of York", false), ("Apart School", "Name and place", false)],
            schools.Select(s => (s.Name, s.Scheme!, s.DroppedAt is not null)).Order());
        Assert.Equal("Primary", Assert.Single(schools, s => s.Phase is not null).Phase);
    }

    private static RegisterFile Named(string scheme, string text)
    {
        Assert.True(RegisterHeader.TryRead(new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancel, out var header, out _));
        Assert.True(MappingProposal.TryNamed(header, scheme, monthFirst: false, out var mapping, out _));
        return RegisterSample.Open(text, mapping);
    }

    [Fact]
    public async Task Columns_that_a_file_lacks_blank_nothing()
    {
        await Site.Import(Full + Ward);

        await Site.Import(Dates + "100001,Ward Lane Primary School,01-09-1970,,Hartlepool,TS24 9AA\n");

        var school = await Site.School("100001");
        Assert.Equal(
            ("Ward Lane Primary School", "Community school", "Primary", "Open", "201", "Hartlepool"),
            (school.Name, school.Type, school.Phase, school.Status, school.AuthorityCode, school.Town));
    }

    [Fact]
    public async Task A_school_that_closes_is_counted_once_and_only_if_it_was_known_before()
    {
        var closed = await Site.Import(Dates + "120001,Beech School,,31-08-2006,,\n120002,Oak School,,,,\n");
        var closing = await Site.Import(Dates + "120001,Beech School,,31-08-2006,,\n120002,Oak School,,31-08-2027,,\n");
        var again = await Site.Import(Dates + "120001,Beech School,,31-08-2006,,\n120002,Oak School,,31-08-2027,,\n");

        Assert.Equal((0, 1, 0), (closed.Counts.Closed, closing.Counts.Closed, again.Counts.Closed));
    }

    [Fact]
    public async Task Only_a_full_register_drops_schools_and_none_is_ever_deleted()
    {
        var scheme = RegisterSample.Mapping("Full test", (RegisterField.Code, "no"), (RegisterField.Name, "name"));
        await Site.Import(RegisterSample.Open("no,name\nF1,Ash\nF2,Elm\nF3,Fir\n", scheme));

        var part = await Site.Import(RegisterSample.Open("no,name\nF1,Ash\n", scheme));
        var full = await Site.Import(RegisterSample.Open("no,name\nF1,Ash\nF3,\n", scheme), new("all.csv") { IsFull = true });
        var dropped = await Site.School("F2");
        var unread = await Site.School("F3");
        var back = await Site.Import(RegisterSample.Open("no,name\nF2,Elm\n", scheme));

        Assert.Equal((0, 1, 1), (part.Counts.Dropped, full.Counts.Dropped, full.Counts.Rejected));
        Assert.NotNull(dropped.DroppedAt);
        Assert.Null(unread.DroppedAt);
        Assert.Equal((1, 1), (back.Counts.Changed, back.Counts.Reappeared));
        Assert.Null((await Site.School("F2")).DroppedAt);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_changes_nothing()
    {
        var report = await Site.Import(Dates + "130001,Yew School,,,,\n", new("try.csv") { IsDryRun = true });

        Assert.Equal((1, true), (report.Counts.New, report.IsDryRun));
        Assert.False(await Site.Db(db => db.Schools.AnyAsync(s => s.Code == "130001", Cancel)));
        Assert.False(await Site.Db(db => db.ChronicleWords.AnyAsync(w => w.Sentence.Contains("try.csv"), Cancel)));
    }

    [Fact]
    public async Task A_cancelled_import_changes_nothing()
    {
        using var stop = new CancellationTokenSource();
        var text = Dates + string.Concat(Enumerable.Range(140000, 500).Select(urn => $"{urn},School {urn},,,,\n"))
            + "x,Odd,,,,\n";
        var order = new ImportOrder("stopped.csv") { Rejected = _ => stop.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Site.Db(db =>
            ImportSchools.RunAsync(db, RegisterSample.Open(text), order, Site.Clock.Today, Site.Clock.GetUtcNow(), stop.Token)));

        Assert.False(await Site.Db(db => db.Schools.AnyAsync(s => s.Code == "140001", Cancel)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_changes_nothing()
    {
        var report = await Site.Import(Dates + "150001,Holly School,,,,\n150002,\"Ivy School,,,,\n150003,Fir School,,,,\n");

        Assert.NotNull(report.Refusal);
        Assert.False(await Site.Db(db => db.Schools.AnyAsync(s => s.Code == "150001", Cancel)));
    }

    [Fact]
    public async Task Heads_and_telephones_are_kept_for_a_reason_and_go_when_it_is_not_given_again()
    {
        var text = Full + Ward.Replace("100001", "160001", StringComparison.Ordinal);

        await Site.Import(text);
        var without = await Site.School("160001");
        await Site.Import(text, new("kept.csv") { Keep = RegisterSample.Keep("Letters to heads") });
        var kept = await Site.School("160001");
        await Site.Import(text);
        var after = await Site.School("160001");

        Assert.Equal((null, null), (without.HeadName, without.Phone));
        Assert.Equal(("Hill", "01429 000000"), (kept.HeadName, kept.Phone));
        Assert.Equal((null, null), (after.HeadName, after.Phone));
        Assert.Equal("Letters to heads", await Site.Db(db =>
            db.ChronicleWords.Where(w => w.Sentence.Contains("kept.csv")).Select(w => w.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_import_is_one_row_of_the_chronicle_for_administrators()
    {
        await Site.Import(Dates + "170001,Alder School,,,,\n170002,Larch School,,,,\n", new("told.csv"));

        var entry = await Site.Db(async db =>
        {
            var told = await db.ChronicleWords.SingleAsync(w => w.Sentence.Contains("told.csv"), Cancel);
            return await db.Chronicle.SingleAsync(e => e.Id == told.EntryId, Cancel);
        });
        Assert.Equal(ImportSchools.Verb, entry.Verb);
        Assert.Equal(Audience.Administrators, VerbTable.Find(entry.Verb).Audience);
        Assert.Contains("\"new\":2", entry.Counts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_rows_with_one_number_the_first_is_taken()
    {
        var text = Dates + "180001,Rowan School,,,,\n180001,Another School,,,,\n";

        var first = await Site.Import(text);
        var second = await Site.Import(text);

        Assert.Equal((1, 1), (first.Counts.New, first.Counts.Rejected));
        Assert.Equal((1, 1), (second.Counts.Unchanged, second.Counts.Rejected));
        Assert.Equal("Rowan School", (await Site.School("180001")).Name);
    }

    [Fact]
    public async Task Whatever_the_order_of_the_files_each_brought_in_again_changes_nothing()
    {
        string[] files =
        [
            Full + Ward.Replace("100001", "190001", StringComparison.Ordinal),
            Dates + "190001,Ward Lane,01-09-1970,31-08-2010,Hartlepool,TS24 9AA\n190002,New Ward,01-09-2010,,,\n",
            Links
                + "190001,190002,New Ward,Successor,01-09-2010\n190001,190002,New Ward,Successor,\n190002,190001,Ward "
                    + "Lane,Predecessor,02-09-2010\n",
            Links + "190001,190002,New Ward,Successor,\n190001,190009,Gone,Successor,\n",
        ];

        foreach (var order in Orders(files.Length))
        {
            foreach (var at in order)
            {
                await Site.Import(files[at]);
                var again = await Site.Import(files[at]);
                Assert.Equal(
                    (0, 0, 0, 0, again.Counts.Rows),
                    (
                        again.Counts.New, again.Counts.Changed, again.Counts.Closed, again.Counts.Reappeared,
                        again.Counts.Unchanged));
            }
        }
    }

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count
        - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));
}

public sealed class ImportSchoolsOnSqlite(SqliteSite site) : ImportSchoolsTests(site), IClassFixture<SqliteSite>;
public sealed class ImportSchoolsOnPostgres(PostgresSite site) : ImportSchoolsTests(site), IClassFixture<PostgresSite>;
