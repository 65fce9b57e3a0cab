using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "character varying(180)", maxLength: 180, nullable: false),
                    focus = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    meets = table.Column<string>(type: "character varying(180)", maxLength: 180, nullable: true),
                    formed_by = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tranche = table.Column<int>(type: "integer", nullable: true),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    begun_because = table.Column<string>(type: "character varying(360)", maxLength: 360, nullable: true),
                    remit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_groups_agreement_texts_remit_id",
                        column: x => x.remit_id,
                        principalTable: "agreement_texts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_groups_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "line_managers",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    manager_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_managers", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_line_managers_people_manager_id",
                        column: x => x.manager_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_line_managers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pair_wishes",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    focus = table.Column<string>(type: "character varying(210)", maxLength: 210, nullable: false),
                    about = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_wishes", x => new { x.person_id, x.network_id });
                    table.ForeignKey(
                        name: "fk_pair_wishes_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pair_wishes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    focus = table.Column<string>(type: "character varying(210)", maxLength: 210, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    one_yes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    other_yes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    because = table.Column<string>(type: "character varying(360)", maxLength: 360, nullable: true),
                    is_put_away_by_one = table.Column<bool>(type: "boolean", nullable: false),
                    is_put_away_by_other = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairs", x => x.id);
                    table.ForeignKey(
                        name: "fk_pairs_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pairs_people_one_id",
                        column: x => x.one_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pairs_people_other_id",
                        column: x => x.other_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pairs_people_proposed_by",
                        column: x => x.proposed_by,
                        principalTable: "people",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "sign_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(180)", maxLength: 180, nullable: false),
                    group_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    formed_by = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tranche = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rules_least = table.Column<int>(type: "integer", nullable: false),
                    rules_least_schools = table.Column<int>(type: "integer", nullable: false),
                    rules_most = table.Column<int>(type: "integer", nullable: false),
                    rules_most_groups = table.Column<int>(type: "integer", nullable: false),
                    rules_most_on_afocus = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_ups", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_ups_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strand_shapes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shape = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(360)", maxLength: 360, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strand_shapes", x => x.id);
                    table.ForeignKey(
                        name: "fk_strand_shapes_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strands", x => x.id);
                    table.ForeignKey(
                        name: "fk_strands_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    found = table.Column<string>(type: "character varying(2200)", maxLength: 2200, nullable: true),
                    on_behalf = table.Column<string>(type: "character varying(2200)", maxLength: 2200, nullable: true),
                    wider_difference = table.Column<string>(type: "character varying(2200)", maxLength: 2200, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charters", x => x.id);
                    table.ForeignKey(
                        name: "fk_charters_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_charters_people_written_by",
                        column: x => x.written_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(360)", maxLength: 360, nullable: true),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_to = table.Column<Guid>(type: "uuid", nullable: true),
                    is_put_away = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_group_invitations_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_invitations_people_invited_by",
                        column: x => x.invited_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_invitations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_invitations_people_told_to",
                        column: x => x.told_to,
                        principalTable: "people",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_group_members_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_members_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "group_needs",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standing = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    post = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    per_school = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_needs", x => x.group_id);
                    table.ForeignKey(
                        name: "fk_group_needs_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "progress_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    steering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_day = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    progress = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    for_the_others = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_reports_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_progress_reports_groups_steering_id",
                        column: x => x.steering_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_progress_reports_people_written_by",
                        column: x => x.written_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "represents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    steering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_represents", x => x.id);
                    table.ForeignKey(
                        name: "fk_represents_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_represents_groups_steering_id",
                        column: x => x.steering_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_represents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pair_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(4200)", maxLength: 4200, nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_pair_notes_pairs_pair_id",
                        column: x => x.pair_id,
                        principalTable: "pairs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pair_notes_people_written_by",
                        column: x => x.written_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_times",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_times", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_times_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offered_foci",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    named_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_foci", x => x.id);
                    table.ForeignKey(
                        name: "fk_offered_foci_people_named_by",
                        column: x => x.named_by,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_offered_foci_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    formed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rules_least = table.Column<int>(type: "integer", nullable: false),
                    rules_least_schools = table.Column<int>(type: "integer", nullable: false),
                    rules_most = table.Column<int>(type: "integer", nullable: false),
                    rules_most_groups = table.Column<int>(type: "integer", nullable: false),
                    rules_most_on_afocus = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposals_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strand_leads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    strand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strand_leads", x => x.id);
                    table.ForeignKey(
                        name: "fk_strand_leads_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_strand_leads_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_strand_leads_strands_strand_id",
                        column: x => x.strand_id,
                        principalTable: "strands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "heard_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(460)", maxLength: 460, nullable: false),
                    focus_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_heard_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_heard_issues_offered_foci_focus_id",
                        column: x => x.focus_id,
                        principalTable: "offered_foci",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_heard_issues_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_heard_issues_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "volunteers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    signed_up_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    came_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    may_convene = table.Column<bool>(type: "boolean", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteers", x => x.id);
                    table.ForeignKey(
                        name: "fk_volunteers_offered_foci_table_id",
                        column: x => x.table_id,
                        principalTable: "offered_foci",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_volunteers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_volunteers_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_volunteers_sign_ups_sign_up_id",
                        column: x => x.sign_up_id,
                        principalTable: "sign_ups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposed_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    focus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    time_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_locked = table.Column<bool>(type: "boolean", nullable: false),
                    convenor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    convenor_said_yes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposed_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposed_groups_meeting_times_time_id",
                        column: x => x.time_id,
                        principalTable: "meeting_times",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_proposed_groups_offered_foci_focus_id",
                        column: x => x.focus_id,
                        principalTable: "offered_foci",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposed_groups_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposed_groups_volunteers_convenor_id",
                        column: x => x.convenor_id,
                        principalTable: "volunteers",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "swap_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_swap_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_swap_offers_groups_from_id",
                        column: x => x.from_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_swap_offers_groups_to_id",
                        column: x => x.to_id,
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_swap_offers_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "volunteer_choices",
                columns: table => new
                {
                    volunteer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    focus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_choices", x => new { x.volunteer_id, x.focus_id });
                    table.ForeignKey(
                        name: "fk_volunteer_choices_offered_foci_focus_id",
                        column: x => x.focus_id,
                        principalTable: "offered_foci",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_volunteer_choices_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "volunteer_times",
                columns: table => new
                {
                    volunteer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    time_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_times", x => new { x.volunteer_id, x.time_id });
                    table.ForeignKey(
                        name: "fk_volunteer_times_meeting_times_time_id",
                        column: x => x.time_id,
                        principalTable: "meeting_times",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_volunteer_times_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposed_seats",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposed_seats", x => new { x.group_id, x.volunteer_id });
                    table.ForeignKey(
                        name: "fk_proposed_seats_proposed_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "proposed_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposed_seats_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_charters_group_id_from",
                table: "charters",
                columns: new[] { "group_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charters_written_by",
                table: "charters",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_group_invitations_group_id",
                table: "group_invitations",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_invitations_invited_by",
                table: "group_invitations",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "ix_group_invitations_invited_on",
                table: "group_invitations",
                column: "invited_on",
                filter: "answered_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_group_invitations_person_id",
                table: "group_invitations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_invitations_told_to",
                table: "group_invitations",
                column: "told_to");

            migrationBuilder.CreateIndex(
                name: "ix_group_members_group_id",
                table: "group_members",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_members_person_id",
                table: "group_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_members_school_id",
                table: "group_members",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_network_id",
                table: "groups",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_remit_id",
                table: "groups",
                column: "remit_id");

            migrationBuilder.CreateIndex(
                name: "ix_groups_sign_up_id",
                table: "groups",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_heard_issues_focus_id",
                table: "heard_issues",
                column: "focus_id");

            migrationBuilder.CreateIndex(
                name: "ix_heard_issues_school_id",
                table: "heard_issues",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_heard_issues_sign_up_id",
                table: "heard_issues",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_line_managers_manager_id",
                table: "line_managers",
                column: "manager_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_times_sign_up_id",
                table: "meeting_times",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_offered_foci_named_by",
                table: "offered_foci",
                column: "named_by");

            migrationBuilder.CreateIndex(
                name: "ix_offered_foci_sign_up_id",
                table: "offered_foci",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_pair_notes_pair_id",
                table: "pair_notes",
                column: "pair_id");

            migrationBuilder.CreateIndex(
                name: "ix_pair_notes_written_by",
                table: "pair_notes",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_pair_wishes_network_id",
                table: "pair_wishes",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_network_id",
                table: "pairs",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_one_id",
                table: "pairs",
                column: "one_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_other_id",
                table: "pairs",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_pairs_proposed_by",
                table: "pairs",
                column: "proposed_by");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_group_id",
                table: "progress_reports",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_steering_id_meeting_day_group_id",
                table: "progress_reports",
                columns: new[] { "steering_id", "meeting_day", "group_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_written_by",
                table: "progress_reports",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_sign_up_id_name",
                table: "proposals",
                columns: new[] { "sign_up_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposed_groups_convenor_id",
                table: "proposed_groups",
                column: "convenor_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposed_groups_focus_id",
                table: "proposed_groups",
                column: "focus_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposed_groups_proposal_id",
                table: "proposed_groups",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposed_groups_time_id",
                table: "proposed_groups",
                column: "time_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposed_seats_volunteer_id",
                table: "proposed_seats",
                column: "volunteer_id");

            migrationBuilder.CreateIndex(
                name: "ix_represents_group_id",
                table: "represents",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_represents_person_id",
                table: "represents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_represents_steering_id",
                table: "represents",
                column: "steering_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_ups_code",
                table: "sign_ups",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_ups_network_id",
                table: "sign_ups",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_strand_leads_person_id",
                table: "strand_leads",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_strand_leads_school_id",
                table: "strand_leads",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_strand_leads_strand_id",
                table: "strand_leads",
                column: "strand_id");

            migrationBuilder.CreateIndex(
                name: "ix_strand_shapes_network_id",
                table: "strand_shapes",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_strands_network_id",
                table: "strands",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_swap_offers_from_id",
                table: "swap_offers",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_swap_offers_to_id",
                table: "swap_offers",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_swap_offers_volunteer_id",
                table: "swap_offers",
                column: "volunteer_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_choices_focus_id",
                table: "volunteer_choices",
                column: "focus_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_times_time_id",
                table: "volunteer_times",
                column: "time_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_code",
                table: "volunteers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_person_id",
                table: "volunteers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_school_id",
                table: "volunteers",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_sign_up_id_person_id",
                table: "volunteers",
                columns: new[] { "sign_up_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_table_id",
                table: "volunteers",
                column: "table_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charters");

            migrationBuilder.DropTable(
                name: "group_invitations");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "group_needs");

            migrationBuilder.DropTable(
                name: "heard_issues");

            migrationBuilder.DropTable(
                name: "line_managers");

            migrationBuilder.DropTable(
                name: "pair_notes");

            migrationBuilder.DropTable(
                name: "pair_wishes");

            migrationBuilder.DropTable(
                name: "progress_reports");

            migrationBuilder.DropTable(
                name: "proposed_seats");

            migrationBuilder.DropTable(
                name: "represents");

            migrationBuilder.DropTable(
                name: "strand_leads");

            migrationBuilder.DropTable(
                name: "strand_shapes");

            migrationBuilder.DropTable(
                name: "swap_offers");

            migrationBuilder.DropTable(
                name: "volunteer_choices");

            migrationBuilder.DropTable(
                name: "volunteer_times");

            migrationBuilder.DropTable(
                name: "pairs");

            migrationBuilder.DropTable(
                name: "proposed_groups");

            migrationBuilder.DropTable(
                name: "strands");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "meeting_times");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "volunteers");

            migrationBuilder.DropTable(
                name: "offered_foci");

            migrationBuilder.DropTable(
                name: "sign_ups");
        }
    }
}
