using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Skein.Persistence.Migrations;

/// <summary>
/// A full-text index of SQLite only notes that a word is gone, and takes it out when it next puts its parts together. From now on it
/// takes it out at once. What it noted before is taken out now.
/// </summary>
[DbContext(typeof(SqliteSkeinDb))]
[Migration("20261207000100_SearchForgets")]
public sealed class SqliteSearchForgets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("insert into school_search (school_search, rank) values ('secure-delete', 1);");
        migrationBuilder.Sql("insert into school_search (school_search) values ('optimize');");
    }
}

/// <summary>PostgreSQL takes words out of its index when it cleans up a table, by itself.</summary>
[DbContext(typeof(PostgresSkeinDb))]
[Migration("20261207000100_SearchForgets")]
public sealed class PostgresSearchForgets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
    }
}
