using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InstallationIsKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "first_kept_at",
                table: "installation",
                type: "TEXT",
                nullable: true);

            // Where somebody has kept it already, the first link has had its day.
            migrationBuilder.Sql(
                "update installation set first_kept_at = started_at where exists (select 1 from role_assignments where kind = 'administrator');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "first_kept_at",
                table: "installation");
        }
    }
}
