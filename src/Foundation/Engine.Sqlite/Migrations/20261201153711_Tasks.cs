using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comitia.Engine.Sqlite.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<Guid>(type: "TEXT", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    due = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
