using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeptAndTrue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "content",
                table: "sent_forms",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "offered_foci",
                type: "character varying(460)",
                maxLength: 460,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(160)",
                oldMaxLength: 160);

            migrationBuilder.AddColumn<string>(
                name: "served_at",
                table: "installation",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "words",
                table: "heard_issues",
                type: "character varying(2060)",
                maxLength: 2060,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(460)",
                oldMaxLength: 460);

            migrationBuilder.AlterColumn<string>(
                name: "focus",
                table: "groups",
                type: "character varying(460)",
                maxLength: 460,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(260)",
                oldMaxLength: 260,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "group_focuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(460)", maxLength: 460, nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_focuses", x => x.id);
                    table.ForeignKey(
                        name: "fk_group_focuses_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "other_addresses",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_other_addresses", x => new { x.person_id, x.email });
                    table.ForeignKey(
                        name: "fk_other_addresses_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_focus_answers",
                columns: table => new
                {
                    focus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_focus_answers", x => new { x.focus_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_group_focus_answers_group_focuses_focus_id",
                        column: x => x.focus_id,
                        principalTable: "group_focuses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_focus_answers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_group_focus_answers_person_id",
                table: "group_focus_answers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_focuses_group_id",
                table: "group_focuses",
                column: "group_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "group_focus_answers");

            migrationBuilder.DropTable(
                name: "other_addresses");

            migrationBuilder.DropTable(
                name: "group_focuses");

            migrationBuilder.DropColumn(
                name: "content",
                table: "sent_forms");

            migrationBuilder.DropColumn(
                name: "served_at",
                table: "installation");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "offered_foci",
                type: "character varying(160)",
                maxLength: 160,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(460)",
                oldMaxLength: 460);

            migrationBuilder.AlterColumn<string>(
                name: "words",
                table: "heard_issues",
                type: "character varying(460)",
                maxLength: 460,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2060)",
                oldMaxLength: 2060);

            migrationBuilder.AlterColumn<string>(
                name: "focus",
                table: "groups",
                type: "character varying(260)",
                maxLength: 260,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(460)",
                oldMaxLength: 460,
                oldNullable: true);
        }
    }
}
