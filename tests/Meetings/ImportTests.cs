using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>Taking over another parliament's meetings, and taking them over again.</summary>
public abstract class ImportTests(Store store) : TownTests(store)
{
    private readonly ConcurrentDictionary<string, BodyId> bodies = new();
    private readonly ConcurrentDictionary<string, PersonId> people = new();
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("comitia-reunions-").FullName;

    [Fact]
    public async Task A_confirmed_meeting_that_is_past_was_held_and_a_cancelled_one_was_not()
    {
        var tally = await Import(
            Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé"),
            Line("B", "2026-02-04T09:00:00.000+01:00", "Annulé"),
            Line("C", "2026-06-03T09:00:00.000+02:00", "Confirmé")
        );
        (tally.Created, tally.Rejected.Count).Should().Be((3, 0));
        (await States()).Should().Equal(MeetingState.Held, MeetingState.Cancelled, MeetingState.Scheduled);
        var first = await Town.App.Read(db => db.Meetings.OrderBy(m => m.StartsAt).FirstAsync());
        (first.Zone, first.Start, first.StartsAt)
            .Should()
            .Be(("Europe/Paris", new LocalDateTime(2026, 2, 3, 9, 0), Instant.FromUtc(2026, 2, 3, 8, 0)));
    }

    [Fact]
    public async Task One_object_where_a_list_is_expected_is_a_list_of_one()
    {
        await Import(
            Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé", agenda: "\"Examen du rapport\"", marks: Mark("PA1", "présent"))
        );
        (await Town.App.Read(db => db.AgendaItems.Select(i => i.Title).SingleAsync()))["fr"].Should().Be("Examen du rapport");
        (await Town.App.Read(db => db.Attendances.Select(a => a.State).SingleAsync())).Should().Be(AttendanceState.Present);
    }

    [Fact]
    public async Task Of_two_marks_for_one_person_the_one_that_says_they_were_there_holds()
    {
        var tally = await Import(
            Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé", marks: $"[{Mark("PA1", "absent")},{Mark("PA1", "présent")}]")
        );
        tally.Counts["attendances"].Should().Be(2);
        (await Town.App.Read(db => db.Attendances.Select(a => a.State).SingleAsync())).Should().Be(AttendanceState.Present);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_writes_nothing()
    {
        string[] lines = [Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé", marks: Mark("PA1", "présent"))];
        await Import(lines);
        var before = await Entries();
        var tally = await Import(lines);
        (tally.Created, tally.Changed, tally.Unchanged).Should().Be((0, 0, 1));
        (await Entries()).Should().Be(before);
    }

    [Fact]
    public async Task Only_what_the_source_changed_is_changed()
    {
        await Import(Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé"), Line("B", "2026-02-04T09:00:00.000+01:00", "Confirmé"));
        var tally = await Import(
            Line("A", "2026-02-03T09:00:00.000+01:00", "Annulé"),
            Line("B", "2026-02-04T09:00:00.000+01:00", "Confirmé")
        );
        (tally.Changed, tally.Unchanged).Should().Be((1, 1));
        (await States()).Should().Equal(MeetingState.Cancelled, MeetingState.Held);
        (await Town.App.Read(db => db.Meetings.OrderBy(m => m.StartsAt).Select(m => m.Version).ToListAsync())).Should().Equal(2, 1);
    }

    [Fact]
    public async Task What_a_clerk_touched_stays_and_waits_for_a_person()
    {
        await Import(Line("A", "2026-06-03T09:00:00.000+02:00", "Confirmé", place: "Salle 1"));
        var meeting = await Town.App.Read(db => db.Meetings.SingleAsync());
        var wording = new MeetingWording(
            meeting.Kind,
            new Dictionary<string, string?>(),
            meeting.Start,
            meeting.Zone,
            meeting.Minutes,
            "Hall of mirrors"
        );
        Town.Directory.Add("x", "x");
        await Town.App.Do(new ChangeMeeting(meeting.Id, null, wording with { Title = Town.In("A sitting") }));
        var tally = await Import(Line("A", "2026-06-03T09:00:00.000+02:00", "Confirmé", place: "Salle 2"));
        tally.Waiting.Should().Be(1);
        (await Town.App.Read(db => db.Meetings.Select(m => m.Place).SingleAsync())).Should().Be("Hall of mirrors");
        (await Town.App.Read(db => db.MeetingImports.Select(i => i.Waiting).SingleAsync())).Should().Be("place");
    }

    [Fact]
    public async Task A_line_that_is_no_meeting_is_rejected_with_its_number_and_the_rest_goes_through()
    {
        var tally = await Import(Line("A", "2026-02-03T09:00:00.000+01:00", "Confirmé"), "{\"uid\":\"B\"}", "not json");
        tally.Created.Should().Be(1);
        tally.Rejected.Select(r => r.Where).Should().Equal("reunions.ndjson.gz:2", "reunions.ndjson.gz:3");
    }

    [Fact]
    public async Task The_whole_of_a_real_parliament_goes_in_and_a_second_time_changes_nothing()
    {
        var data = Path.GetDirectoryName(Need.Data("fr-assemblee/reunions.ndjson.gz"))!;
        var watch = Stopwatch.StartNew();
        var tally = await Run(data);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"first run {watch.Elapsed.TotalSeconds:F1} s, working set {Environment.WorkingSet / 1_000_000} MB"
        );
        (tally.Counts["meetings"], tally.Counts["attendances"], tally.Created, tally.Rejected.Count).Should().Be((3909, 90147, 3909, 0));
        (await Town.App.Read(db => db.Attendances.CountAsync())).Should().Be(90127, "twenty marks are of somebody marked already");
        (await Town.App.Read(db => db.Meetings.CountAsync(m => m.State == MeetingState.Cancelled))).Should().Be(461 + 140);
        (await Town.App.Read(db => db.Meetings.CountAsync(m => m.State == MeetingState.Held))).Should().Be(3304);
        watch.Restart();
        var again = await Run(data);
        TestContext.Current.TestOutputHelper?.WriteLine($"second run {watch.Elapsed.TotalSeconds:F1} s");
        (again.Created, again.Changed, again.Unchanged).Should().Be((0, 0, 3909));
    }

    private async Task<ImportTally> Import(params string[] lines)
    {
        await using (var file = File.Create(Path.Combine(folder, "reunions.ndjson.gz")))
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
        {
            await packed.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }

        return await Run(folder);
    }

    private Task<ImportTally> Run(string from) =>
        Town.Service(
            (IEnumerable<IAssembleeNationaleContributor> all) =>
                all.Single(c => c.GetType().Assembly == typeof(MeetingsModule).Assembly)
                    .Import(
                        new AssembleeNationaleFolder(
                            from,
                            RunningApp.Operator,
                            new Dictionary<string, BodyId>(),
                            new Dictionary<string, PersonId>(),
                            Bodies,
                            Persons,
                            null
                        ),
                        default
                    )
        );

    private Task<IReadOnlyDictionary<string, BodyId>> Bodies(IReadOnlyCollection<string> references, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, BodyId>>(
            references.ToDictionary(r => r, r => bodies.GetOrAdd(r, k => Town.Directory.Add(k, k).Id))
        );

    private Task<IReadOnlyDictionary<string, PersonId>> Persons(IReadOnlyCollection<string> references, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, PersonId>>(
            references.ToDictionary(r => r, r => people.GetOrAdd(r, Town.Directory.Person))
        );

    private Task<List<MeetingState>> States() =>
        Town.App.Read(db => db.Meetings.OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Select(m => m.State).ToListAsync());

    private Task<int> Entries() =>
        Town.App.Read(db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM audit_entries").SingleAsync());

    private static string Mark(string person, string presence) => $$"""{"acteurRef":"{{person}}","presence":"{{presence}}"}""";

    private static string Line(
        string key,
        string start,
        string state,
        string place = "Salle 1",
        string agenda = "null",
        string marks = "null"
    ) =>
        $$$"""
            {"uid":"{{{key}}}","@xsi:type":"reunionCommission_type","timeStampDebut":"{{{start}}}","organeReuniRef":"PO1","cycleDeVie":{"etat":"{{{state}}}"},"lieu":{"lieuRef":null,"libelleLong":"{{{place}}}"},"participants":{"participantsInternes":{"participantInterne": {{{marks}}} }},"visioConference":"false","ODJ":{"convocationODJ":{"item": {{{agenda}}} },"pointsODJ":null}}
            """;
}

public sealed class ImportOnSqlite() : ImportTests(Store.Sqlite);

public sealed class ImportOnPostgreSql() : ImportTests(Store.PostgreSql);
