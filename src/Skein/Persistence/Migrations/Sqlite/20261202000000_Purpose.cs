using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Purpose : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "about_id",
                table: "letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_texts_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    after = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aims", x => x.id);
                    table.ForeignKey(
                        name: "fk_aims_aims_after",
                        column: x => x.after,
                        principalTable: "aims",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_aims_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "beginnings",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origins = table.Column<int>(type: "INTEGER", nullable: false),
                    existed_before = table.Column<bool>(type: "INTEGER", nullable: true),
                    story = table.Column<string>(type: "TEXT", maxLength: 2200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beginnings", x => x.network_id);
                    table.ForeignKey(
                        name: "fk_beginnings_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "card_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prompt = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    talked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_talks", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_talks_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "changes_here",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes_here", x => x.id);
                    table.ForeignKey(
                        name: "fk_changes_here_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_changes_here_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digest_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rhythm = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin_kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    owed_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    ease_days = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "focuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 180, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_win = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    first_win_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    without_win_because = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_focuses", x => x.id);
                    table.ForeignKey(
                        name: "fk_focuses_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_ends",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_ends", x => x.network_id);
                    table.ForeignKey(
                        name: "fk_grant_ends_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "network_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                name: "network_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_tasks_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "personal_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    had_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
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
                name: "pledges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    renewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pledges", x => x.id);
                    table.ForeignKey(
                        name: "fk_pledges_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pledges_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priorities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 180, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priorities", x => x.id);
                    table.ForeignKey(
                        name: "fk_priorities_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school_beginnings",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_seed = table.Column<bool>(type: "INTEGER", nullable: false),
                    brought_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_beginnings", x => new { x.network_id, x.school_id });
                    table.ForeignKey(
                        name: "fk_school_beginnings_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_beginnings_schools_brought_by",
                        column: x => x.brought_by,
                        principalTable: "schools",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_school_beginnings_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school_engagements",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    informed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consulted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shaped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_step = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_engagements", x => new { x.network_id, x.school_id });
                    table.ForeignKey(
                        name: "fk_school_engagements_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_engagements_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school_plan_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_plan_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_school_plan_lines_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_plan_lines_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visitor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    companion = table.Column<string>(type: "TEXT", maxLength: 180, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 3200, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_school_visits_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_visits_people_visitor_id",
                        column: x => x.visitor_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_visits_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stakeholders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 180, nullable: false),
                    is_outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    interest = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    contact_rule = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    knows = table.Column<bool>(type: "INTEGER", nullable: true),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_contact_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stakeholders", x => x.id);
                    table.ForeignKey(
                        name: "fk_stakeholders_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stated_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stated_values", x => x.id);
                    table.ForeignKey(
                        name: "fk_stated_values_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    cut = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    fixed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                    table.ForeignKey(
                        name: "fk_surveys_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tally_counts",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tally_counts", x => new { x.list_id, x.line_id });
                });

            migrationBuilder.CreateTable(
                name: "tick_changes",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tick_changes", x => new { x.list_id, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "ticks",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticks", x => new { x.list_id, x.line_id, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "turbulences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    eases_deadlines = table.Column<bool>(type: "INTEGER", nullable: false),
                    expected_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    thanks = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "undertakings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 210, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_undertakings", x => x.id);
                    table.ForeignKey(
                        name: "fk_undertakings_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "weighings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    schools = table.Column<int>(type: "INTEGER", nullable: false),
                    one_school_can = table.Column<bool>(type: "INTEGER", nullable: false),
                    gain = table.Column<int>(type: "INTEGER", nullable: false),
                    effort = table.Column<int>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    because = table.Column<string>(type: "TEXT", maxLength: 560, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weighings", x => x.id);
                    table.ForeignKey(
                        name: "fk_weighings_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    drafted_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    put_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    set_aside_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_versions_agreement_texts_text_id",
                        column: x => x.text_id,
                        principalTable: "agreement_texts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreement_versions_people_drafted_by",
                        column: x => x.drafted_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_easings",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_before_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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

            migrationBuilder.CreateTable(
                name: "task_holders",
                columns: table => new
                {
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_holders", x => new { x.task_id, x.person_id, x.from });
                    table.ForeignKey(
                        name: "fk_task_holders_network_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "network_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_task_holders_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "own_uses",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 560, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_uses", x => new { x.person_id, x.priority_id });
                    table.ForeignKey(
                        name: "fk_own_uses_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_own_uses_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school_plan_line_matches",
                columns: table => new
                {
                    plan_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_plan_line_matches", x => new { x.plan_line_id, x.priority_id, x.from });
                    table.ForeignKey(
                        name: "fk_school_plan_line_matches_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_school_plan_line_matches_school_plan_lines_plan_line_id",
                        column: x => x.plan_line_id,
                        principalTable: "school_plan_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    survey_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stated_value_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    choices = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_survey_items_stated_values_stated_value_id",
                        column: x => x.stated_value_id,
                        principalTable: "stated_values",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_survey_items_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "waves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    survey_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asks_heads = table.Column<bool>(type: "INTEGER", nullable: false),
                    asks_others = table.Column<bool>(type: "INTEGER", nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at_least = table.Column<int>(type: "INTEGER", nullable: false),
                    words_shown_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waves", x => x.id);
                    table.ForeignKey(
                        name: "fk_waves_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_waves_surveys_survey_id",
                        column: x => x.survey_id,
                        principalTable: "surveys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turbulence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    turbulence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "agreement_parties",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_parties", x => new { x.version_id, x.party_id });
                    table.ForeignKey(
                        name: "fk_agreement_parties_agreement_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_terms",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    paid_months = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_terms", x => x.version_id);
                    table.ForeignKey(
                        name: "fk_commitment_terms_agreement_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    spoken_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    came_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    told_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_consents_agreement_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_consents_people_spoken_by",
                        column: x => x.spoken_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "definers",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definers", x => new { x.version_id, x.school_id });
                    table.ForeignKey(
                        name: "fk_definers_agreement_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_definers_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what_we_value = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    looked_at_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_lines_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_lines_survey_items_item_id",
                        column: x => x.item_id,
                        principalTable: "survey_items",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    marks = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballots", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballots_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ballots_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_tables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    whose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    counts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_tables", x => x.id);
                    table.ForeignKey(
                        name: "fk_released_tables_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_released_tables_survey_items_item_id",
                        column: x => x.item_id,
                        principalTable: "survey_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_released_tables_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_tokens_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tokens_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "written_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_words", x => x.id);
                    table.ForeignKey(
                        name: "fk_written_words_survey_items_item_id",
                        column: x => x.item_id,
                        principalTable: "survey_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_written_words_waves_wave_id",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    commit_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments", x => x.id);
                    table.CheckConstraint("ck_commitments_paid_until", "paid_until <= commit_until");
                    table.ForeignKey(
                        name: "fk_commitments_consents_consent_id",
                        column: x => x.consent_id,
                        principalTable: "consents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitments_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_letters_about_id",
                table: "letters",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_party_id",
                table: "agreement_parties",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_texts_network_id_kind",
                table: "agreement_texts",
                columns: new[] { "network_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_versions_drafted_by",
                table: "agreement_versions",
                column: "drafted_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_versions_text_id_number",
                table: "agreement_versions",
                columns: new[] { "text_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aims_after",
                table: "aims",
                column: "after");

            migrationBuilder.CreateIndex(
                name: "ix_aims_network_id",
                table: "aims",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_school_id",
                table: "ballots",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_wave_id",
                table: "ballots",
                column: "wave_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_talks_network_id_prompt_talked_on",
                table: "card_talks",
                columns: new[] { "network_id", "prompt", "talked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_here_network_id_school_id",
                table: "changes_here",
                columns: new[] { "network_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_here_school_id",
                table: "changes_here",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_consent_id",
                table: "commitments",
                column: "consent_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_school_id",
                table: "commitments",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_consents_spoken_by",
                table: "consents",
                column: "spoken_by");

            migrationBuilder.CreateIndex(
                name: "ix_consents_told_to",
                table: "consents",
                column: "told_to");

            migrationBuilder.CreateIndex(
                name: "ix_consents_version_id_party_id",
                table: "consents",
                columns: new[] { "version_id", "party_id" },
                unique: true,
                filter: "\"until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_definers_school_id",
                table: "definers",
                column: "school_id");

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
                name: "ix_focuses_network_id",
                table: "focuses",
                column: "network_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_network_holidays_network_id_from",
                table: "network_holidays",
                columns: new[] { "network_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_network_tasks_network_id",
                table: "network_tasks",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_own_uses_priority_id",
                table: "own_uses",
                column: "priority_id");

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
                name: "ix_plan_lines_item_id",
                table: "plan_lines",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_lines_network_id",
                table: "plan_lines",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_pledges_network_id",
                table: "pledges",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_pledges_person_id",
                table: "pledges",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_priorities_network_id",
                table: "priorities",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_released_tables_item_id",
                table: "released_tables",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_released_tables_school_id",
                table: "released_tables",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_released_tables_wave_id",
                table: "released_tables",
                column: "wave_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_beginnings_brought_by",
                table: "school_beginnings",
                column: "brought_by");

            migrationBuilder.CreateIndex(
                name: "ix_school_beginnings_school_id",
                table: "school_beginnings",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_engagements_school_id",
                table: "school_engagements",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_plan_line_matches_priority_id",
                table: "school_plan_line_matches",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_plan_lines_network_id_school_id",
                table: "school_plan_lines",
                columns: new[] { "network_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ix_school_plan_lines_school_id",
                table: "school_plan_lines",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_visits_network_id_school_id",
                table: "school_visits",
                columns: new[] { "network_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ix_school_visits_school_id",
                table: "school_visits",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_visits_visitor_id",
                table: "school_visits",
                column: "visitor_id");

            migrationBuilder.CreateIndex(
                name: "ix_stakeholders_network_id",
                table: "stakeholders",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_stated_values_network_id",
                table: "stated_values",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_offers_person_id",
                table: "support_offers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_offers_turbulence_id",
                table: "support_offers",
                column: "turbulence_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_items_stated_value_id",
                table: "survey_items",
                column: "stated_value_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_items_survey_id",
                table: "survey_items",
                column: "survey_id");

            migrationBuilder.CreateIndex(
                name: "ix_surveys_network_id",
                table: "surveys",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_holders_person_id",
                table: "task_holders",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ticks_mark",
                table: "ticks",
                column: "mark");

            migrationBuilder.CreateIndex(
                name: "ix_tokens_code",
                table: "tokens",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tokens_school_id",
                table: "tokens",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_tokens_wave_id",
                table: "tokens",
                column: "wave_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_undertakings_network_id",
                table: "undertakings",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_waves_closed_on",
                table: "waves",
                column: "closed_on");

            migrationBuilder.CreateIndex(
                name: "ix_waves_network_id_closes_on",
                table: "waves",
                columns: new[] { "network_id", "closes_on" });

            migrationBuilder.CreateIndex(
                name: "ix_waves_survey_id_number",
                table: "waves",
                columns: new[] { "survey_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_weighings_network_id",
                table: "weighings",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_written_words_item_id",
                table: "written_words",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_written_words_wave_id",
                table: "written_words",
                column: "wave_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "aims");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "beginnings");

            migrationBuilder.DropTable(
                name: "card_talks");

            migrationBuilder.DropTable(
                name: "changes_here");

            migrationBuilder.DropTable(
                name: "commitment_terms");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "definers");

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
                name: "focuses");

            migrationBuilder.DropTable(
                name: "grant_ends");

            migrationBuilder.DropTable(
                name: "leaflet_statements");

            migrationBuilder.DropTable(
                name: "network_holidays");

            migrationBuilder.DropTable(
                name: "own_uses");

            migrationBuilder.DropTable(
                name: "personal_contacts");

            migrationBuilder.DropTable(
                name: "plan_lines");

            migrationBuilder.DropTable(
                name: "pledges");

            migrationBuilder.DropTable(
                name: "released_tables");

            migrationBuilder.DropTable(
                name: "school_beginnings");

            migrationBuilder.DropTable(
                name: "school_engagements");

            migrationBuilder.DropTable(
                name: "school_plan_line_matches");

            migrationBuilder.DropTable(
                name: "school_visits");

            migrationBuilder.DropTable(
                name: "stakeholders");

            migrationBuilder.DropTable(
                name: "support_offers");

            migrationBuilder.DropTable(
                name: "tally_counts");

            migrationBuilder.DropTable(
                name: "task_holders");

            migrationBuilder.DropTable(
                name: "tick_changes");

            migrationBuilder.DropTable(
                name: "ticks");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "turbulence_supporters");

            migrationBuilder.DropTable(
                name: "undertakings");

            migrationBuilder.DropTable(
                name: "weighings");

            migrationBuilder.DropTable(
                name: "written_words");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "leaflet_lines");

            migrationBuilder.DropTable(
                name: "leaflet_workshops");

            migrationBuilder.DropTable(
                name: "priorities");

            migrationBuilder.DropTable(
                name: "school_plan_lines");

            migrationBuilder.DropTable(
                name: "network_tasks");

            migrationBuilder.DropTable(
                name: "turbulences");

            migrationBuilder.DropTable(
                name: "survey_items");

            migrationBuilder.DropTable(
                name: "waves");

            migrationBuilder.DropTable(
                name: "agreement_versions");

            migrationBuilder.DropTable(
                name: "stated_values");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "agreement_texts");

            migrationBuilder.DropIndex(
                name: "ix_letters_about_id",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "about_id",
                table: "letters");
        }
    }
}
