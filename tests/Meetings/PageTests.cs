using System.Net;
using System.Text.RegularExpressions;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>The capability's pages, over HTTP, as a browser without scripts uses them.</summary>
public abstract class PageTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task A_committee_is_not_offered_as_a_guest_at_its_own_meeting()
    {
        var clerk = await Visitor();
        foreach (var page in new[] { "meetings/new", $"meetings/{await Town.Convene()}/edit" })
        {
            var html = await clerk.GetStringAsync($"/en/desk/{page}");
            html.Should().Contain($"id=\"P-{Town.Roads.Id}\"").And.NotContain($"id=\"P-{Town.Waters.Id}\"", page);
        }
    }

    [Fact]
    public async Task A_plan_is_adopted_at_a_meeting_that_was_held_here_by_choosing_it()
    {
        var (plan, _) = await Town.Plan();
        var held = await Town.Past("First meeting of the session");
        await Town.App.Do(new HoldMeeting(held), Town.Clerk);
        await Town.Past("Nobody said what became of it");
        var wording = Town.Wording(new LocalDateTime(2026, 3, 2, 8, 0), "Sitting with the roads", MeetingKind.Joint, Town.Waters.Id);
        await Town.App.Do(new HoldMeeting(await Town.App.Do(new ConveneMeeting(Town.Roads.Id, wording, new LocalDate(2026, 2, 27)))));
        var clerk = await Visitor();
        var page = $"/en/desk/plans/{plan}/adopt";
        var html = await clerk.GetStringAsync(page);
        html.Should()
            .Contain("First meeting of the session")
            .And.Contain("Sitting with the roads")
            .And.NotContain("Nobody said what became of it");
        var seen = Regex.Match(html, "name=\"Mark\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture).Groups["mark"].Value;
        var refused = await clerk.Send(
            page,
            html,
            new()
            {
                ["Mark"] = seen,
                ["Held"] = "",
                ["MeetingTitle"] = "",
                ["On"] = "",
            }
        );
        (await refused.Content.ReadAsStringAsync()).Should().Contain("#MeetingTitle").And.Contain("#On");
        var adopted = await clerk.Send(
            page,
            html,
            new()
            {
                ["Mark"] = seen,
                ["Held"] = $"meeting:{held}",
                ["MeetingTitle"] = "",
                ["On"] = "",
            }
        );
        adopted.StatusCode.Should().Be(HttpStatusCode.Redirect, await adopted.Content.ReadAsStringAsync());
        (await clerk.GetStringAsync($"/en/desk/plans/{plan}/versions")).Should().Contain("First meeting of the session");
    }

    [Fact]
    public async Task Every_page_answers_in_both_languages()
    {
        var matter = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Bill, Town.In("Bill on locks")), Town.Clerk);
        var id = await Town.Past();
        var item = await Town.App.Do(
            new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Northern lock"), Matter: matter)),
            Town.Clerk
        );
        var decision = await Town.App.Do(new RecordDecision(id, item, Town.In("It is repaired.")), Town.Clerk);
        await Town.App.Do(new EditMinutes(id, 0, Town.In("All agreed.")), Town.Clerk);
        var clerk = await Visitor();
        string[] pages =
        [
            "meetings",
            "meetings?when=all&kind=ordinary",
            "meetings/month/2026-03",
            "meetings/new",
            $"meetings/{id}",
            $"meetings/{id}/edit",
            $"meetings/{id}/word",
            $"meetings/{id}/attendance",
            $"meetings/{id}/minutes",
            $"meetings/{id}/print",
            $"meetings/{id}/agenda/new",
            $"agenda-items/{item}/edit",
            $"meetings/{id}/decisions/new",
            $"decisions/{decision}/edit",
            "matters",
            "matters?find=locks",
            "matters/new",
            $"matters/{matter}",
            $"matters/{matter}/edit",
        ];
        foreach (var page in pages.SelectMany(p => new[] { $"/az/desk/{p}", $"/en/desk/{p}" }))
        {
            var answer = await clerk.GetAsync(page);
            var html = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.Should().Be(HttpStatusCode.OK, page);
            Regex.Match(html, @"(meetings|matters|enum)\.[a-z-]+[.a-zA-Z-]*(?=[<""])").Value.Should().BeEmpty(page);
        }
    }

    [Fact]
    public async Task A_meeting_is_convened_through_its_form()
    {
        var clerk = await Visitor();
        var answer = await clerk.Fill("/en/desk/meetings/new", Form("10.03.2026"));
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var html = await clerk.GetStringAsync(answer.Headers.Location!.ToString());
        html.Should().Contain("Locks and canals").And.Contain("Members are told by 8 March 2026.").And.Contain("10 March 2026, 10:00");
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        var clerk = await Visitor();
        var answer = await clerk.Fill("/en/desk/meetings/new", Form("30.02.2026"));
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync())
            .Should()
            .Contain("value=\"30.02.2026\"")
            .And.Contain("value=\"Locks and canals\"")
            .And.Contain("href=\"#Day\"");
    }

    [Fact]
    public async Task Too_short_a_notice_asks_for_its_reason_and_then_goes_through()
    {
        var clerk = await Visitor();
        var answer = await clerk.Fill("/en/desk/meetings/new", Form("03.03.2026"));
        var html = await answer.Content.ReadAsStringAsync();
        html.Should().Contain("Members should have been told by 1 March 2026").And.Contain("Form.ShortNoticeReason");
        var again = Form("03.03.2026");
        again["Form.ShortNoticeReason"] = "The dam is leaking.";
        (await clerk.Send("/en/desk/meetings/new", html, again)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_field_that_is_wrong_is_tied_to_its_error_for_those_who_hear_the_page()
    {
        var id = await Town.Past();
        var clerk = await Visitor();
        var page = $"/en/desk/meetings/{id}/word";
        (await clerk.GetStringAsync(page)).Should().NotContain("aria-invalid").And.NotContain("-error\"");
        var answer = await clerk.Fill(page, new() { ["Day"] = "31.02.2026", ["Time"] = "10:00" }, page + "?handler=Postpone");
        (await answer.Content.ReadAsStringAsync())
            .Should()
            .Contain("<span class=\"error\" id=\"Day-error\">")
            .And.MatchRegex("<input[^>]*id=\"Day\"[^>]*aria-describedby=\"Day-hint Day-error\"[^>]*aria-invalid=\"true\"");
    }

    [Fact]
    public async Task The_start_page_asks_what_became_of_a_past_meeting_until_it_is_said()
    {
        var id = await Town.Past("Meeting at the harbour");
        var clerk = await Visitor();
        (await clerk.GetStringAsync("/en/desk")).Should().Contain("Meeting at the harbour").And.Contain($"/en/desk/meetings/{id}/word");
        var said = await clerk.Fill(
            $"/en/desk/meetings/{id}/word",
            new() { ["From"] = "8:00", ["To"] = "9:30" },
            $"/en/desk/meetings/{id}/word?handler=Hold"
        );
        said.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await clerk.GetStringAsync("/en/desk"))
            .Should()
            .NotContain($"/en/desk/meetings/{id}/word")
            .And.Contain($"/en/desk/meetings/{id}/minutes")
            .And.Contain("not written yet");
        (await Town.Meeting(id)).MinutesHeld.Should().Be(90);
    }

    [Fact]
    public async Task A_word_said_can_be_taken_back_where_it_is_told()
    {
        var id = await Town.Past();
        var clerk = await Visitor();
        await clerk.Fill($"/en/desk/meetings/{id}/word", new() { ["Reason"] = "Flooded." }, $"/en/desk/meetings/{id}/word?handler=Cancel");
        var html = await clerk.GetStringAsync($"/en/desk/meetings/{id}");
        html.Should().Contain("The meeting is cancelled.").And.Contain("Flooded.");
        var undone = await clerk.Send("/en/desk/meetings/undo", html, new() { ["what"] = "word", ["id"] = id.ToString() });
        undone.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Town.Meeting(id)).State.Should().Be(MeetingState.Scheduled);
    }

    [Fact]
    public async Task Two_clerks_marking_attendance_lose_nothing_of_each_other()
    {
        var id = await Town.Past();
        var page = $"/en/desk/meetings/{id}/attendance";
        var clerk = await Visitor();
        var seen = await clerk.GetStringAsync(page);
        string Name(string field, int n) => $"{field}[{Town.Members[n]}]";
        await Town.App.Do(
            new MarkAttendance(id, [new(Town.Members[0], AttendanceState.Excused), new(Town.Members[1], AttendanceState.Excused)]),
            Town.Clerk
        );
        var marks = new Dictionary<string, string>
        {
            [Name("Seen", 0)] = "",
            [Name("Mark", 0)] = "",
            [Name("Seen", 1)] = "",
            [Name("Mark", 1)] = "Remote",
            [Name("Seen", 2)] = "",
            [Name("Mark", 2)] = "Present",
        };
        var refused = await clerk.Send(page, seen, marks);
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var html = await refused.Content.ReadAsStringAsync();
        html.Should().Contain("meanwhile marked: Excused").And.Contain($"name=\"{Name("Seen", 1)}\" value=\"Excused\"");
        (await Town.App.Read(db => db.Attendances.CountAsync())).Should().Be(2, "nothing of a refused list is saved");
        marks[Name("Seen", 0)] = marks[Name("Mark", 0)] = marks[Name("Seen", 1)] = "Excused";
        (await clerk.Send(page, html, marks)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var states = await Town.App.Read(db => db.Attendances.ToDictionaryAsync(a => a.Person, a => a.State));
        states[Town.Members[0]].Should().Be(AttendanceState.Excused, "a row that was not touched keeps what the other clerk said");
        states[Town.Members[1]].Should().Be(AttendanceState.Remote);
        states[Town.Members[2]].Should().Be(AttendanceState.Present);
    }

    [Fact]
    public async Task A_substitute_is_named_in_one_go()
    {
        var id = await Town.Past();
        var page = $"/en/desk/meetings/{id}/attendance";
        var clerk = await Visitor();
        (await clerk.GetStringAsync(page)).Should().Contain($"name=\"For[{Town.Members[0]}]\"");
        var marks = new Dictionary<string, string>
        {
            [$"Mark[{Town.Members[0]}]"] = "Substitute",
            [$"For[{Town.Members[0]}]"] = $"{Town.Members[1]}",
        };
        (await clerk.Fill(page, marks)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attendance_is_marked_for_all_with_one_button()
    {
        var id = await Town.Past();
        var clerk = await Visitor();
        var marks = new Dictionary<string, string> { [$"Mark[{Town.Members[0]}]"] = "Excused", ["rest"] = "Present" };
        (await clerk.Fill($"/en/desk/meetings/{id}/attendance", marks)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Town.App.Read(db => db.Attendances.CountAsync(a => a.State == AttendanceState.Present))).Should().Be(4);
        (await clerk.GetStringAsync($"/en/desk/meetings/{id}")).Should().Contain("4 of 5");
    }

    [Fact]
    public async Task Another_committees_clerk_finds_no_such_meeting()
    {
        var id = await Town.Convene(title: "Hidden harbour");
        var stranger = await Visitor(body: Town.Roads);
        (await stranger.GetAsync($"/en/desk/meetings/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await stranger.GetStringAsync("/en/desk/meetings?when=all")).Should().NotContain("Hidden harbour");
    }

    [Fact]
    public async Task A_member_reads_and_is_offered_no_change()
    {
        var id = await Town.Past();
        var member = await Visitor(BodyRoles.Member);
        (await member.GetStringAsync($"/en/desk/meetings/{id}")).Should().Contain("Locks and canals").And.NotContain("/edit");
        (await member.GetAsync($"/en/desk/meetings/{id}/edit")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await member.GetAsync($"/en/desk/meetings/{id}/attendance")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_closed_items_text_is_not_on_the_printed_agenda_unless_asked_for()
    {
        var id = await Town.Convene();
        await Town.App.Do(
            new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Secret sluice"), Closed: true)),
            Town.Clerk
        );
        var clerk = await Visitor();
        (await clerk.GetStringAsync($"/en/desk/meetings/{id}/print")).Should().Contain("Closed item").And.NotContain("Secret sluice");
        (await clerk.GetStringAsync($"/en/desk/meetings/{id}/print?inside=true")).Should().Contain("Secret sluice");
    }

    [Fact]
    public async Task Lists_and_pages_ask_the_same_number_of_queries_at_one_row_and_at_three()
    {
        var clerk = await Visitor();
        var id = await Fill();
        string[] pages =
        [
            "/en/desk",
            "/en/desk/meetings?when=all",
            "/en/desk/meetings/month/2026-03",
            "/en/desk/matters",
            $"/en/desk/meetings/{id}",
        ];
        foreach (var page in pages)
        {
            await clerk.GetAsync(page);
        }

        var once = await Counts(clerk, pages);
        await Fill();
        await Fill();
        await Rows(id, 3);
        (await Counts(clerk, pages)).Should().Equal(once);
    }

    private async Task<MeetingId> Fill()
    {
        var id = await Town.Past();
        await Rows(id, 1);
        return id;
    }

    private async Task Rows(MeetingId id, int rows)
    {
        for (var n = 0; n < rows; n++)
        {
            var matter = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Bill, Town.In("Bill on locks")), Town.Clerk);
            await Town.App.Do(
                new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Item"), Matter: matter)),
                Town.Clerk
            );
            await Town.App.Do(new RecordDecision(id, null, Town.In("Done.")), Town.Clerk);
            await Town.App.Do(
                new MarkAttendance(id, [new(Town.Directory.Seat(Town.Waters, $"Member {n}"), AttendanceState.Present)]),
                Town.Clerk
            );
        }
    }

    private async Task<List<int>> Counts(HttpClient visitor, string[] pages)
    {
        var counts = new List<int>();
        foreach (var page in pages)
        {
            // The fewest of three: the program's own jobs may ask something at the same moment.
            var fewest = int.MaxValue;
            for (var n = 0; n < 3; n++)
            {
                fewest = Math.Min(fewest, await Town.App.During(() => visitor.GetAsync(page)));
            }

            counts.Add(fewest);
        }

        counts.Should().OnlyContain(c => c > 0);
        return counts;
    }

    private Dictionary<string, string> Form(string day) =>
        new(StringComparer.Ordinal)
        {
            ["Form.Owner"] = Town.Waters.Id.ToString(),
            ["Form.Kind"] = "Ordinary",
            ["Form.Title[en]"] = "Locks and canals",
            ["Form.Title[az]"] = "Şlüzlər və kanallar",
            ["Form.Day"] = day,
            ["Form.Time"] = "10:00",
            ["Form.Minutes"] = "90",
            ["Form.Session"] = Town.Calendar.Spring.Id.ToString(),
        };
}

public sealed class PagesOnSqlite() : PageTests(Store.Sqlite);

public sealed class PagesOnPostgreSql() : PageTests(Store.PostgreSql);
