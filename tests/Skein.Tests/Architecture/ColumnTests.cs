using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Persistence;

namespace Skein.Tests.Architecture;

public sealed class ColumnTests
{
    private static readonly string[] DayEndings = ["On", "From", "Until", "Day"];

    /// <summary>Names that say as plainly that they are instants.</summary>
    private static readonly string[] Instants = ["KnownSince", "LeaseUntil", "NotBefore", "NotAfter"];

    [Fact]
    public void An_instant_ends_in_At() =>
        Findings.None(
            Columns<DateTime>().Where(name => !Instants.Append("At")
                .Any(ending => name.EndsWith(ending, StringComparison.Ordinal))));

    [Fact]
    public void A_day_ends_in_On_From_Until_or_Day() =>
        Findings.None(
            Columns<DateOnly>().Where(name => !DayEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))));

    [Fact]
    public void No_column_holds_a_time_that_one_of_the_databases_cannot_order() => Findings.None(Columns<DateTimeOffset>());

    [Fact]
    public void Money_and_figures_are_whole_numbers() => Findings.None(Columns<decimal>());

    private static IEnumerable<string> Columns<T>()
        where T : struct
    {
        using var db = new SqliteSkeinDb(new DbContextOptionsBuilder<SqliteSkeinDb>().UseSqlite("Data Source=none").Options);
        return [.. db.Model.GetEntityTypes().SelectMany(All)
            .Where(property => property.ClrType == typeof(T) || property.ClrType == typeof(T?))
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")];
    }

    private static IEnumerable<IProperty> All(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(property => All(property.ComplexType)));
}
