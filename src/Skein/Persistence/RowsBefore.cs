using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Skein.Persistence;

/// <summary>
/// Something whose rows stay as a change left them when the change is taken back: what happened has happened, what somebody came
/// in by does not come back to life, and of what is deleted on a day that is known nothing is kept beside it.
/// </summary>
public interface INotTakenBack;

/// <summary>
/// What rows held before a change that is tracked and not yet saved, as text, so that the change can be taken back on a later
/// day. What has changed again by then is left as it is.
/// </summary>
public static class RowsBefore
{
    // Letters stand as they are written, so that a name can be looked for in the text.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="db">With the change tracked.</param>
    public static string Write(SkeinDb db)
    {
        db.ChangeTracker.DetectChanges();
        var rows = db.ChangeTracker.Entries()
            .Where(e => e.State is not (EntityState.Detached or EntityState.Unchanged) && e.Entity is not INotTakenBack)
            .Select(entry => new Row(
                entry.Metadata.Name,
                entry.State,
                [.. KeyOf(entry.Metadata).Select(p => Written(p, entry.Property(p).CurrentValue))],
                entry.Properties.Where(p => IsKept(entry, p)).ToDictionary(
                    p => p.Metadata.Name,
                    p => new Value(Written(p.Metadata, p.OriginalValue), Written(p.Metadata, p.CurrentValue)))));
        return JsonSerializer.Serialize(rows, Plain);
    }

    /// <summary>What one field of one row held before the change; nothing where the change left it alone.</summary>
    /// <typeparam name="T">What kind of row.</typeparam>
    /// <param name="db">Whose rows they are.</param>
    /// <param name="before">As <see cref="Write"/> wrote it.</param>
    /// <param name="id">The row's.</param>
    /// <param name="field">The field's name.</param>
    public static object? Was<T>(SkeinDb db, string before, Guid id, string field)
        where T : class
    {
        var type = db.Set<T>().EntityType;
        var row = Rows(before).Find(r => r.Entity == type.Name && r.Key is [var key] && key.TryGetGuid(out var own) && own == id);
        return row is not null && row.Values.TryGetValue(field, out var value)
            ? Read(type.GetProperty(field), value.Was)
            : null;
    }

    /// <summary>Puts back what the change made of the rows. It is stored by the caller's save.</summary>
    public static async Task PutBackAsync(SkeinDb db, string before, CancellationToken cancel)
    {
        // Row by row: such a change touches some dozens, and few are taken back.
        foreach (var row in Rows(before))
        {
            var type = db.Model.FindEntityType(row.Entity);
            if (type is null)
            {
                // A later version keeps no such rows.
                continue;
            }

            object?[] key = [.. KeyOf(type).Zip(row.Key, Read)];
            var there = await db.FindAsync(type.ClrType, key, cancel);
            switch (row.State)
            {
                case EntityState.Added when there is not null
                    && db.Entry(there) is var entry
                    && row.Values.All(value => IsStill(entry, value)):
                    db.Remove(there);
                    break;
                case EntityState.Deleted when there is null:
                    Add(db, type, row);
                    break;
                case EntityState.Modified when there is not null:
                    Restore(db.Entry(there), row);
                    break;
            }
        }
    }

    private static List<Row> Rows(string before) => JsonSerializer.Deserialize<List<Row>>(before, Plain) ?? [];

    private static IReadOnlyList<IProperty> KeyOf(IEntityType type) => type.FindPrimaryKey()?.Properties ?? [];

    private static bool IsKept(EntityEntry entry, PropertyEntry property) => entry.State switch
    {
        EntityState.Modified => property.IsModified && !property.Metadata.IsConcurrencyToken,
        _ => true,
    };

    private static void Add(SkeinDb db, IEntityType type, Row row)
    {
        var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type.ClrType));
        foreach (var property in type.GetProperties())
        {
            if (row.Values.TryGetValue(property.Name, out var value))
            {
                entry.Property(property).CurrentValue = Read(property, value.Was);
            }
        }

        entry.State = EntityState.Added;
    }

    private static void Restore(EntityEntry entry, Row row)
    {
        foreach (var (name, value) in row.Values.Where(value => IsStill(entry, value)))
        {
            var property = entry.Property(name);
            property.CurrentValue = Read(property.Metadata, value.Was);
        }
    }

    /// <summary>Whether a property, which a later version may not have, holds what the change gave it.</summary>
    private static bool IsStill(EntityEntry entry, KeyValuePair<string, Value> of) =>
        entry.Metadata.FindProperty(of.Key) is { } property
        && Written(property, entry.Property(property).CurrentValue).GetRawText() == of.Value.Is.GetRawText();

    private static JsonElement Written(IReadOnlyProperty property, object? value)
    {
        var stored = Stored(property) is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
        return JsonSerializer.SerializeToElement(stored, Plain);
    }

    private static object? Read(IReadOnlyProperty property, JsonElement written)
    {
        if (written.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        var converter = Stored(property);
        var stored = written.Deserialize(converter?.ProviderClrType ?? property.ClrType, Plain);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    private static ValueConverter? Stored(IReadOnlyProperty property) => property.GetTypeMapping().Converter;

    private sealed record Row(string Entity, EntityState State, JsonElement[] Key, Dictionary<string, Value> Values);

    private sealed record Value(JsonElement Was, JsonElement Is);
}
