using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comitia.Engine.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AgendaVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_public_versions_kind_committee_code_session_code_number",
                table: "public_versions");

            migrationBuilder.DropIndex(
                name: "ix_public_tombstones_kind_committee_code_session_code_up_to",
                table: "public_tombstones");

            migrationBuilder.AddColumn<string>(
                name: "heading",
                table: "public_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "public_versions",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "public_tombstones",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "at",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "continued_from",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "minutes",
                table: "agenda_items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "agenda_items",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Open");

            migrationBuilder.CreateTable(
                name: "agenda_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    frozen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    snapshot = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_versions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_public_versions_kind_committee_code_session_code_name_number",
                table: "public_versions",
                columns: new[] { "kind", "committee_code", "session_code", "name", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_tombstones_kind_committee_code_session_code_name_up_to",
                table: "public_tombstones",
                columns: new[] { "kind", "committee_code", "session_code", "name", "up_to" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_continued_from",
                table: "agenda_items",
                column: "continued_from");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_versions_meeting_id_number",
                table: "agenda_versions",
                columns: new[] { "meeting_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_versions");

            migrationBuilder.DropIndex(
                name: "ix_public_versions_kind_committee_code_session_code_name_number",
                table: "public_versions");

            migrationBuilder.DropIndex(
                name: "ix_public_tombstones_kind_committee_code_session_code_name_up_to",
                table: "public_tombstones");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_continued_from",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "heading",
                table: "public_versions");

            migrationBuilder.DropColumn(
                name: "name",
                table: "public_versions");

            migrationBuilder.DropColumn(
                name: "name",
                table: "public_tombstones");

            migrationBuilder.DropColumn(
                name: "at",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "continued_from",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "minutes",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "agenda_items");

            migrationBuilder.CreateIndex(
                name: "ix_public_versions_kind_committee_code_session_code_number",
                table: "public_versions",
                columns: new[] { "kind", "committee_code", "session_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_tombstones_kind_committee_code_session_code_up_to",
                table: "public_tombstones",
                columns: new[] { "kind", "committee_code", "session_code", "up_to" },
                unique: true);
        }
    }
}
