using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Skein.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OtherAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "other_addresses",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "other_addresses");
        }
    }
}
