using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Skein.Persistence.Migrations;

/// <summary>The database itself refuses to alter or remove what the chronicle says happened.</summary>
[DbContext(typeof(SqliteSkeinDb))]
[Migration("20261130000100_ChronicleIsAppendOnly")]
public sealed class SqliteChronicleIsAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "chronicle_entries", "chronicle_parties" })
        {
            foreach (var change in new[] { "update", "delete" })
            {
                migrationBuilder.Sql(
                    $"create trigger {table}_no_{change} before {change} on {table} " +
                    "begin select raise(abort, 'The chronicle is append-only.'); end;");
            }
        }
    }
}

/// <inheritdoc cref="SqliteChronicleIsAppendOnly"/>
[DbContext(typeof(PostgresSkeinDb))]
[Migration("20261130000100_ChronicleIsAppendOnly")]
public sealed class PostgresChronicleIsAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "create function refuse_to_alter_the_chronicle() returns trigger language plpgsql as " +
            "$$ begin raise exception 'The chronicle is append-only.'; end $$;");
        foreach (var table in new[] { "chronicle_entries", "chronicle_parties" })
        {
            migrationBuilder.Sql(
                $"create trigger {table}_append_only before update or delete or truncate on {table} " +
                "for each statement execute function refuse_to_alter_the_chronicle();");
        }
    }
}
