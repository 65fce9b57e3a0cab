using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Duties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "digest_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rhythm = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    weekday = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_choices", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_digest_choices_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digest_days",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_days", x => new { x.person_id, x.day });
                    table.ForeignKey(
                        name: "fk_digest_days_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    sentence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    how = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    href = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    owed_to = table.Column<Guid>(type: "uuid", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duties", x => x.id);
                    table.ForeignKey(
                        name: "fk_duties_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_duties_people_ended_by",
                        column: x => x.ended_by,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_duties_people_owed_to",
                        column: x => x.owed_to,
                        principalTable: "people",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "duty_settings",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_weeks = table.Column<int>(type: "integer", nullable: false),
                    ease_days = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_settings", x => x.network_id);
                    table.ForeignKey(
                        name: "fk_duty_settings_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_holidays", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_holidays_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "personal_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    had_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_personal_contacts_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_personal_contacts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_personal_contacts_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "turbulences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    eases_deadlines = table.Column<bool>(type: "boolean", nullable: false),
                    expected_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    thanks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turbulences", x => x.id);
                    table.ForeignKey(
                        name: "fk_turbulences_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_turbulences_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_turbulences_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "duty_easings",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    due_before_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_easings", x => new { x.duty_id, x.from, x.cause });
                    table.ForeignKey(
                        name: "fk_duty_easings_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_owners",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_owners", x => new { x.duty_id, x.from });
                    table.ForeignKey(
                        name: "fk_duty_owners_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_duty_owners_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_duty_owners_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_duty_owners_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "support_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    turbulence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    offered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_offers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_support_offers_turbulences_turbulence_id",
                        column: x => x.turbulence_id,
                        principalTable: "turbulences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "turbulence_supporters",
                columns: table => new
                {
                    turbulence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turbulence_supporters", x => new { x.turbulence_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_turbulence_supporters_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_turbulence_supporters_turbulences_turbulence_id",
                        column: x => x.turbulence_id,
                        principalTable: "turbulences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_digest_days_day",
                table: "digest_days",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_duties_ended_by",
                table: "duties",
                column: "ended_by");

            migrationBuilder.CreateIndex(
                name: "ix_duties_network_id_ended_on_due_on",
                table: "duties",
                columns: new[] { "network_id", "ended_on", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_duties_network_id_origin_kind_origin_id_what",
                table: "duties",
                columns: new[] { "network_id", "origin_kind", "origin_id", "what" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duties_owed_to",
                table: "duties",
                column: "owed_to");

            migrationBuilder.CreateIndex(
                name: "ix_duty_easings_open",
                table: "duty_easings",
                column: "duty_id",
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_duty_owners_network_id_role_kind_until",
                table: "duty_owners",
                columns: new[] { "network_id", "role_kind", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_owners_person_id_until",
                table: "duty_owners",
                columns: new[] { "person_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_owners_school_id_until",
                table: "duty_owners",
                columns: new[] { "school_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_network_holidays_network_id_from",
                table: "network_holidays",
                columns: new[] { "network_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_contacts_network_id_school_id_had_on",
                table: "personal_contacts",
                columns: new[] { "network_id", "school_id", "had_on" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_contacts_person_id",
                table: "personal_contacts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_personal_contacts_school_id",
                table: "personal_contacts",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_offers_person_id",
                table: "support_offers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_offers_turbulence_id",
                table: "support_offers",
                column: "turbulence_id");

            migrationBuilder.CreateIndex(
                name: "ix_turbulence_supporters_person_id",
                table: "turbulence_supporters",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_turbulences_network_id_until",
                table: "turbulences",
                columns: new[] { "network_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_turbulences_person_id",
                table: "turbulences",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_turbulences_school_id",
                table: "turbulences",
                column: "school_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digest_choices");

            migrationBuilder.DropTable(
                name: "digest_days");

            migrationBuilder.DropTable(
                name: "duty_easings");

            migrationBuilder.DropTable(
                name: "duty_owners");

            migrationBuilder.DropTable(
                name: "duty_settings");

            migrationBuilder.DropTable(
                name: "network_holidays");

            migrationBuilder.DropTable(
                name: "personal_contacts");

            migrationBuilder.DropTable(
                name: "support_offers");

            migrationBuilder.DropTable(
                name: "turbulence_supporters");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "turbulences");
        }
    }
}
