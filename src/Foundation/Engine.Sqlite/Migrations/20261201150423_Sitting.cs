using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Comitia.Engine.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Sitting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "opened_at",
                table: "meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    mover = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    majority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    @for = table.Column<int>(name: "for", type: "INTEGER", nullable: true),
                    against = table.Column<int>(type: "INTEGER", nullable: true),
                    abstain = table.Column<int>(type: "INTEGER", nullable: true),
                    needed = table.Column<int>(type: "INTEGER", nullable: true),
                    present = table.Column<int>(type: "INTEGER", nullable: true),
                    members = table.Column<int>(type: "INTEGER", nullable: true),
                    tied = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballots", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballots_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_spans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    to = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_spans", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_spans_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    to = table.Column<long>(type: "INTEGER", nullable: true),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    substitute_for = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presences", x => x.id);
                    table.ForeignKey(
                        name: "fk_presences_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "speakers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: true),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    from = table.Column<long>(type: "INTEGER", nullable: true),
                    to = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speakers", x => x.id);
                    table.ForeignKey(
                        name: "fk_speakers_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_votes",
                columns: table => new
                {
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_votes", x => new { x.ballot_id, x.person });
                    table.ForeignKey(
                        name: "fk_ballot_votes_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "secret_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secret_choices", x => x.id);
                    table.ForeignKey(
                        name: "fk_secret_choices_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ballot_votes_person",
                table: "ballot_votes",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_ballots_meeting_id_number",
                table: "ballots",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_spans_meeting_id",
                table: "item_spans",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_presences_meeting_id_person",
                table: "presences",
                columns: new[] { "meeting_id", "person" });

            migrationBuilder.CreateIndex(
                name: "ix_presences_person",
                table: "presences",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_secret_choices_ballot_id",
                table: "secret_choices",
                column: "ballot_id");

            migrationBuilder.CreateIndex(
                name: "ix_speakers_meeting_id",
                table: "speakers",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_speakers_person",
                table: "speakers",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ballot_votes");

            migrationBuilder.DropTable(
                name: "item_spans");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "secret_choices");

            migrationBuilder.DropTable(
                name: "speakers");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropColumn(
                name: "opened_at",
                table: "meetings");
        }
    }
}
