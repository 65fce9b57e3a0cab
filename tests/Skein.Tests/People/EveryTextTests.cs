using System.Runtime.CompilerServices;
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
    private const string Name = "Zoë O'Neill";
    private const string Address = "zoe@elm.example";

    /// <summary>
    /// What no column of words may be so short that it is not planted, but for these: they hold a letter or a short code.
    /// </summary>
    private static readonly string[] TooShort = ["proposals.name"];

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

    /// <summary>
    /// One row for each table, with the name and the address in all that holds words. What it points at need not be there.
    /// </summary>
    private static async Task<List<IProperty>> PlantAsync(SkeinDb db)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var off in db.IsSqlite ? ["PRAGMA foreign_keys = OFF"] : await ForeignKeysAsync(db))
        {
            await db.Database.ExecuteSqlRawAsync(off, Cancel);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var planted = new List<IProperty>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetFlattenedProperties().Any(EveryText.HoldsWords)))
        {
            var row = db.Entry(RowOf(entity));
            foreach (var property in entity.GetProperties())
            {
                row.Property(property.Name).CurrentValue = ValueOf(property);
            }

            row.State = EntityState.Added;
            await db.SaveChangesAsync(Cancel);
            row.State = EntityState.Detached;
            planted.AddRange(entity.GetFlattenedProperties().Where(p => EveryText.HoldsWords(p) && !TooShort.Contains(Said(p))));
        }

        Assert.All(
            planted,
            p => Assert.True(p.GetMaxLength() is null or > 11, $"{Said(p)} is too short for a name. Is it made by the program?"));
        return planted;
    }

    /// <summary>
    /// PostgreSQL looks again at what a row points at, where a transaction changes the row twice. So the rules go.
    /// </summary>
    private static Task<List<string>> ForeignKeysAsync(SkeinDb db) => db.Database.SqlQueryRaw<string>(
        "select format('alter table %s drop constraint %I', conrelid::regclass, conname) as \"Value\" from pg_constraint where "
            + "contype = 'f'")
            .ToListAsync(Cancel);

    /// <summary>An object with what it is composed of, which a row cannot be without.</summary>
    private static object RowOf(ITypeBase type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var part in type.GetComplexProperties())
        {
            var inner = RowOf(part.ComplexType);
            foreach (var property in part.ComplexType.GetProperties())
            {
                property.PropertyInfo!.SetValue(inner, ValueOf(property));
            }

            part.PropertyInfo!.SetValue(made, inner);
        }

        return made;
    }

    private static object? ValueOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (EveryText.HoldsWords(property))
        {
            var words = $"{Name}, {Address}";
            var text = property.GetMaxLength() is { } most ? Full(words.Length > most ? Name : words, most) : words;
            return property.FindTypeMapping()?.Converter is { } converter && type != typeof(string)
                ? converter.ConvertFromProvider(text)
                : text;
        }

        return type == typeof(Guid) ? Another.Id()
            : type == typeof(string) ? (property.IsNullable ? null : "x")
            : type == typeof(byte[]) ? new byte[] { 1 }
            : type == typeof(DateTime) ? new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : property.IsNullable ? null
            : type.IsAssignableTo(typeof(object)) && type.IsValueType ? NewId(type)
            : null;
    }

    /// <summary>As long as the column allows: what stands there instead of a name may be longer than the name.</summary>
    private static string Full(string words, int most) =>
        words.Length >= most ? words[..most] : $"{words} {new string('x', most - words.Length - 1)}";

    /// <summary>An id that is nobody else's, or a number or day of no meaning.</summary>
    private static object NewId(Type type) =>
        type.GetProperty("Value") is { PropertyType: var inner } value && inner == typeof(Guid)
            ? Set(Activator.CreateInstance(type)!, value, Another.Id())
            : type == typeof(DateOnly) ? new DateOnly(2026, 1, 1) : Activator.CreateInstance(type)!;

    private static object Set(object boxed, System.Reflection.PropertyInfo property, object value)
    {
        property.SetValue(boxed, value);
        return boxed;
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
