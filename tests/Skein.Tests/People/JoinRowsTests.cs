using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>
/// Of every kind of row that names a person, those of tomorrow included, two records have one each that is the same but for whom
/// it names. They are joined and parted again.
/// </summary>
public abstract class JoinRowsTests(TestSite site) : SiteTests(site)
{
    /// <summary>Nothing brings these back, and a version only grows.</summary>
    private static readonly string[] NotTakenBack = ["program_keys", "sessions", "token_hands", "version"];

    /// <summary>Where a row would name the kept record twice, it no longer says the second, or has gone.</summary>
    private static readonly string[] NobodyTwice = ["role_assignments.deputy_id", "line_managers.manager_id"];

    /// <summary>The same row named the record in another column, and went.</summary>
    private static readonly string[] GoneWithAnother =
        ["joined_records.gone_id", "addressees.told_to", "newcomers.confirmed_by"];

    [Fact]
    public async Task Every_column_that_names_a_person_passes_on_and_comes_back_when_they_are_parted()
    {
        var some = await SomePeople.On(Site);
        var (gone, kept) = (await some.Add("Ann Ford"), await some.Add("A. Ford"));
        await Site.Db(db => Planted.PeopleAsync(db, gone, kept, Cancel));
        var apart = await Filled.TextOf(Site.Address, NotTakenBack);

        var before = await Site.Db(async db =>
        {
            await Planted.WithoutForeignKeysAsync(db, Cancel);
            await JoinRows.PassAsync(db, gone, kept, Site.Clock.Today, Cancel);
            var rows = RowsBefore.Write(db);
            await db.SaveChangesAsync(Cancel);
            return rows;
        });
        var (left, passed, stay, pass) = await Site.Db(async db => (
            await NamedInAsync(db, gone, 1), await NamedInAsync(db, kept, 2), ColumnsOf(db, IsLeft), ColumnsOf(db, IsFree)));
        await Site.Db(async db =>
        {
            await Planted.WithoutForeignKeysAsync(db, Cancel);
            await RowsBefore.PutBackAsync(db, before, Cancel);
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(stay.Except(GoneWithAnother), left);
        Assert.True(pass.Count > 30, $"Only {pass.Count} columns pass on without more ado.");
        Assert.Empty(pass.Except(NobodyTwice).Except(GoneWithAnother).Except(passed));
        Assert.Equal(apart, await Filled.TextOf(Site.Address, NotTakenBack));
    }

    private static List<string> ColumnsOf(SkeinDb db, Func<IProperty, bool> which) =>
        [.. db.Model.ColumnsOfPeople().Where(which).Select(Said).Order(StringComparer.Ordinal)];

    private static bool IsFree(IProperty column) =>
        column.WhenJoined is WhenJoined.PassesOn && column.OneAtATimeWithin is null && !column.IsKey()
        && !column.GetContainingIndexes().Any(index => index.IsUnique);

    private static bool IsLeft(IProperty column) =>
        column.WhenJoined is WhenJoined.Stays or WhenJoined.PassesOnUnlessThere;

    /// <returns>Columns in which so many rows or more name the person.</returns>
    private static async Task<List<string>> NamedInAsync(SkeinDb db, PersonId person, int rows)
    {
        var named = new List<string>();
        foreach (var column in db.Model.ColumnsOfPeople())
        {
            if (await db.Naming(person, column).CountAsync(Cancel) >= rows)
            {
                named.Add(Said(column));
            }
        }

        return [.. named.Order(StringComparer.Ordinal)];
    }

    private static string Said(IProperty column) => $"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}";
}

public sealed class JoinRowsOnSqlite(SqliteSite site) : JoinRowsTests(site), IClassFixture<SqliteSite>;
public sealed class JoinRowsOnPostgres(PostgresSite site) : JoinRowsTests(site), IClassFixture<PostgresSite>;
