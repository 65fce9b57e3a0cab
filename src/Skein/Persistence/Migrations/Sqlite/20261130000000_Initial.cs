using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chronicle_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    verb = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    counts = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chronicle_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "codes_asked",
                columns: table => new
                {
                    mark = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_codes_asked", x => x.mark);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    link_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_kept_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    served_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_token = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    reply_to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    comes_first = table.Column<bool>(type: "INTEGER", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unsubscribe_address = table.Column<string>(type: "TEXT", nullable: true),
                    not_after = table.Column<DateTime>(type: "TEXT", nullable: true),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_token = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    handed_over_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    shown_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "networks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_networks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passkey_ceremonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkey_ceremonies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_user_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkeys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "program_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    scheme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    phase = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    authority_code = table.Column<string>(type: "TEXT", nullable: true),
                    authority_name = table.Column<string>(type: "TEXT", nullable: true),
                    establishment_number = table.Column<string>(type: "TEXT", nullable: true),
                    town = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    low_age = table.Column<int>(type: "INTEGER", nullable: true),
                    high_age = table.Column<int>(type: "INTEGER", nullable: true),
                    head_name = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    row_hash = table.Column<long>(type: "INTEGER", nullable: true),
                    dropped_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schools", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_forms",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    led_to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_forms", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: true),
                    browser_hash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: true),
                    next = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    let_in_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_slips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_slips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    scheme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    other_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    established_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => new { x.scheme, x.code, x.other_code, x.kind });
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
                name: "chronicle_parties",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chronicle_parties", x => new { x.entry_id, x.kind, x.party_id });
                    table.ForeignKey(
                        name: "fk_chronicle_parties_chronicle_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "chronicle_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chronicle_words",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chronicle_words", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_chronicle_words_chronicle_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "chronicle_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "received_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    from_address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    is_from_addressee = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_mail", x => x.id);
                    table.ForeignKey(
                        name: "fk_received_mail_mail_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "mail_messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                    group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    after = table.Column<Guid>(type: "TEXT", nullable: true),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    story = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
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
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
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
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_win = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    first_win_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    without_win_because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
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
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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
                name: "priorities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
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
                name: "sign_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    group_kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    formed_by = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    tranche = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_least = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_least_schools = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most_groups = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most_on_afocus = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "stakeholders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    is_outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    interest = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    contact_rule = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    knows = table.Column<bool>(type: "INTEGER", nullable: true),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_contact_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "strand_shapes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shape = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "sub_networks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sub_networks", x => x.id);
                    table.ForeignKey(
                        name: "fk_sub_networks_networks_network_id",
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
                name: "undertakings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    issue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    schools = table.Column<int>(type: "INTEGER", nullable: false),
                    one_school_can = table.Column<bool>(type: "INTEGER", nullable: false),
                    gain = table.Column<int>(type: "INTEGER", nullable: false),
                    effort = table.Column<int>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                name: "changes_here",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
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
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    was_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_invitations_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_network_invitations_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    school_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_people_merged_into",
                        column: x => x.merged_into,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_people_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
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
                    next_step = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
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
                name: "succession_dismissals",
                columns: table => new
                {
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_succession_dismissals", x => new { x.network_id, x.school_id });
                    table.ForeignKey(
                        name: "fk_succession_dismissals_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_succession_dismissals_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    focus = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    meets = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    formed_by = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    tranche = table.Column<int>(type: "INTEGER", nullable: true),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    begun_because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    remit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "meeting_times",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    formed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    patience = table.Column<int>(type: "INTEGER", nullable: false),
                    placed_then = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_least = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_least_schools = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most_groups = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_most_on_afocus = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "sub_network_schools",
                columns: table => new
                {
                    sub_network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sub_network_schools", x => new { x.sub_network_id, x.school_id, x.from });
                    table.ForeignKey(
                        name: "fk_sub_network_schools_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sub_network_schools_sub_networks_sub_network_id",
                        column: x => x.sub_network_id,
                        principalTable: "sub_networks",
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
                name: "membership_spans",
                columns: table => new
                {
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    reason_is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    expected_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_spans", x => new { x.membership_id, x.from });
                    table.ForeignKey(
                        name: "fk_membership_spans_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "address_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    waits_for = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    taken_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_back_because = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "challenges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    raised_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    response = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    responded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    responded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_challenges", x => x.id);
                    table.ForeignKey(
                        name: "fk_challenges_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_challenges_people_raised_by",
                        column: x => x.raised_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_challenges_people_responded_by",
                        column: x => x.responded_by,
                        principalTable: "people",
                        principalColumn: "id");
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
                name: "former_posts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_posts", x => new { x.person_id, x.from });
                    table.ForeignKey(
                        name: "fk_former_posts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_former_posts_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                });

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

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_letters_people_asked_by",
                        column: x => x.asked_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "line_managers",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    manager_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "newcomers",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    came_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "TEXT", nullable: true)
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
                name: "offered_foci",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    named_by = table.Column<Guid>(type: "TEXT", nullable: true)
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
                name: "other_addresses",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
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
                name: "own_uses",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    priority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
                name: "pair_wishes",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    focus = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    one_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    focus = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    one_yes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    other_yes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    one_department = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    other_department = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    is_put_away_by_one = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_put_away_by_other = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "past_names",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_names", x => new { x.person_id, x.name });
                    table.ForeignKey(
                        name: "fk_past_names_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
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
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    renewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "role_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remit = table.Column<string>(type: "TEXT", nullable: true),
                    deputy_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    release_hundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_assignments_networks_network_id",
                        column: x => x.network_id,
                        principalTable: "networks",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_role_assignments_people_deputy_id",
                        column: x => x.deputy_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_role_assignments_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_role_assignments_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "school_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visitor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    companion = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "strand_leads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    strand_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "charters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    on_behalf = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    wider_difference = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "group_focuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "group_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    told_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_put_away = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    per_school = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    steering_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    progress = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    for_the_others = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    steering_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "plan_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what_we_value = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    looked_at_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "token_hands",
                columns: table => new
                {
                    token_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    read = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "addressees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goes_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    choice = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    came_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    told_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addressees", x => x.id);
                    table.ForeignKey(
                        name: "fk_addressees_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_addressees_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_addressees_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leaflet_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
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
                name: "heard_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    focus_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sign_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    signed_up_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    came_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    told_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    may_convene = table.Column<bool>(type: "INTEGER", nullable: false),
                    table_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                        name: "fk_volunteers_people_told_to",
                        column: x => x.told_to,
                        principalTable: "people",
                        principalColumn: "id");
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
                name: "pair_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pair_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "group_focus_answers",
                columns: table => new
                {
                    focus_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "left_without",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_left_without", x => new { x.proposal_id, x.volunteer_id });
                    table.ForeignKey(
                        name: "fk_left_without_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_left_without_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposed_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    focus_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    time_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    convenor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    convenor_said_yes_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    focus_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false)
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
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    time_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "former_commitment_days",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    commit_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    corrected_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "proposed_seats",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "ix_addressees_code",
                table: "addressees",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_addressees_letter_id_school_id_person_id",
                table: "addressees",
                columns: new[] { "letter_id", "school_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_addressees_person_id",
                table: "addressees",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_addressees_school_id",
                table: "addressees",
                column: "school_id");

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
                name: "ix_challenges_network_id_raised_on",
                table: "challenges",
                columns: new[] { "network_id", "raised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_challenges_raised_by",
                table: "challenges",
                column: "raised_by");

            migrationBuilder.CreateIndex(
                name: "ix_challenges_responded_by",
                table: "challenges",
                column: "responded_by");

            migrationBuilder.CreateIndex(
                name: "ix_changes_here_network_id_school_id",
                table: "changes_here",
                columns: new[] { "network_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_here_school_id",
                table: "changes_here",
                column: "school_id");

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
                name: "ix_chronicle_entries_network_id_id",
                table: "chronicle_entries",
                columns: new[] { "network_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_chronicle_entries_subject_id",
                table: "chronicle_entries",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_chronicle_parties_party_id",
                table: "chronicle_parties",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_codes_asked_asked_at",
                table: "codes_asked",
                column: "asked_at");

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
                name: "ix_former_posts_school_id",
                table: "former_posts",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_focus_answers_person_id",
                table: "group_focus_answers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_focuses_group_id",
                table: "group_focuses",
                column: "group_id");

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
                name: "ix_jobs_key",
                table: "jobs",
                column: "key",
                unique: true,
                filter: "done_at is null and given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_waiting",
                table: "jobs",
                columns: new[] { "not_before", "id" },
                filter: "done_at is null and given_up_at is null");

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
                name: "ix_left_without_volunteer_id",
                table: "left_without",
                column: "volunteer_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_about_id",
                table: "letters",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_asked_by",
                table: "letters",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_letters_network_id_written_at",
                table: "letters",
                columns: new[] { "network_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_line_managers_manager_id",
                table: "line_managers",
                column: "manager_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_about_id",
                table: "mail_messages",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_queued_at",
                table: "mail_messages",
                column: "queued_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_uncertain",
                table: "mail_messages",
                column: "handed_over_at",
                filter: "handed_over_at is not null and sent_at is null and given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_waiting",
                table: "mail_messages",
                columns: new[] { "not_before", "id" },
                filter: "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_times_sign_up_id",
                table: "meeting_times",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_network_id_school_id",
                table: "memberships",
                columns: new[] { "network_id", "school_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_school_id",
                table: "memberships",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_holidays_network_id_from",
                table: "network_holidays",
                columns: new[] { "network_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_network_invitations_network_id_school_id",
                table: "network_invitations",
                columns: new[] { "network_id", "school_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_network_invitations_school_id",
                table: "network_invitations",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_tasks_network_id",
                table: "network_tasks",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_networks_name",
                table: "networks",
                column: "name");

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
                name: "ix_offered_foci_named_by",
                table: "offered_foci",
                column: "named_by");

            migrationBuilder.CreateIndex(
                name: "ix_offered_foci_sign_up_id",
                table: "offered_foci",
                column: "sign_up_id");

            migrationBuilder.CreateIndex(
                name: "ix_own_uses_priority_id",
                table: "own_uses",
                column: "priority_id");

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
                name: "ix_passkey_ceremonies_expires_at",
                table: "passkey_ceremonies",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_credential_id",
                table: "passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_person_id",
                table: "passkeys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_email",
                table: "people",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_people_merged_into",
                table: "people",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_people_school_id",
                table: "people",
                column: "school_id");

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
                name: "ix_program_keys_key_hash",
                table: "program_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_program_keys_person_id",
                table: "program_keys",
                column: "person_id");

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
                name: "ix_received_mail_key",
                table: "received_mail",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_received_mail_message_id",
                table: "received_mail",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_received_mail_received_at",
                table: "received_mail",
                column: "received_at");

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
                name: "ix_role_assignments_deputy_id",
                table: "role_assignments",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_network_id_kind",
                table: "role_assignments",
                columns: new[] { "network_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_person_id",
                table: "role_assignments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_school_id",
                table: "role_assignments",
                column: "school_id");

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
                name: "ix_schools_name_id",
                table: "schools",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_schools_scheme_code",
                table: "schools",
                columns: new[] { "scheme", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sent_forms_sent_at",
                table: "sent_forms",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_last_used_on",
                table: "sessions",
                column: "last_used_on");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person_id",
                table: "sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_codes_address_asked_at",
                table: "sign_in_codes",
                columns: new[] { "address", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_codes_expires_at",
                table: "sign_in_codes",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_slips_code_hash",
                table: "sign_in_slips",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_slips_person_id",
                table: "sign_in_slips",
                column: "person_id");

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
                name: "ix_stakeholders_network_id",
                table: "stakeholders",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_stated_values_network_id",
                table: "stated_values",
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
                name: "ix_sub_network_schools_school_id",
                table: "sub_network_schools",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_sub_networks_network_id",
                table: "sub_networks",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_succession_dismissals_school_id",
                table: "succession_dismissals",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_successions_scheme_other_code",
                table: "successions",
                columns: new[] { "scheme", "other_code" });

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
                name: "ix_task_holders_person_id",
                table: "task_holders",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ticks_mark",
                table: "ticks",
                column: "mark");

            migrationBuilder.CreateIndex(
                name: "ix_token_hands_person_id",
                table: "token_hands",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_token_hands_wave_id",
                table: "token_hands",
                column: "wave_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_volunteers_told_to",
                table: "volunteers",
                column: "told_to");

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
                name: "address_changes");

            migrationBuilder.DropTable(
                name: "addressees");

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
                name: "challenges");

            migrationBuilder.DropTable(
                name: "changes_here");

            migrationBuilder.DropTable(
                name: "charters");

            migrationBuilder.DropTable(
                name: "chronicle_parties");

            migrationBuilder.DropTable(
                name: "chronicle_words");

            migrationBuilder.DropTable(
                name: "codes_asked");

            migrationBuilder.DropTable(
                name: "commitment_terms");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

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
                name: "former_commitment_days");

            migrationBuilder.DropTable(
                name: "former_posts");

            migrationBuilder.DropTable(
                name: "grant_ends");

            migrationBuilder.DropTable(
                name: "group_focus_answers");

            migrationBuilder.DropTable(
                name: "group_invitations");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "group_needs");

            migrationBuilder.DropTable(
                name: "heard_issues");

            migrationBuilder.DropTable(
                name: "installation");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "joined_records");

            migrationBuilder.DropTable(
                name: "leaflet_statements");

            migrationBuilder.DropTable(
                name: "left_without");

            migrationBuilder.DropTable(
                name: "line_managers");

            migrationBuilder.DropTable(
                name: "membership_spans");

            migrationBuilder.DropTable(
                name: "network_holidays");

            migrationBuilder.DropTable(
                name: "network_invitations");

            migrationBuilder.DropTable(
                name: "newcomers");

            migrationBuilder.DropTable(
                name: "other_addresses");

            migrationBuilder.DropTable(
                name: "own_uses");

            migrationBuilder.DropTable(
                name: "pair_notes");

            migrationBuilder.DropTable(
                name: "pair_wishes");

            migrationBuilder.DropTable(
                name: "passkey_ceremonies");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "past_names");

            migrationBuilder.DropTable(
                name: "personal_contacts");

            migrationBuilder.DropTable(
                name: "plan_lines");

            migrationBuilder.DropTable(
                name: "pledges");

            migrationBuilder.DropTable(
                name: "program_keys");

            migrationBuilder.DropTable(
                name: "progress_reports");

            migrationBuilder.DropTable(
                name: "proposed_seats");

            migrationBuilder.DropTable(
                name: "received_mail");

            migrationBuilder.DropTable(
                name: "released_tables");

            migrationBuilder.DropTable(
                name: "represents");

            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "school_beginnings");

            migrationBuilder.DropTable(
                name: "school_engagements");

            migrationBuilder.DropTable(
                name: "school_plan_line_matches");

            migrationBuilder.DropTable(
                name: "school_visits");

            migrationBuilder.DropTable(
                name: "sent_forms");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_in_codes");

            migrationBuilder.DropTable(
                name: "sign_in_slips");

            migrationBuilder.DropTable(
                name: "stakeholders");

            migrationBuilder.DropTable(
                name: "strand_leads");

            migrationBuilder.DropTable(
                name: "strand_shapes");

            migrationBuilder.DropTable(
                name: "sub_network_schools");

            migrationBuilder.DropTable(
                name: "succession_dismissals");

            migrationBuilder.DropTable(
                name: "successions");

            migrationBuilder.DropTable(
                name: "support_offers");

            migrationBuilder.DropTable(
                name: "swap_offers");

            migrationBuilder.DropTable(
                name: "tally_counts");

            migrationBuilder.DropTable(
                name: "task_holders");

            migrationBuilder.DropTable(
                name: "tick_changes");

            migrationBuilder.DropTable(
                name: "ticks");

            migrationBuilder.DropTable(
                name: "token_hands");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "turbulence_supporters");

            migrationBuilder.DropTable(
                name: "undertakings");

            migrationBuilder.DropTable(
                name: "volunteer_choices");

            migrationBuilder.DropTable(
                name: "volunteer_times");

            migrationBuilder.DropTable(
                name: "weighings");

            migrationBuilder.DropTable(
                name: "written_words");

            migrationBuilder.DropTable(
                name: "chronicle_entries");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "group_focuses");

            migrationBuilder.DropTable(
                name: "leaflet_lines");

            migrationBuilder.DropTable(
                name: "leaflet_workshops");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "pairs");

            migrationBuilder.DropTable(
                name: "proposed_groups");

            migrationBuilder.DropTable(
                name: "mail_messages");

            migrationBuilder.DropTable(
                name: "priorities");

            migrationBuilder.DropTable(
                name: "school_plan_lines");

            migrationBuilder.DropTable(
                name: "strands");

            migrationBuilder.DropTable(
                name: "sub_networks");

            migrationBuilder.DropTable(
                name: "network_tasks");

            migrationBuilder.DropTable(
                name: "turbulences");

            migrationBuilder.DropTable(
                name: "survey_items");

            migrationBuilder.DropTable(
                name: "waves");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "meeting_times");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "volunteers");

            migrationBuilder.DropTable(
                name: "stated_values");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "agreement_versions");

            migrationBuilder.DropTable(
                name: "offered_foci");

            migrationBuilder.DropTable(
                name: "agreement_texts");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "sign_ups");

            migrationBuilder.DropTable(
                name: "schools");

            migrationBuilder.DropTable(
                name: "networks");
        }
    }
}
