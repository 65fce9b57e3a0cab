using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TrustMended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropColumn(
                name: "audience",
                table: "chronicle_entries");

            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "volunteers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "told_to",
                table: "volunteers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "opens_at",
                table: "sign_in_slips",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "email_confirmed_at",
                table: "people",
                type: "timestamp with time zone",
                nullable: true);

            // Whoever did something here came in once: their address is not changed for them as one that nobody ever used.
            migrationBuilder.Sql(
                "UPDATE people SET email_confirmed_at = known_since WHERE email IS NOT NULL "
                + "AND id IN (SELECT actor_id FROM chronicle_entries WHERE actor_id IS NOT NULL)");

            migrationBuilder.AddColumn<bool>(
                name: "was_told",
                table: "network_invitations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "reply_to",
                table: "mail_messages",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "comes_first",
                table: "mail_messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "from_name",
                table: "mail_messages",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "address_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    waits_for = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_address_changes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "codes_asked",
                columns: table => new
                {
                    mark = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_codes_asked", x => x.mark);
                });

            migrationBuilder.CreateTable(
                name: "newcomers",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    came_on = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_newcomers", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_newcomers_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_newcomers_people_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_newcomers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_newcomers_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    began_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_hands",
                columns: table => new
                {
                    token_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_token_hands", x => new { x.token_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_token_hands_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_told_to",
                table: "volunteers",
                column: "told_to");

            migrationBuilder.CreateIndex(
                name: "ix_address_changes_opens_at",
                table: "address_changes",
                column: "opens_at");

            migrationBuilder.CreateIndex(
                name: "ix_address_changes_person_id",
                table: "address_changes",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_address_changes_to",
                table: "address_changes",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_codes_asked_asked_at",
                table: "codes_asked",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_newcomers_confirmed_by",
                table: "newcomers",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_newcomers_network_id_confirmed_on",
                table: "newcomers",
                columns: new[] { "network_id", "confirmed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_newcomers_school_id",
                table: "newcomers",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_last_used_on",
                table: "sessions",
                column: "last_used_on");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person_id",
                table: "sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_token_hands_person_id",
                table: "token_hands",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_token_hands_wave_id",
                table: "token_hands",
                column: "wave_id");

            migrationBuilder.AddForeignKey(
                name: "fk_volunteers_people_told_to",
                table: "volunteers",
                column: "told_to",
                principalTable: "people",
                principalColumn: "id");

            migrationBuilder.Sql(NewcomersWait.Sql);
            migrationBuilder.Sql(NewcomersWait.AtNoSchool);
            migrationBuilder.Sql(NewcomersWait.WithoutName);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_volunteers_people_told_to",
                table: "volunteers");

            migrationBuilder.DropTable(
                name: "address_changes");

            migrationBuilder.DropTable(
                name: "codes_asked");

            migrationBuilder.DropTable(
                name: "newcomers");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "token_hands");

            migrationBuilder.DropIndex(
                name: "ix_volunteers_told_to",
                table: "volunteers");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "volunteers");

            migrationBuilder.DropColumn(
                name: "told_to",
                table: "volunteers");

            migrationBuilder.DropColumn(
                name: "opens_at",
                table: "sign_in_slips");

            migrationBuilder.DropColumn(
                name: "email_confirmed_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "was_told",
                table: "network_invitations");

            migrationBuilder.DropColumn(
                name: "comes_first",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "from_name",
                table: "mail_messages");

            migrationBuilder.AlterColumn<string>(
                name: "reply_to",
                table: "mail_messages",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(254)",
                oldMaxLength: 254,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "audience",
                table: "chronicle_entries",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.person_id);
                });
        }
    }
}
