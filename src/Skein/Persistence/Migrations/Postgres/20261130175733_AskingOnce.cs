using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AskingOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "given_answers",
                columns: table => new
                {
                    addressee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_given_answers", x => new { x.addressee_id, x.question });
                    table.ForeignKey(
                        name: "fk_given_answers_addressees_addressee_id",
                        column: x => x.addressee_id,
                        principalTable: "addressees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What was answered before in a choice and some words, by the names that the questions have now.
            migrationBuilder.Sql(
                """
                insert into given_answers (addressee_id, question, words)
                select id, 'Answer', answer from addressees where answer is not null
                union all
                select id, 'Choice', choice from addressees where choice is not null
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_addressees_schools_school_id",
                table: "addressees");

            migrationBuilder.DropIndex(
                name: "ix_mail_messages_waiting",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "addressees");

            migrationBuilder.DropColumn(
                name: "choice",
                table: "addressees");

            migrationBuilder.AddColumn<Guid>(
                name: "carried_by_id",
                table: "mail_messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "held_at",
                table: "mail_messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "may_wait",
                table: "mail_messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "body_before",
                table: "letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "letters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_for_soon",
                table: "letters",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_of_writer_alone",
                table: "letters",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "own_questions",
                table: "letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "lets_others_write",
                table: "digest_choices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "stops_messages",
                table: "digest_choices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<Guid>(
                name: "school_id",
                table: "addressees",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "not_reached_because",
                table: "addressees",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "opened_at",
                table: "addressees",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "phone_calls",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    addressee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    rung_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phone_calls", x => new { x.letter_id, x.addressee_id });
                    table.ForeignKey(
                        name: "fk_phone_calls_addressees_addressee_id",
                        column: x => x.addressee_id,
                        principalTable: "addressees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_phone_calls_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_attachments",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_attachments", x => x.letter_id);
                    table.ForeignKey(
                        name: "fk_letter_attachments_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddColumn<Guid>(
                name: "file_of_id",
                table: "mail_messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_daily",
                table: "mail_messages",
                columns: new[] { "to_address", "handed_over_at" },
                filter: "may_wait");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_held",
                table: "mail_messages",
                column: "held_at",
                filter: "held_at is not null and carried_by_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_waiting",
                table: "mail_messages",
                columns: new[] { "not_before", "id" },
                filter: "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null and held_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_phone_calls_addressee_id",
                table: "phone_calls",
                column: "addressee_id");

            migrationBuilder.AddForeignKey(
                name: "fk_addressees_schools_school_id",
                table: "addressees",
                column: "school_id",
                principalTable: "schools",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_addressees_schools_school_id",
                table: "addressees");

            migrationBuilder.DropTable(
                name: "given_answers");

            migrationBuilder.DropTable(
                name: "letter_attachments");

            migrationBuilder.DropTable(
                name: "phone_calls");

            migrationBuilder.DropIndex(
                name: "ix_mail_messages_daily",
                table: "mail_messages");

            migrationBuilder.DropIndex(
                name: "ix_mail_messages_held",
                table: "mail_messages");

            migrationBuilder.DropIndex(
                name: "ix_mail_messages_waiting",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "carried_by_id",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "file_of_id",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "held_at",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "may_wait",
                table: "mail_messages");

            migrationBuilder.DropColumn(
                name: "body_before",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "is_for_soon",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "is_of_writer_alone",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "own_questions",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "lets_others_write",
                table: "digest_choices");

            migrationBuilder.DropColumn(
                name: "stops_messages",
                table: "digest_choices");

            migrationBuilder.DropColumn(
                name: "not_reached_because",
                table: "addressees");

            migrationBuilder.DropColumn(
                name: "opened_at",
                table: "addressees");

            migrationBuilder.AlterColumn<Guid>(
                name: "school_id",
                table: "addressees",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "addressees",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "choice",
                table: "addressees",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_waiting",
                table: "mail_messages",
                columns: new[] { "not_before", "id" },
                filter: "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null");

            migrationBuilder.AddForeignKey(
                name: "fk_addressees_schools_school_id",
                table: "addressees",
                column: "school_id",
                principalTable: "schools",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
