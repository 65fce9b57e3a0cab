using Skein.Schools;
using Skein.Tests.Support;
using static Skein.Tests.Schools.Importing;

namespace Skein.Tests.Schools;

public abstract class SchoolSearchTests(TestSite site) : SiteTests(site)
{
    private const string Register = Dates
        + "111591,Stranton Primary School,,31-12-2013,Hartlepool,TS25 1SQ\n"
        + "139884,Stranton Primary School,01-01-2014,,Hartlepool,TS25 1SQ\n"
        + "111598,Ward Jackson Primary School,,31-08-2011,Hartlepool,TS24 7LE\n"
        + "117905,The Dales School,,31-08-2006,Hull,HU7 4PX\n"
        + "100171,St Mary's Church of England Primary School,,,London,SE7 8AA\n"
        + "100172,St Mary Magdalene C of E School,,,London,SE7 8BB\n"
        + "109401,North Star 82°,,,Bristol,BS5 8AB\n";

    [Theory]
    [InlineData("stratnon hartlepol", "111591 139884")]
    [InlineData("Stranton primary", "111591 139884")]
    [InlineData("hu74px", "117905")]
    [InlineData("HU7", "117905")]
    [InlineData("111598", "111598")]
    [InlineData("saint marys cofe", "100171")]
    [InlineData("magdelene", "100172")]
    [InlineData("dales school", "117905")]
    [InlineData("zzyzx", "")]
    [InlineData("\"%_'", "")]
    public async Task A_school_is_found_by_words_that_need_not_be_spelt_right(string query, string codes)
    {
        await Site.Import(Register);

        var found = await Site.Db(db => SchoolSearch.FindAsync(db, query, openOn: null, Cancel));

        Assert.Equal(codes, string.Join(' ', found.Take(codes is "" ? 1 : codes.Split(' ').Length).Select(s => s.Code)));
    }

    [Fact]
    public async Task Only_schools_open_on_a_day_are_found_for_that_day()
    {
        await Site.Import(Register);

        var then = await Site.Db(db => SchoolSearch.FindAsync(db, "stranton", new(2010, 9, 1), Cancel));
        var now = await Site.Db(db => SchoolSearch.FindAsync(db, "stranton", new(2026, 9, 1), Cancel));

        Assert.Equal(["111591"], then.Select(s => s.Code));
        Assert.Equal(["139884"], now.Select(s => s.Code));
    }

    [Fact]
    public async Task A_school_whose_name_changes_is_found_by_the_new_name_only()
    {
        await Site.Import(Dates + "130100,Quondam School,,,,\n");
        await Site.Import(Dates + "130100,Hereafter School,,,,\n");

        Assert.Empty(await Site.Db(db => SchoolSearch.FindAsync(db, "quondam", null, Cancel)));
        Assert.Single(await Site.Db(db => SchoolSearch.FindAsync(db, "hereafter", null, Cancel)));
    }

    [Fact]
    public async Task Typed_names_are_matched_with_the_schools_likest_and_those_still_open_come_first()
    {
        await Site.Import(Register);

        var matches = await Site.Db(db => SchoolMatches.ForAsync(
            db, ["Stranton Prim", "Saint Mary's C.E.", "", "Nothing Alike At All", "ward jackson, hartlepool"], Cancel));

        Assert.Equal(["139884", "111591"], matches[0].Select(m => m.School.Code));
        Assert.Equal("100171", matches[1][0].School.Code);
        Assert.Empty(matches[2]);
        Assert.Empty(matches[3]);
        Assert.Equal("111598", matches[4][0].School.Code);
        Assert.InRange(matches[4][0].Similarity, 0.7, 1);
    }

    [Fact]
    public async Task No_more_of_a_school_is_loaded_to_match_it_than_tells_it_from_others()
    {
        var sql = await Site.Db(db => Task.FromResult(db.Schools.Select(SchoolOutline.Of).ToQueryString()));

        Assert.All(
            ["words", "head_name", "phone", "pupils", "row_hash"],
            column => Assert.DoesNotContain(column, sql, StringComparison.Ordinal));
    }
}

public sealed class SchoolSearchOnSqlite(SqliteSite site) : SchoolSearchTests(site), IClassFixture<SqliteSite>;
public sealed class SchoolSearchOnPostgres(PostgresSite site) : SchoolSearchTests(site), IClassFixture<PostgresSite>;
