using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Every row of the model that names a person, whichever slice keeps it. Where no slice tells of it in words, and it names nobody
/// else, what it holds stands there too. Who said of them what is for others alone is left out.
/// </summary>
internal static class OwnRows
{
    /// <param name="Where">The table, in words.</param>
    /// <param name="As">What they are in it.</param>
    /// <param name="Rows">How many rows name them so.</param>
    /// <param name="Kept">What those rows hold, where it is told nowhere else.</param>
    public sealed record Told(string Where, string As, int Rows, IReadOnlyList<IReadOnlyDictionary<string, object>>? Kept);

    /// <param name="db">Where to look.</param>
    /// <param name="person">Whose rows.</param>
    /// <param name="toldInWords">The kinds of rows that a slice tells of.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<Told>> ToldAsync(
        SkeinDb db, PersonId person, HashSet<Type> toldInWords, CancellationToken cancel)
    {
        var told = new List<Told>();
        foreach (var column in db.Model.ColumnsOfPeople().Where(c => !c.IsConfided && !IsTheirKey(c)))
        {
            var rows = db.Naming(person, column).AsNoTracking();
            var kept = IsToldHere(column, toldInWords)
                ? (await rows.ToListAsync(cancel)).ConvertAll(row => Held(db.Entry(row)))
                : null;
            var count = kept?.Count ?? await rows.CountAsync(cancel);
            if (count > 0)
            {
                told.Add(new(Said(column.DeclaringType.GetTableName()), Said(column.GetColumnName()), count, kept));
            }
        }

        return told;
    }

    internal static string Said(string? name) => name?.Replace("_id", "", StringComparison.Ordinal).Replace('_', ' ') ?? "";

    private static bool IsTheirKey(IProperty column) => column.DeclaringType.ClrType == typeof(Person) && column.IsPrimaryKey();

    private static bool IsToldHere(IProperty column, HashSet<Type> toldInWords) =>
        !toldInWords.Contains(column.DeclaringType.ClrType)
        && column.DeclaringType.GetProperties().Count(p => p.NamesPerson) == 1;

    private static Dictionary<string, object> Held(EntityEntry row) => row.Properties
        .Where(p => IsSaid(p.Metadata))
        .Having(p => p.CurrentValue)
        .ToDictionary(p => Said(p.Row.Metadata.GetColumnName()), p => Plain(p.Row.Metadata, p.Part));

    /// <summary>Ids and what a program made for itself say nothing to anybody.</summary>
    private static bool IsSaid(IProperty column) =>
        Stored(column) != typeof(Guid) && Stored(column) != typeof(byte[])
        && column.Text is not TextKind.MadeByProgram && !column.IsConcurrencyToken;

    private static object Plain(IProperty column, object value) => value switch
    {
        Enum one => one.ToString(),
        DateTime instant => instant,
        _ => column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value,
    };

    private static Type Stored(IProperty column)
    {
        var stored = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return Nullable.GetUnderlyingType(stored) ?? stored;
    }
}
