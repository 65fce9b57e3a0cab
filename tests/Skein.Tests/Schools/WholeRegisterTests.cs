using Skein.Schools;
using Skein.Tests.Schools.Register;
using Skein.Tests.Support;

namespace Skein.Tests.Schools;

/// <summary>
/// The whole of England, where the public files lie beside the checkout. The numbers were counted in the files themselves.
/// </summary>
public abstract class WholeRegisterTests(TestSite site) : SiteTests(site)
{
    private static readonly DateOnly StartOfTerm = new(2002, 9, 1);

    [Fact]
    public async Task The_register_of_England_comes_in_whole_and_tells_which_schools_were_open_on_a_day()
    {
        await using var file = PublicRegisters.Open("gias_all_urn_name_dates_2022-10.csv");
        await using var links = PublicRegisters.Open("links_edubasealldata20250422.csv");

        var schools = await Site.Import(RegisterSample.Open(file));
        var joined = await Site.Import(RegisterSample.Open(links));
        var again = await Site.Import(RegisterSample.Open(file));

        Assert.Equal((42_545, 0), (schools.Counts.New, schools.Counts.Rejected));
        Assert.Equal((33_801, "Windows-1252"), (joined.Counts.New, joined.Encoding));
        Assert.Equal(42_545, again.Counts.Unchanged);
        Assert.Equal(23_963, await OpenIn(db => db));
        Assert.Equal(46, await OpenIn(open => open.Where(s => s.Town == "Hartlepool")));
        Assert.Equal(22, await OpenIn(open => open.Where(s => s.Postcode!.StartsWith("HU7 "))));

        var chain = await Site.Db(async db => await Lineage.ReadAsync(db, await Site.School("109039"), Cancel));
        Assert.Equal(["109039", "131768", "135943", "145135", "147311"], chain.Schools.Select(s => s.Code));
        var found = await Site.Db(db => SchoolSearch.FindAsync(db, "stratnon hartlepol", StartOfTerm, Cancel));
        Assert.Equal("111591", found[0].Code);
    }

    private Task<int> OpenIn(Func<IQueryable<School>, IQueryable<School>> which) =>
        Site.Db(db => which(db.Schools.OpenOn(StartOfTerm)).CountAsync(Cancel));
}

public sealed class WholeRegisterOnSqlite(SqliteSite site) : WholeRegisterTests(site), IClassFixture<SqliteSite>;
public sealed class WholeRegisterOnPostgres(PostgresSite site) : WholeRegisterTests(site), IClassFixture<PostgresSite>;
