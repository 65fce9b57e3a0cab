using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "about_id",
                table: "letters",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    network_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    put_on = table.Column<DateOnly>(type: "date", nullable: true),
                    set_aside_on = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_until = table.Column<DateOnly>(type: "date", nullable: true),
                    because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "agreement_parties",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false)
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
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    paid_months = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spoken_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    came_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    told_to = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commit_from = table.Column<DateOnly>(type: "date", nullable: false),
                    commit_until = table.Column<DateOnly>(type: "date", nullable: false),
                    paid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "commitment_terms");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "consents");

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
