using System.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Skein.Persistence;

/// <summary>
/// Columns, keys and indexes are named in snake_case on both databases, so that SQL typed by hand needs no quotes.
/// </summary>
internal sealed class SnakeCase : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.Builder.HasColumnName(From(property.GetColumnName()));
            }

            // A value of several columns, such as rules: each column bears the value's name first.
            foreach (var value in entity.GetComplexProperties())
            {
                foreach (var property in value.ComplexType.GetProperties())
                {
                    property.Builder.HasColumnName($"{From(value.Name)}_{From(property.Name)}");
                }
            }

            foreach (var key in entity.GetKeys())
            {
                key.Builder.HasName(From(key.GetName() ?? ""));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.Builder.HasConstraintName(From(foreignKey.GetConstraintName() ?? ""));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.Builder.HasDatabaseName(From(index.GetDatabaseName() ?? ""));
            }
        }
    }

    public static string From(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
