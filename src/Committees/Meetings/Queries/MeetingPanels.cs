using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>The meetings that hang on a plan item, a body or a person: the newest of them, and how many this viewer may not see.</summary>
internal abstract class MeetingPanel(ComitiaDb db, OfficeDesk office) : IPanel
{
    private const int Most = 12;

    public abstract string Kind { get; }

    protected ComitiaDb Db => db;

    protected abstract IQueryable<Meeting> Which(IQueryable<Meeting> meetings, Guid record);

    protected abstract string TitleKey { get; }

    protected virtual string? More(Guid record) => null;

    public async Task<PanelBlock?> Show(Guid record, Viewer viewer, Say say, CancellationToken ct)
    {
        var all = await Which(db.Meetings, record).CountAsync(ct);
        if (all == 0)
        {
            return null;
        }

        var mine = Which(db.ReadableMeetings(viewer), record);
        var seen = await mine.CountAsync(ct);
        var shown = await mine.OrderByDescending(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .Take(Most)
            .Select(m => new MeetingOnPanel(m.Id, m.Title, m.Day, m.State, m.EndsAt))
            .ToListAsync(ct);
        return new PanelBlock(say[TitleKey], [.. shown.Select(m => Line(m, say))], all - seen, seen > Most ? More(record) : null);
    }

    private PanelLine Line(MeetingOnPanel m, Say say)
    {
        var (title, language) = m.Title.In(say.Code);
        var standing = MeetingCourse.Standing(m.State, m.EndsAt, office.Now);
        return new PanelLine(title, $"meetings/{m.Id}", m.Day, say.Word(standing), Mark(standing), language);
    }

    private sealed record MeetingOnPanel(MeetingId Id, LocalText Title, LocalDate Day, MeetingState State, Instant EndsAt);

    private static StateMark Mark(MeetingStanding standing) =>
        standing switch
        {
            MeetingStanding.AwaitingWord => StateMark.Late,
            MeetingStanding.Scheduled => StateMark.Soon,
            MeetingStanding.Held => StateMark.Done,
            _ => StateMark.Dropped,
        };
}

internal sealed class PlanItemPanel(ComitiaDb db, OfficeDesk office) : MeetingPanel(db, office)
{
    public override string Kind => "plan-item";

    protected override string TitleKey => "meetings.panel.plan-item";

    protected override IQueryable<Meeting> Which(IQueryable<Meeting> meetings, Guid record)
    {
        var item = new PlanItemId(record);
        var on = Db.AgendaItems.Where(i => i.PlanItem == item && !i.Withdrawn).Select(i => i.MeetingId);
        return meetings.Where(m => on.Contains(m.Id));
    }
}

internal sealed class BodyPanel(ComitiaDb db, OfficeDesk office) : MeetingPanel(db, office)
{
    public override string Kind => "body";

    protected override string TitleKey => "meetings.panel.body";

    protected override IQueryable<Meeting> Which(IQueryable<Meeting> meetings, Guid record)
    {
        var body = new BodyId(record);
        return meetings.Of(Db.MeetingBodies.Where(b => b.Body == body));
    }

    protected override string? More(Guid record) => $"meetings?when=all&body={record:N}";
}

internal sealed class PersonPanel(ComitiaDb db, OfficeDesk office) : MeetingPanel(db, office)
{
    public override string Kind => "person";

    protected override string TitleKey => "meetings.panel.person";

    protected override IQueryable<Meeting> Which(IQueryable<Meeting> meetings, Guid record)
    {
        var person = new PersonId(record);
        var there = Db
            .Attendances.Where(a => a.Person == person && a.State != AttendanceState.Absent && a.State != AttendanceState.Excused)
            .Select(a => a.MeetingId);
        return meetings.Where(m => there.Contains(m.Id));
    }
}
