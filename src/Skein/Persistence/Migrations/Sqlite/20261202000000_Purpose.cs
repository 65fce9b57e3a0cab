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
                    by = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                name: "focuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 180, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_win = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    first_win_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                name: "plan_lines",
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
                    table.PrimaryKey("pk_plan_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_lines_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_lines_schools_school_id",
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
                name: "plan_line_matches",
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
                    table.PrimaryKey("pk_plan_line_matches", x => new { x.plan_line_id, x.priority_id, x.from });
                    table.ForeignKey(
                        name: "fk_plan_line_matches_plan_lines_plan_line_id",
                        column: x => x.plan_line_id,
                        principalTable: "plan_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_line_matches_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priorities",
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
                name: "ix_focuses_network_id",
                table: "focuses",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_tasks_network_id",
                table: "network_tasks",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_own_uses_priority_id",
                table: "own_uses",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_matches_priority_id",
                table: "plan_line_matches",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_lines_network_id_school_id",
                table: "plan_lines",
                columns: new[] { "network_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_lines_school_id",
                table: "plan_lines",
                column: "school_id");

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
                name: "ix_school_beginnings_brought_by",
                table: "school_beginnings",
                column: "brought_by");

            migrationBuilder.CreateIndex(
                name: "ix_school_beginnings_school_id",
                table: "school_beginnings",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_holders_person_id",
                table: "task_holders",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_undertakings_network_id",
                table: "undertakings",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_weighings_network_id",
                table: "weighings",
                column: "network_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "aims");

            migrationBuilder.DropTable(
                name: "beginnings");

            migrationBuilder.DropTable(
                name: "changes_here");

            migrationBuilder.DropTable(
                name: "commitment_terms");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "definers");

            migrationBuilder.DropTable(
                name: "focuses");

            migrationBuilder.DropTable(
                name: "grant_ends");

            migrationBuilder.DropTable(
                name: "own_uses");

            migrationBuilder.DropTable(
                name: "plan_line_matches");

            migrationBuilder.DropTable(
                name: "pledges");

            migrationBuilder.DropTable(
                name: "school_beginnings");

            migrationBuilder.DropTable(
                name: "task_holders");

            migrationBuilder.DropTable(
                name: "undertakings");

            migrationBuilder.DropTable(
                name: "weighings");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "plan_lines");

            migrationBuilder.DropTable(
                name: "priorities");

            migrationBuilder.DropTable(
                name: "network_tasks");

            migrationBuilder.DropTable(
                name: "agreement_versions");

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
