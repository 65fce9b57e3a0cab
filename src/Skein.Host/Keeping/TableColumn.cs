using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Skein.Host.Keeping;

/// <summary>A column as both databases know it: its name, and the plain type in which its values cross over.</summary>
internal sealed class TableColumn(IColumn column)
{
    private readonly Type _type = TypeOf(column);

    public string Name => column.Name;
    public string Quoted => $"\"{column.Name}\"";

    /// <summary>What PostgreSQL calls the type, without a length.</summary>
    public string StoreType => column.StoreTypeMapping.StoreTypeNameBase;

    public object? ValueIn(DbDataReader row, int at)
    {
        if (row.IsDBNull(at))
        {
            return null;
        }

        return _type switch
        {
            _ when _type == typeof(Guid) => row.GetGuid(at),
            _ when _type == typeof(DateTime) => DateTime.SpecifyKind(row.GetDateTime(at), DateTimeKind.Utc),
            _ when _type == typeof(DateOnly) => row.GetFieldValue<DateOnly>(at),
            _ when _type == typeof(TimeOnly) => row.GetFieldValue<TimeOnly>(at),
            _ when _type == typeof(bool) => row.GetBoolean(at),
            _ when _type == typeof(int) => row.GetInt32(at),
            _ when _type == typeof(long) => row.GetInt64(at),
            _ when _type == typeof(short) => row.GetInt16(at),
            _ when _type == typeof(double) => row.GetDouble(at),
            _ when _type == typeof(decimal) => row.GetDecimal(at),
            _ when _type == typeof(byte[]) => row.GetFieldValue<byte[]>(at),
            _ when _type == typeof(string) => row.GetString(at),
            _ => throw new NotSupportedException($"Columns of {_type.Name} cannot be copied: {column.Table.Name}.{column.Name}."),
        };
    }

    private static Type TypeOf(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
