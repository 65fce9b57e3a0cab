using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Skein.Design;

/// <summary>
/// Names migrations by the day, the same for both databases, and always behind those that are there: where the last of them is
/// of today or of a later day, the new one is of the day after it.
/// </summary>
internal sealed class MigrationIds(DateOnly day) : IMigrationsIdGenerator
{
    private const string DayFormat = "yyyyMMdd";
    private const string Midnight = "000000_";

    public static MigrationIds After(IEnumerable<string> known, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var next = known.Select(id => DateOnly.ParseExact(id[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture).AddDays(1));
        return new(next.Append(today).Max());
    }

    public string GenerateId(string name) => day.ToString(DayFormat, CultureInfo.InvariantCulture) + Midnight + name;

    public string GetName(string id) => id[(DayFormat.Length + Midnight.Length)..];

    public bool IsValidId(string value) =>
        value.Length > DayFormat.Length + Midnight.Length && value[..DayFormat.Length].All(char.IsAsciiDigit);
}
