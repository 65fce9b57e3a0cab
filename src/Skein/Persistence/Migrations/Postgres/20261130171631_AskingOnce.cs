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
            migrationBuilder.DropForeignKey(
                name: "fk_addressees_schools_school_id",
                table: "addressees");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "addressees");

            migrationBuilder.DropColumn(
                name: "choice",
                table: "addressees");

            migrationBuilder.AlterColumn<Guid>(
                name: "school_id",
                table: "addressees",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

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
