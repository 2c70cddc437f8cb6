using System.Net;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>A meeting as it runs: who comes and goes, items, speakers, and what becomes of it at closing.</summary>
public abstract class SittingTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task A_meeting_is_opened_at_most_three_hours_before()
    {
        var id = await Town.Convene();
        (await Town.App.Act(new OpenSitting(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.not-begun");
        (await Town.App.Act(new RecordArrival(id, Town.Chair), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.not-open");
    }

    [Fact]
    public async Task Whoever_comes_stands_in_the_attendance_and_leaves_with_the_meeting()
    {
        var id = await Open();
        await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk);
        await Town.App.Do(new RecordArrival(id, Town.Members[0], PresenceWay.Remote), Town.Clerk);
        Town.App.Clock.Advance(Duration.FromMinutes(30));
        await Town.App.Do(new RecordDeparture(id, Town.Members[0]), Town.Clerk);
        Town.App.Clock.Advance(Duration.FromMinutes(30));
        await Town.App.Do(new CloseSitting(id), Town.Clerk);
        var meeting = await Town.Meeting(id);
        (meeting.State, meeting.MinutesHeld).Should().Be((MeetingState.Held, 60));
        (await Marks(id)).Should().BeEquivalentTo([(Town.Chair, AttendanceState.Present), (Town.Members[0], AttendanceState.Remote)]);
        var spans = await Town.App.Read(db => db.Presences.Where(p => p.MeetingId == id).ToListAsync());
        spans.Should().OnlyContain(p => p.To != null);
    }

    [Fact]
    public async Task Nobody_is_there_twice_and_a_mistake_is_taken_back()
    {
        var id = await Open();
        var first = await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk);
        (await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk)).Should().Be(first, "two clerks record the same arrival");
        (await Town.App.Do(new TakeBackPresence(first), Town.Clerk)).Should().BeFalse();
        (await Marks(id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_substitute_sits_for_one_member_who_is_not_there()
    {
        var id = await Open();
        var (a, b, c) = (Town.Members[0], Town.Members[1], Town.Members[2]);
        await Town.App.Do(new RecordArrival(id, a), Town.Clerk);
        (await Town.App.Act(new RecordArrival(id, b, SubstituteFor: a), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.substituted-twice");
        await Town.App.Do(new RecordArrival(id, b, SubstituteFor: c), Town.Clerk);
        (await Town.App.Act(new RecordArrival(id, Town.Members[3], SubstituteFor: c), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.substituted-twice");
    }

    [Fact]
    public async Task Times_are_corrected_afterwards_and_only_within_the_meeting()
    {
        var id = await Open();
        await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk);
        Town.App.Clock.Advance(Duration.FromHours(1));
        await Town.App.Do(new CloseSitting(id), Town.Clerk);
        (await Town.App.Act(new RecordArrival(id, Town.Members[0]), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.presence-when");
        (await Town.App.Act(new RecordArrival(id, Town.Members[0], At: new LocalTime(13, 0)), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.presence-future");
        await Town.App.Do(new RecordArrival(id, Town.Members[0], At: new LocalTime(10, 15)), Town.Clerk);
        await Town.App.Do(new RecordDeparture(id, Town.Members[0], new LocalTime(10, 45)), Town.Clerk);
        var span = await Town.App.Read(db => db.Presences.SingleAsync(p => p.MeetingId == id && p.Person == Town.Members[0]));
        (span.To!.Value - span.From).Should().Be(Duration.FromMinutes(30));
    }

    [Fact]
    public async Task Time_spent_on_items_adds_up()
    {
        var id = await Open();
        var (first, second) = (await Item(id, "Dams"), await Item(id, "Bridges"));
        foreach (var (item, minutes) in new[] { (first, 10), (second, 5), (first, 7) })
        {
            await Town.App.Do(new CallItem(id, item), Town.Clerk);
            Town.App.Clock.Advance(Duration.FromMinutes(minutes));
        }

        var view = await View(id);
        view.Item!.Id.Should().Be(first);
        (view.Spent(first), view.Spent(second)).Should().Be((Duration.FromMinutes(17), Duration.FromMinutes(5)));
    }

    [Fact]
    public async Task The_floor_goes_from_one_to_the_next()
    {
        var id = await Open();
        var one = await Town.App.Do(new AskToSpeak(id, Town.Members[0], Minutes: 3), Town.Clerk);
        (await Town.App.Do(new AskToSpeak(id, Town.Members[0]), Town.Clerk)).Should().Be(one, "one stands on the list once");
        var guest = await Town.App.Do(new AskToSpeak(id, null, "Ada Fen"), Town.Clerk);
        await Town.App.Do(new CallSpeaker(one), Town.Clerk);
        await Town.App.Do(new CallSpeaker(guest), Town.Clerk);
        var view = await View(id);
        view.Speaking!.Name.Should().Be("Ada Fen");
        view.Waiting.Should().BeEmpty();
        (await Town.App.Act(new CallSpeaker(one), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.speaker-over");
    }

    [Fact]
    public async Task A_member_may_look_and_not_run_it()
    {
        var id = await Open();
        (await Town.App.Act(new CallItem(id, null), Town.As(BodyRoles.Member)))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == Kernel.Results.RefusalKind.Forbidden);
        var member = await Visitor(BodyRoles.Member);
        (await member.GetAsync($"/en/desk/meetings/{id}/run")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await member.GetStringAsync($"/en/desk/meetings/{id}/room")).Should().Contain("Sitting");
        (await member.GetStringAsync($"/az/desk/meetings/{id}/seat")).Should().Contain("İclas gedir");
    }

    [Fact]
    public async Task The_whole_meeting_is_run_by_forms()
    {
        var id = await Town.Past();
        var item = await Item(id, "Dams");
        var clerk = await Visitor();
        var page = $"/en/desk/meetings/{id}/run";
        async Task Post(string handler, params (string, string)[] fields)
        {
            var answer = await clerk.Fill(page, fields.ToDictionary(f => f.Item1, f => f.Item2), page + "?handler=" + handler);
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        }

        await Post("Open");
        await Post("All");
        await Post("Call", ("item", item.ToString()));
        await Post("Speak", ("name", "Ada Fen"), ("minutes", "3"));
        await Post("Ballot", ("NewBallot.Question[en]", "Shall the dam be built?"), ("NewBallot.Method", "ShowOfHands"));
        var open = (await View(id)).Open!.Ballot.Id;
        await Post("CloseBallot", ("ballot", open.ToString()), ("for", "4"), ("against", "1"), ("abstain", "0"));
        await Post("Leave", ("person", Town.Chair.ToString()));
        (await clerk.GetStringAsync(page))
            .Should()
            .Contain("For 4, against 1, abstentions 0.")
            .And.Contain("Carried")
            .And.Contain("left at");
        Town.App.Clock.Advance(Duration.FromMinutes(40));
        await Post("Close");
        (await Town.Meeting(id)).State.Should().Be(MeetingState.Held);
    }

    [Fact]
    public async Task What_moves_is_told_to_those_who_look()
    {
        var id = await Open();
        var reader = await Visitor(BodyRoles.Member);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var answer = await reader.GetAsync(
            $"/en/desk/meetings/{id}/room?handler=Live",
            HttpCompletionOption.ResponseHeadersRead,
            stop.Token
        );
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop.Token));
        await Until(lines, "0 people are there", stop.Token);
        await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk);
        await Until(lines, "1 person is there", stop.Token);
    }

    private static async Task Until(StreamReader lines, string words, CancellationToken ct)
    {
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The stream ended without “{words}”.");
    }

    private async Task<MeetingId> Open()
    {
        var id = await Town.Past();
        await Town.App.Do(new OpenSitting(id), Town.Clerk);
        return id;
    }

    private Task<AgendaItemId> Item(MeetingId id, string title) =>
        Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In(title))), Town.Clerk);

    private async Task<SittingView> View(MeetingId id) => (await Town.Service((Sittings s) => s.Read(id, RunningApp.Operator, default)))!;

    private Task<List<(PersonId, AttendanceState)>> Marks(MeetingId id) =>
        Town.App.Read(async db =>
            (await db.Attendances.Where(a => a.MeetingId == id).ToListAsync()).Select(a => (a.Person, a.State)).ToList()
        );
}

public sealed class SittingOnSqlite() : SittingTests(Store.Sqlite);

public sealed class SittingOnPostgreSql() : SittingTests(Store.PostgreSql);
