using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Skein.Design;

/// <summary>
/// Names migrations by the instant at which they are written, the same for both databases, and behind those that are there:
/// never by
/// a day that is still to come.
/// </summary>
internal sealed class MigrationIds(DateTime instant) : IMigrationsIdGenerator
{
    private const string Format = "yyyyMMddHHmmss";

    public static MigrationIds After(IEnumerable<string> known, DateTimeOffset now) =>
        known.Select(id => DateTime.ParseExact(id[..Format.Length], Format, CultureInfo.InvariantCulture))
            .Append(DateTime.MinValue)
            .Max() is var last
        && last < now.UtcDateTime
            ? new(now.UtcDateTime)
            : throw new InvalidOperationException(
                $"The last migration is of {last:u}, which is still to come. Give it the day it was written.");

    public string GenerateId(string name) => $"{instant.ToString(Format, CultureInfo.InvariantCulture)}_{name}";

    public string GetName(string id) => id[(Format.Length + 1)..];

    public bool IsValidId(string value) => value.Length > Format.Length + 1 && value[..Format.Length].All(char.IsAsciiDigit);
}
