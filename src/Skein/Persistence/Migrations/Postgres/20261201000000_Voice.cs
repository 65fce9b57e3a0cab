using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Voice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "stated_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    why = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    cut = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    template = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    fixed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tally_counts", x => new { x.list_id, x.line_id });
                });

            migrationBuilder.CreateTable(
                name: "tick_changes",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tick_changes", x => new { x.list_id, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "ticks",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticks", x => new { x.list_id, x.line_id, x.mark });
                });

            migrationBuilder.CreateTable(
                name: "survey_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_value_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    choices = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asks_heads = table.Column<bool>(type: "boolean", nullable: false),
                    asks_others = table.Column<bool>(type: "boolean", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at_least = table.Column<int>(type: "integer", nullable: false),
                    words_shown_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    marks = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    whose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    counts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    why = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    is_used = table.Column<bool>(type: "boolean", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ix_ballots_school_id",
                table: "ballots",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_wave_id",
                table: "ballots",
                column: "wave_id");

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
                name: "ix_stated_values_network_id",
                table: "stated_values",
                column: "network_id");

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
                name: "ballots");

            migrationBuilder.DropTable(
                name: "released_tables");

            migrationBuilder.DropTable(
                name: "tally_counts");

            migrationBuilder.DropTable(
                name: "tick_changes");

            migrationBuilder.DropTable(
                name: "ticks");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "written_words");

            migrationBuilder.DropTable(
                name: "survey_items");

            migrationBuilder.DropTable(
                name: "waves");

            migrationBuilder.DropTable(
                name: "stated_values");

            migrationBuilder.DropTable(
                name: "surveys");
        }
    }
}
