using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Skein.Persistence;

/// <summary>The table of an entity as <see cref="BulkWriter"/> writes it, worked out from the model.</summary>
internal sealed class BulkTable
{
    private readonly string[] _key;

    private BulkTable(string name, string[] key, BulkField[] fields) => (Name, _key, Fields) = (name, key, fields);

    public string Name { get; }
    public IReadOnlyList<BulkField> Fields { get; }
    public string Columns => string.Join(", ", Fields.Select(f => Quoted(f.Column)));

    /// <summary>
    /// What follows an insert so that a row with the same key takes the new values. Both databases say it alike.
    /// </summary>
    public string OrReplace
    {
        get
        {
            var rest = Fields.Select(f => f.Column)
                .Except(_key)
                .Select(column => $"{Quoted(column)} = excluded.{Quoted(column)}")
                .ToArray();
            return $"on conflict ({string.Join(", ", _key.Select(Quoted))}) do "
                + $"{(rest is [] ? "nothing" : $"update set {string.Join(", ", rest)}")}";
        }
    }

    public string InsertOf(string table) =>
        $"insert into {table} ({Columns}) values ({string.Join(", ", Fields.Select(field => "@" + field.Column))})";

    /// <summary>A column may have a name that SQL keeps for itself: “from”.</summary>
    private static string Quoted(string column) => $"\"{column}\"";

    /// <exception cref="NotSupportedException">The entity has values that stand in no property of its class.</exception>
    public static BulkTable For(SkeinDb db, Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new NotSupportedException($"{type.Name} has no table.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new NotSupportedException($"{type.Name} has no table.");
        if (entity.GetComplexProperties().Any() || entity.GetProperties().Any(property => property.IsShadowProperty()))
        {
            throw new NotSupportedException($"{type.Name} has values that are no plain property of it.");
        }

        var key = entity.FindPrimaryKey() ?? throw new NotSupportedException($"{type.Name} has no key.");
        return new(
            table.Name,
            [.. key.Properties.Select(property => BulkField.ColumnFor(property, table))],
 [
                .. entity.GetProperties()
                    .Where(property => !IsCountedByTheDatabase(property))
                    .Select(property => new BulkField(property, table)),
            ]);
    }

    private static bool IsCountedByTheDatabase(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long));
}

/// <summary>One column of a <see cref="BulkTable"/>, and how an entity's value becomes the database's.</summary>
internal sealed class BulkField(IProperty property, StoreObjectIdentifier table)
{
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
    private readonly IClrPropertyGetter _getter = property.GetGetter();

    public string Column { get; } = ColumnFor(property, table);

    /// <exception cref="NotSupportedException">The property is kept in another table, or in none.</exception>
    internal static string ColumnFor(IProperty property, StoreObjectIdentifier table) =>
        property.GetColumnName(table) ?? throw new NotSupportedException($"{property.Name} has no column in {table.Name}.");

    /// <summary>The type's name without a length: “character varying”, “uuid”.</summary>
    public string StoreType => _mapping.StoreTypeNameBase;

    public object? ValueIn(object row)
    {
        var value = _getter.GetClrValue(row);
        return value is not null && _mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    public DbParameter AddTo(DbCommand command)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + Column;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
