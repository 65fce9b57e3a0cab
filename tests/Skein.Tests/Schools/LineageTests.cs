using Skein.Schools;
using Skein.Tests.Support;
using static Skein.Tests.Schools.Importing;

namespace Skein.Tests.Schools;

public abstract class LineageTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_walk_leads_to_what_came_before_and_after_though_one_of_a_pair_of_links_is_missing()
    {
        await Site.Import(Dates + "1,Ward Jackson,,31-08-2011,,\n2,Ward Jackson Academy,01-09-2011,,,\n3,Infants,,,,\n");
        await Site.Import(
            Links
                + "1,2,Academy,Successor,31-08-2011\n1,3,Infants,Predecessor - "
                    + "merged,\n2,9,Unknown,Successor,\n1,4,Centre,Sixth Form Centre Link,\n");

        var lineage = await LineageOf("1");

        Assert.Equal([("3", -1), ("1", 0), ("2", 1), ("9", 2)], lineage.Schools.Select(s => (s.Code, s.Step)));
        Assert.Null(lineage.Schools[^1].Name);
        Assert.Contains(new Descent("1", "2", new(2011, 8, 31)), lineage.Descents);
        Assert.Equal("Sixth Form Centre Link", Assert.Single(lineage.Others).Kind);
    }

    // Get Information about Schools, links of 22 April 2025: 101144 and 101146 succeed each other, and so do these three.
    [Fact]
    public async Task A_walk_ends_though_the_links_go_round_in_a_circle()
    {
        await Site.Import(Dates + "101144,Two,,,,\n101146,Other,,,,\n121064,A,,,,\n142855,B,,,,\n146558,C,,,,\n");
        await Site.Import(Links
            + "101144,101146,x,Successor,\n101146,101144,x,Successor,\n"
            + "121064,142855,x,Successor,\n142855,146558,x,Successor,\n146558,121064,x,Successor,\n");

        var two = await LineageOf("101144");
        var three = await LineageOf("142855");

        Assert.Equal((2, 2), (two.Schools.Count, two.Descents.Count));
        Assert.Equal((3, 3), (three.Schools.Count, three.Descents.Count));
    }

    private async Task<Lineage> LineageOf(string code)
    {
        var school = await Site.School(code);
        return await Site.Db(db => Lineage.ReadAsync(db, school, Cancel));
    }
}

public sealed class LineageOnSqlite(SqliteSite site) : LineageTests(site), IClassFixture<SqliteSite>;
public sealed class LineageOnPostgres(PostgresSite site) : LineageTests(site), IClassFixture<PostgresSite>;
