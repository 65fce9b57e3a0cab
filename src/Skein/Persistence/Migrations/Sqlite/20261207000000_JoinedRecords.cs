using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JoinedRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "joined_records",
                columns: table => new
                {
                    gone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gone_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kept_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joined_records", x => x.gone_id);
                    table.ForeignKey(
                        name: "fk_joined_records_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_joined_records_people_gone_id",
                        column: x => x.gone_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_joined_records_people_kept_id",
                        column: x => x.kept_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_joined_records_joined_on",
                table: "joined_records",
                column: "joined_on");

            migrationBuilder.CreateIndex(
                name: "ix_joined_records_kept_id",
                table: "joined_records",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ix_joined_records_network_id",
                table: "joined_records",
                column: "network_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joined_records");
        }
    }
}
