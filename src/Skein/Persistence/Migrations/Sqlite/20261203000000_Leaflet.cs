using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Leaflet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leaflet_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaflet_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_leaflet_lines_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leaflet_workshops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    contributors = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaflet_workshops", x => x.id);
                    table.ForeignKey(
                        name: "fk_leaflet_workshops_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leaflet_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2060, nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    workshop_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    left_out_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leaflet_statements", x => x.id);
                    table.ForeignKey(
                        name: "fk_leaflet_statements_leaflet_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "leaflet_lines",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_leaflet_statements_leaflet_workshops_workshop_id",
                        column: x => x.workshop_id,
                        principalTable: "leaflet_workshops",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_leaflet_statements_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_leaflet_statements_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_lines_network_id",
                table: "leaflet_lines",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_statements_letter_id",
                table: "leaflet_statements",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_statements_line_id",
                table: "leaflet_statements",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_statements_network_id",
                table: "leaflet_statements",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_statements_workshop_id",
                table: "leaflet_statements",
                column: "workshop_id");

            migrationBuilder.CreateIndex(
                name: "ix_leaflet_workshops_network_id",
                table: "leaflet_workshops",
                column: "network_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leaflet_statements");

            migrationBuilder.DropTable(
                name: "leaflet_lines");

            migrationBuilder.DropTable(
                name: "leaflet_workshops");
        }
    }
}
