using Microsoft.EntityFrameworkCore.Metadata;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>
/// A name and an address are put into every column that can hold words, of every table that the model knows, those of tomorrow
/// included. After the erasure they stand in none.
/// </summary>
public abstract class EveryTextTests(TestSite site) : SiteTests(site)
{
    private const string Name = Planted.Name;
    private const string Address = Planted.Address;

    [Fact]
    public async Task A_name_and_an_address_in_every_column_that_can_hold_words_are_in_none_after_erasure()
    {
        var some = await SomePeople.On(Site);
        var zoe = await some.Add(Name, Address, some.Elm);
        var planted = await Site.Db(PlantAsync);
        Assert.True(planted.Count > 100, $"Only {planted.Count} columns were planted.");
        Assert.Contains("Neill", await Filled.TextOf(Site.Address), StringComparison.Ordinal);
        using var browser = await Site.BrowserOf(zoe);

        using var done = await browser.Submit(await browser.Page("/me/erasure"), new() { ["Sure"] = "yes" });

        Assert.True(done.StatusCode == System.Net.HttpStatusCode.Redirect, (await Browser.Read(done)).Body!.TextContent);
        var left = await Site.Db(db => StandingInAsync(db, planted));
        Assert.True(left.Count == 0, $"It still stands in {string.Join(", ", left)}.");
        var text = await Filled.TextOf(Site.Address);
        Assert.DoesNotContain("Neill", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Address, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Words_of_a_program_are_not_changed_though_somebody_says_that_they_are_called_so()
    {
        var some = await SomePeople.On(Site);
        var zoe = await some.Add(Name, Address, some.Elm);
        using var browser = await Site.BrowserOf(zoe);

        using var done = await browser.Submit(
            await browser.Page("/me/erasure"), new() { ["Sure"] = "yes", ["OtherNames"] = "head\nco-leader" });

        Assert.Equal(System.Net.HttpStatusCode.Redirect, done.StatusCode);
        var kinds = await Site.Db(db => db.Roles
            .Where(r => r.NetworkId == some.Network || r.SchoolId == some.Ash)
            .Select(r => r.Kind)
            .Distinct()
            .ToListAsync(Cancel));
        Assert.Equal(["co-leader", "head"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_column_of_text_says_what_it_holds()
    {
        var silent = await Site.Db(db => Task.FromResult(
            db.Model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties())
                .Where(column => IsText(column) != (column.Text is not null)).Select(Said).ToList()));

        Assert.True(
            silent.Count == 0,
            $"Say in the mapping whether it HoldsWords, IsOwnName or was MadeByProgram: {string.Join(", ", silent)}.");
    }

    /// <summary>What is stored as text, but for a choice that is stored by its name.</summary>
    private static bool IsText(IProperty column) =>
        (column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType) == typeof(string)
        && !(Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).IsEnum;

    /// <summary>
    /// One row for each table, with the name and the address in all that holds words. What it points at need not be there.
    /// </summary>
    private static async Task<List<IProperty>> PlantAsync(SkeinDb db)
    {
        await Planted.WithoutForeignKeysAsync(db, Cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var planted = new List<IProperty>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetFlattenedProperties().Any(Planted.HoldsWords)))
        {
            var row = db.Entry(Planted.RowOf(entity));
            foreach (var property in entity.GetProperties())
            {
                row.Property(property.Name).CurrentValue = Planted.ValueOf(property);
            }

            row.State = EntityState.Added;
            await db.SaveChangesAsync(Cancel);
            row.State = EntityState.Detached;
            planted.AddRange(entity.GetFlattenedProperties().Where(Planted.HoldsWords));
        }

        Assert.All(
            planted,
            p => Assert.True(p.GetMaxLength() is null or > 11, $"{Said(p)} is too short for a name. Is it made by the program?"));
        return planted;
    }

    private static async Task<List<string>> StandingInAsync(SkeinDb db, IEnumerable<IProperty> planted)
    {
        var left = new List<string>();
        foreach (var property in planted)
        {
            var (table, column) = (property.DeclaringType.ContainingEntityType.GetTableName(), property.GetColumnName());
            var sql = $"select cast(count(*) as int) as \"Value\" from {table} where lower(\"{column}\") like '%neill%' or "
                + $"lower(\"{column}\") like '%zoe@elm%'";
            var found = await db.Database.SqlQueryRaw<int>(sql).SingleAsync(Cancel);
            if (found > 0)
            {
                left.Add(Said(property));
            }
        }

        return left;
    }

    private static string Said(IProperty property) =>
        $"{property.DeclaringType.ContainingEntityType.GetTableName()}.{property.GetColumnName()}";
}

public sealed class EveryTextOnSqlite(SqliteSite site) : EveryTextTests(site), IClassFixture<SqliteSite>;
public sealed class EveryTextOnPostgres(PostgresSite site) : EveryTextTests(site), IClassFixture<PostgresSite>;
