using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Sqlite
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
