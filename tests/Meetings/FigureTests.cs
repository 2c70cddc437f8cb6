using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>What meetings hand to the session account: counts, their parts, and the rows behind them.</summary>
public abstract class FigureTests(Store store) : TownTests(store)
{
    private FigureSpan Span => new(Town.Calendar.Spring.Id, Town.Calendar.Spring.PreparatoryFrom, Town.Calendar.Spring.To);

    [Fact]
    public async Task Held_meetings_count_for_every_body_that_takes_part_marked_joint()
    {
        await Hold(await Town.Past());
        await Hold(await Town.Past(kind: MeetingKind.Joint, with: Town.Roads.Id));
        await Town.Past();
        (await Value("meetings.held", Town.Waters)).Should().Be(new FigureValue(null, 2, null, 1));
        (await Value("meetings.held", Town.Roads)).Should().Be(new FigureValue(null, 1, null, 1));
        (await Value("meetings.joint", Town.Waters)).Should().Be(new FigureValue(null, 1, null, 1));
    }

    [Fact]
    public async Task Every_figure_counts_as_many_as_it_has_rows()
    {
        await Busy();
        foreach (var (figure, value, rows) in await Each())
        {
            if (figure is not ("attendance.rate" or "meetings.hours"))
            {
                ((decimal)rows.Rows.Count).Should().Be(value.Value, figure + value.Part);
            }

            rows.Withheld.Should().Be(0, figure);
        }
    }

    [Fact]
    public async Task What_a_viewer_may_not_see_is_withheld_and_counted()
    {
        await Busy();
        var stranger = Town.As(BodyRoles.Clerk, Town.Roads);
        var rows = await Ask("meetings.held", f => f.Rows(Town.Waters.Id, Span, null, stranger, Say(), default));
        (rows.Rows.Count, rows.Withheld).Should().Be((0, 2));
    }

    [Fact]
    public async Task The_work_of_held_meetings_is_added_up()
    {
        await Busy();
        (await Value("meetings.agenda-items", Town.Waters)).Value.Should().Be(2);
        (await Value("meetings.matters", Town.Waters)).Value.Should().Be(1);
        (await Value("meetings.decisions", Town.Waters)).Value.Should().Be(1);
        (await Value("meetings.hours", Town.Waters)).Value.Should().Be(1.5m);
        (await Value("attendance.rate", Town.Waters)).Should().Be(new FigureValue(null, 2, 3));
        (await Value("meetings.cancelled", Town.Waters)).Value.Should().Be(1);
    }

    [Fact]
    public async Task A_meeting_of_another_session_is_not_counted()
    {
        await Hold(await Town.Past());
        var other = Span with { Session = new(Guid.CreateVersion7()) };
        var counted = await Ask("meetings.held", f => f.Count([Town.Waters.Id], other, default));
        counted[Town.Waters.Id].Single().Value.Should().Be(0);
    }

    /// <summary>Two held meetings, one cancelled: two items on one matter, one decision, an hour and a half, two of three there.</summary>
    private async Task Busy()
    {
        var matter = await Town.App.Do(new AddMatter(Town.Waters.Id, MatterKind.Bill, Town.In("Bill on locks")), Town.Clerk);
        var (first, second) = (await Town.Past(), await Town.Past(kind: MeetingKind.Hearing));
        foreach (var id in new[] { first, second })
        {
            await Town.App.Do(
                new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Item"), Matter: matter)),
                Town.Clerk
            );
        }

        await Town.App.Do(new HoldMeeting(first, new LocalDateTime(2026, 3, 2, 8, 0), new LocalDateTime(2026, 3, 2, 9, 30)), Town.Clerk);
        await Hold(second);
        await Town.App.Do(new RecordDecision(first, null, Town.In("Done.")), Town.Clerk);
        await Town.App.Do(
            new MarkAttendance(
                first,
                [
                    new(Town.Chair, AttendanceState.Present),
                    new(Town.Members[0], AttendanceState.Remote),
                    new(Town.Members[1], AttendanceState.Absent),
                    new(Town.Directory.Person("Olive Crane"), AttendanceState.Substitute, Town.Members[1]),
                ]
            ),
            Town.Clerk
        );
        await Town.App.Do(new CancelMeeting(await Town.Convene(), "The hall is flooded."), Town.Clerk);
    }

    private Task Hold(MeetingId id) => Town.App.Do(new HoldMeeting(id), Town.Clerk);

    private Say Say() => new(Town.App.Services.GetRequiredService<TextBook>(), "en");

    private async Task<FigureValue> Value(string code, BodyLine body) =>
        (await Ask(code, f => f.Count([Town.Waters.Id, Town.Roads.Id], Span, default)))[body.Id].Single();

    private Task<T> Ask<T>(string code, Func<IAccountFigure, Task<T>> ask) =>
        Town.Service((IEnumerable<IAccountFigure> figures) => ask(figures.Single(f => f.Code == code)));

    private Task<List<(string Figure, FigureValue Value, FigureRows Rows)>> Each() =>
        Town.Service(
            async (IEnumerable<IAccountFigure> figures) =>
            {
                var all = new List<(string, FigureValue, FigureRows)>();
                foreach (var figure in figures)
                {
                    foreach (var value in (await figure.Count([Town.Waters.Id], Span, default))[Town.Waters.Id])
                    {
                        all.Add((figure.Code, value, await figure.Rows(Town.Waters.Id, Span, value.Part, Town.Clerk, Say(), default)));
                    }
                }

                return all;
            }
        );
}

public sealed class FiguresOnSqlite() : FigureTests(Store.Sqlite);

public sealed class FiguresOnPostgreSql() : FigureTests(Store.PostgreSql);
