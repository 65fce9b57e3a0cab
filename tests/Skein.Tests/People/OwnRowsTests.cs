using Skein.Groups;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>What a person takes along leaves out no row that names them, whichever slice keeps it.</summary>
public abstract class OwnRowsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Every_row_that_names_a_person_is_told_but_what_others_said_of_them_for_themselves()
    {
        var some = await SomePeople.On(Site);
        var (me, other) = (await some.Add("Ann Ford"), await some.Add("Bea Cole"));
        await Site.Db(db => Planted.PeopleAsync(db, me, other, Cancel));

        var (told, all) = await Site.Db(async db => (
            await OwnRows.ToldAsync(db, me, [], Cancel),
            db.Model.ColumnsOfPeople()
                .Select(c => (OwnRows.Said(c.DeclaringType.GetTableName()), OwnRows.Said(c.GetColumnName()))).ToList()));

        Assert.Equal([("line managers", "manager"), ("people", "id")], all.Except(told.Select(t => (t.Where, t.As))).Order());
        var charter = Assert.Single(told, t => t.Where == "charters");
        Assert.Contains(Planted.Name, (string)Assert.Single(charter.Kept!)["found"], StringComparison.Ordinal);
        Assert.Null(Assert.Single(told, t => t is { Where: "addressees", As: "told to" }).Kept);
        Assert.DoesNotContain(told, t => t.Kept?.Any(row => row.Values.Any(value => value is Guid)) is true);
    }

    [Fact]
    public async Task What_no_slice_tells_in_words_stands_in_the_file_as_it_is()
    {
        var some = await SomePeople.On(Site);
        await Site.Db(async db =>
        {
            var (today, now) = (Site.Clock.Today, Site.Clock.GetUtcNow());
            var group = Group.Form(some.Network, "enquiry", "Reading", FormedBy.Invitation, today, now);
            db.AddRange(group, Charter.Write(group.Id, Charter.AnswersOf("We found it", null, null), some.Teacher, today, now));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(some.Teacher);

        var json = await (await browser.Get("/me/data")).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("\"where\": \"charters\"", json, StringComparison.Ordinal);
        Assert.Contains("We found it", json, StringComparison.Ordinal);
    }
}

public sealed class OwnRowsOnSqlite(SqliteSite site) : OwnRowsTests(site), IClassFixture<SqliteSite>;
public sealed class OwnRowsOnPostgres(PostgresSite site) : OwnRowsTests(site), IClassFixture<PostgresSite>;
