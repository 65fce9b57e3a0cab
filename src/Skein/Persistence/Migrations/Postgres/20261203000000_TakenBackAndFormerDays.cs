using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TakenBackAndFormerDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "taken_back_because",
                table: "agreement_versions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "taken_back_on",
                table: "agreement_versions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_commitment_days",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "date", nullable: false),
                    commit_until = table.Column<DateOnly>(type: "date", nullable: false),
                    paid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    corrected_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_commitment_days", x => new { x.commitment_id, x.number });
                    table.ForeignKey(
                        name: "fk_former_commitment_days_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_commitment_days");

            migrationBuilder.DropColumn(
                name: "taken_back_because",
                table: "agreement_versions");

            migrationBuilder.DropColumn(
                name: "taken_back_on",
                table: "agreement_versions");
        }
    }
}
