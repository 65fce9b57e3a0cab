using Skein.Access;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>Rows that a mapping says go with a person are gone when they are forgotten, and other people's stay.</summary>
public abstract class ForgottenRowsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Rows_that_go_with_a_person_are_gone_and_others_have_theirs()
    {
        var some = await SomePeople.On(Site);
        var (gone, other) = (await some.Add("Ann Ford"), await some.Add("Bea Cole"));
        await Site.Db(db => Planted.PeopleAsync(db, gone, other, Cancel));

        await Site.Db(async db =>
        {
            await RowsOfPerson.ForgetAsync(db, gone, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        var (left, theirs, marked) = (0, 0, 0);
        await Site.Db(async db =>
        {
            foreach (var column in db.Model.ColumnsOfPeople().Where(column => column.GoesWhenForgotten))
            {
                marked++;
                left += await db.Naming(gone, column).CountAsync(Cancel);
                theirs += await db.Naming(other, column).CountAsync(Cancel);
            }
        });
        Assert.Equal((0, marked), (left, theirs));
        Assert.True(marked > 12, $"Only {marked} columns are marked.");
    }
}

public sealed class ForgottenRowsOnSqlite(SqliteSite site) : ForgottenRowsTests(site), IClassFixture<SqliteSite>;
public sealed class ForgottenRowsOnPostgres(PostgresSite site) : ForgottenRowsTests(site), IClassFixture<PostgresSite>;
