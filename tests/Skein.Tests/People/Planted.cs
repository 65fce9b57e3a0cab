using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>Rows of whatever kind the model knows, with a name and an address in all that holds words.</summary>
internal static class Planted
{
    public const string Name = "Zoë O'Neill";
    public const string Address = "zoe@elm.example";

    public static bool HoldsWords(IReadOnlyProperty column) => column.Text is TextKind.Words;

    /// <summary>From here on, on this connection, what a row points at need not be there.</summary>
    public static async Task WithoutForeignKeysAsync(SkeinDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var off in db.IsSqlite ? ["PRAGMA foreign_keys = OFF"] : await ForeignKeysAsync(db, cancel))
        {
            await db.Database.ExecuteSqlRawAsync(off, cancel);
        }
    }

    /// <summary>
    /// PostgreSQL looks again at what a row points at, where a transaction changes the row twice. So the rules go.
    /// </summary>
    private static Task<List<string>> ForeignKeysAsync(SkeinDb db, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<string>(
            "select format('alter table %s drop constraint %I', conrelid::regclass, conname) as \"Value\" from pg_constraint "
                + "where contype = 'f'")
            .ToListAsync(cancel);

    /// <summary>An object with what it is composed of, which a row cannot be without.</summary>
    public static object RowOf(ITypeBase type)
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

    public static object? ValueOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (HoldsWords(property))
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
            : property.FindTypeMapping()?.Converter is { } stored && stored.ProviderClrType == typeof(string)
                ? stored.ConvertFromProvider("x")
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

    /// <summary>
    /// Of every kind of row that names a person two: one names the one, and one the other, the same in all else where it may be.
    /// </summary>
    public static async Task PeopleAsync(SkeinDb db, PersonId one, PersonId other, CancellationToken cancel)
    {
        await WithoutForeignKeysAsync(db, cancel);
        foreach (var kind in db.Model.ColumnsOfPeople().GroupBy(c => c.DeclaringType.ContainingEntityType))
        {
            var first = Values(kind.Key, kind, one);
            await AddAsync(db, kind.Key, first, cancel);
            var second = kind.Key.GetProperties()
                .ToDictionary(p => p, p => kind.Contains(p) && !IsKeyOfPerson(p) ? other : first[p]);
            foreach (var once in OnceOnly(kind.Key).Where(once => !once.Any(p => kind.Contains(p) && !IsKeyOfPerson(p))))
            {
                second[once[0]] = Other(once[0], first[once[0]]);
            }

            await AddAsync(db, kind.Key, second, cancel);
        }
    }

    private static Dictionary<IProperty, object?> Values(IEntityType kind, IEnumerable<IProperty> people, PersonId person) =>
        kind.GetProperties().ToDictionary(p => p, p => people.Contains(p) && !IsKeyOfPerson(p) ? person : ValueOf(p));

    private static async Task AddAsync(
        SkeinDb db, IEntityType kind, Dictionary<IProperty, object?> values, CancellationToken cancel)
    {
        var row = db.Entry(RowOf(kind));
        foreach (var (property, value) in values)
        {
            row.Property(property).CurrentValue = value;
        }

        row.State = EntityState.Added;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<IReadOnlyList<IProperty>> OnceOnly(IEntityType kind) =>
        kind.GetKeys().Select(key => key.Properties)
            .Concat(kind.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties));

    private static bool IsKeyOfPerson(IProperty column) =>
        column.DeclaringType.ClrType == typeof(Person) && column.IsPrimaryKey();

    private static object? Other(IProperty property, object? value) => value switch
    {
        string text => text[..^1] + (text[^1] == 'y' ? 'z' : 'y'),
        DateOnly day => day.AddDays(1),
        byte[] bytes => (byte[])[.. bytes, 1],
        _ => ValueOf(property),
    };
}
