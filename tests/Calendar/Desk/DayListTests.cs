using System.Net;
using System.Text;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tests.Support;
using Comitia.Kernel.Results;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Tests.Desk;

public abstract class DayListTests(Store store) : CalendarWorld(store)
{
    private const string Page2026 = "/en/desk/calendar/2026/holidays";

    [Fact]
    public async Task A_pasted_list_becomes_the_holidays_of_the_year()
    {
        var answer = await Admin.Fill(
            Page2026,
            Form(("list", "20–24 March; Spring Festival; Yaz bayramı\n1.05.2026; Labour; Əmək"), ("complete", "true"))
        );

        answer.Headers.Location!.OriginalString.Should().Be("/en/desk/calendar/2026");
        var marks = await Marks(On(3, 1), On(5, 31));
        marks.Should().HaveCount(2);
        marks[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    From = On(3, 20),
                    To = On(3, 24),
                    Kind = DayMarkKind.Holiday,
                }
            );
        marks[0].Title!["az"].Should().Be("Yaz bayramı");
        (await Page(Reader, "/az/desk/calendar/2026")).Should().Contain("20–24 Yaz bayramı").And.Contain("1 yanvar 2026 – 31 dekabr 2026");
        (await Page(Admin, Page2026)).Should().Contain("20.03.2026 – 24.03.2026; Spring Festival; Yaz bayramı");
    }

    [Fact]
    public async Task A_list_with_a_wrong_line_is_not_taken_and_stays_as_typed()
    {
        var answer = await Admin.Fill("/az/desk/calendar/2026/holidays", Form(("list", "20 mart; Bayram\n31 aprel; Yox")));

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer)).Should().Contain("2-ci sətir:").And.Contain("31 aprel; Yox");
        (await Marks(On(1, 1), On(12, 31))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("holidays.csv", "date,en,az\n2026-03-20,Festival,Bayram", "20.03.2026; Festival; Bayram")]
    [InlineData("holidays.tsv", "20 mart\tFestival\tBayram", "20.03.2026; Festival; Bayram")]
    [InlineData(
        "holidays.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260320\nDTEND;VALUE=DATE:20260322\nSUMMARY:Festival\nEND:VEVENT\nEND:VCALENDAR",
        "20.03.2026 – 21.03.2026; Festival"
    )]
    public async Task A_file_is_read_into_the_list_and_nothing_is_stored_before_it_is_saved(string name, string text, string line)
    {
        var answer = await Upload(name, Encoding.UTF8.GetBytes(text));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await Text(answer)).Should().Contain(line).And.Contain("read from the file");
        (await Marks(On(1, 1), On(12, 31))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("holidays.ics", "no calendar")]
    [InlineData("holidays.csv", "nonsense;x")]
    [InlineData("holidays.csv", "\0\0binary")]
    [InlineData("holidays.csv", "")]
    public async Task A_file_of_something_else_is_refused_with_a_sentence(string name, string text)
    {
        var answer = await Upload(name, Encoding.UTF8.GetBytes(text));
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer)).Should().Contain("class=\"error\"");
    }

    [Fact]
    public async Task Two_who_set_one_years_list_are_told_of_each_other()
    {
        await App.Do(new SetHolidays(2026, null, [], Complete: false));
        var opened = await Admin.GetStringAsync(Page2026);
        await App.Do(new SetHolidays(2026, 1, [new(On(5, 1), Named("Theirs", "Onların"))], Complete: true));

        var conflict = await Admin.Send(Page2026, opened, Form(("version", "1"), ("list", "2.05.2026; Mine")));
        conflict.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var html = await Text(conflict);
        html.Should().Contain("01.05.2026; Theirs").And.Contain("2.05.2026; Mine").And.Contain("name=\"version\" value=\"2\"");
        (await Admin.Send(Page2026, html, Form(("version", "2"), ("list", "2.05.2026; Mine"))))
            .StatusCode.Should()
            .Be(HttpStatusCode.Redirect);
        (await Marks(On(5, 1), On(5, 31))).Should().ContainSingle().Which.From.Should().Be(On(5, 2));
    }

    [Fact]
    public async Task What_stays_the_same_is_not_written_again()
    {
        await App.Do(new SetHolidays(2026, null, [new(On(5, 1), Named("A", "B")), new(On(5, 2), Named("C", "D"))], true));
        await App.Do(new SetHolidays(2026, 1, [new(On(5, 1), Named("A", "B"))], true));
        (await Changes("holidays")).Should().Be(3, "two added, one removed, one left alone");
    }

    [Fact]
    public async Task Sittings_stand_by_weekday_and_day_by_day()
    {
        const string page = "/en/desk/calendar/2026/sittings";
        await App.Do(new AddPeriod(new(PeriodKind.Recess, Text("April recess"), On(4, 6), On(4, 12))));
        var added = await Admin.Fill(
            page,
            Form(("Weekdays", "Tuesday"), ("PatternFrom", "1 April"), ("PatternTo", "30 April")),
            page + "?handler=Pattern"
        );
        added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await Admin.Fill(page, Form(("list", "8 April, 9 April"), ("without", "21.04.2026")));

        var marks = await Marks(On(4, 1), On(4, 30));
        marks.Where(m => m.Kind == DayMarkKind.Sitting).Select(m => (m.From.Day, m.To.Day)).Should().Equal((8, 9), (14, 14), (28, 28));
        marks.Should().ContainSingle(m => m.Kind == DayMarkKind.Recess).Which.Title!["en"].Should().Be("April recess");
        (await Admin.Fill(page, Form(("list", "8 April"), ("without", "8 April"), ("version", "1"))))
            .StatusCode.Should()
            .Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_withdrawn_pattern_comes_back_by_undo()
    {
        var id = await App.Do(new AddSittingPattern([IsoDayOfWeek.Tuesday], On(4, 1), On(4, 30)));
        await App.Do(new WithdrawSittingPattern(id));
        (await Marks(On(4, 1), On(4, 30))).Should().BeEmpty();
        await App.Do(new WithdrawSittingPattern(id, Back: true));
        (await Marks(On(4, 1), On(4, 30))).Should().HaveCount(4);
        (await App.Act(new AddSittingPattern([], On(4, 30), On(4, 1))))
            .Refusals.Select(r => r.Code)
            .Should()
            .Equal(Refusals.PatternEmpty, Refusals.PeriodEndsBeforeItBegins);
    }

    [Fact]
    public async Task An_exchanged_day_is_entered_checked_and_taken_back()
    {
        const string page = "/en/desk/calendar/week";
        var refused = await Admin.Fill(page, Form(("Worked", "15 May 2026"), ("back", "false")), page + "?handler=Move");
        (await Text(refused)).Should().Contain("15 May 2026 is a working day already");
        (await Admin.Fill(page, Form(("Worked", "16 May 2026"), ("OffInstead", "18 May 2026"), ("back", "false")), page + "?handler=Move"))
            .StatusCode.Should()
            .Be(HttpStatusCode.Redirect);
        (await App.Act(new SetHolidays(2026, null, [new(On(5, 18), Named("X", "Y"))], false)))
            .Refusals.Should()
            .ContainSingle(r => r.Code == Refusals.MovedDayIsOffAnyway);
        (await App.Act(new MoveDay(On(5, 16), null))).Refusals.Should().ContainSingle(r => r.Code == Refusals.MovedTwice);
        await App.Do(new MoveDay(On(5, 16), On(5, 18), Back: true));
        (await App.Act(new MoveDay(On(5, 16), null, Back: true))).Refusals.Should().ContainSingle(r => r.Code == Refusals.MovedNotFound);
    }

    [Fact]
    public async Task A_working_week_without_days_is_refused()
    {
        (await App.Act(new SetWorkingWeek(On(9, 1), []))).Refusals.Should().ContainSingle(r => r.Code == Refusals.WeekEmpty);
        await App.Do(new SetWorkingWeek(On(9, 1), [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday]));
        (await Page(Admin, "/en/desk/calendar/week")).Should().Contain("From 1 September 2026").And.Contain("Monday, Sunday");
    }

    [Fact]
    public async Task A_period_is_changed_withdrawn_and_brought_back()
    {
        var id = await App.Do(new AddPeriod(new(PeriodKind.Recess, Text("Recess"), On(6, 1), On(9, 29))));
        await App.Do(new ChangePeriod(id, 1, new(PeriodKind.Recess, Text("Summer recess"), On(6, 1), On(9, 30))));
        (await App.Act(new ChangePeriod(id, 1, new(PeriodKind.Recess, Text("Old"), On(6, 1), On(9, 30)))))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Conflict);
        (await App.Act(new AddPeriod(new(PeriodKind.Other, Text(" "), On(6, 2), On(6, 1)))))
            .Refusals.Select(r => r.Code)
            .Should()
            .Equal(Refusals.TitleMissing, Refusals.PeriodEndsBeforeItBegins);
        await App.Do(new WithdrawPeriod(id));
        (await Marks(On(6, 1), On(9, 30))).Should().BeEmpty();
        await App.Do(new WithdrawPeriod(id, Back: true));
        (await Marks(On(6, 1), On(9, 30))).Should().ContainSingle();
    }

    [Fact]
    public async Task The_year_asks_as_often_for_three_rows_of_everything_as_for_one()
    {
        await Rows(1);
        await Admin.GetAsync("/en/desk/calendar/2026");
        var one = await App.During(() => Admin.GetAsync("/en/desk/calendar/2026"));
        await Rows(2);
        await Rows(3);
        (await App.During(() => Admin.GetAsync("/en/desk/calendar/2026"))).Should().Be(one).And.BePositive();
    }

    private async Task Rows(int n)
    {
        await App.Do(new AddPeriod(new(PeriodKind.Recess, Text($"Recess {n}"), On(n, 1), On(n, 2))));
        await App.Do(new AddSittingPattern([IsoDayOfWeek.Tuesday], On(n, 1), On(n, 20)));
        await App.Do(new SetHolidays(2025 + n, null, [new(On(1, 1, 2025 + n), Named("New Year", "Yeni il"))], true));
        await App.Do(new SetSittings(2025 + n, null, [On(2, 3, 2025 + n)], []));
        await App.Do(new SetWorkingWeek(On(1, 1, 2010 + n), [IsoDayOfWeek.Monday]));
    }

    private Task<IReadOnlyList<DayMark>> Marks(LocalDate from, LocalDate to) =>
        Ask<ISittingDays, IReadOnlyList<DayMark>>(s => s.Marks(from, to, default));

    private Task<int> Changes(string table) =>
        App.Read(db =>
            db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM audit_changes WHERE record_kind = {table}").SingleAsync()
        );

    private async Task<HttpResponseMessage> Upload(string name, byte[] bytes)
    {
        var html = await Admin.GetStringAsync(Page2026);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(html)), "__RequestVerificationToken" },
            { new StringContent(""), "list" },
            { new ByteArrayContent(bytes), "file", name },
        };
        return await Admin.PostAsync(Page2026 + "?handler=File", form);
    }
}

public sealed class DayListsOnSqlite() : DayListTests(Store.Sqlite);

public sealed class DayListsOnPostgreSql() : DayListTests(Store.PostgreSql);
