using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Comitia.Engine.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Tasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "meeting_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<Guid>(type: "uuid", nullable: true),
                    who_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    due = table.Column<LocalDate>(type: "date", nullable: true),
                    done_on = table.Column<LocalDate>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_tasks_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_tasks_meeting_id",
                table: "meeting_tasks",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_tasks_who_done_on",
                table: "meeting_tasks",
                columns: new[] { "who", "done_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_tasks");
        }
    }
}
