using System.Linq.Expressions;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Outputs;

/// <summary>What held meetings did: agenda items, matters, decisions, hours.</summary>
internal abstract class WorkOfMeetings(ComitiaDb db) : MeetingFigure(db)
{
    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held;

    protected IQueryable<Meeting> Of(IQueryable<Meeting> meetings, BodyId committee, FigureSpan span) =>
        In(meetings, span).Where(m => m.Bodies.Any(b => b.Body == committee));

    protected static IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>> Single(
        IReadOnlyCollection<BodyId> committees,
        IEnumerable<(BodyId Body, int Count)> counted,
        decimal per = 1
    )
    {
        var found = counted.ToDictionary(c => c.Body, c => c.Count);
        return committees.ToDictionary(
            c => c,
            IReadOnlyList<FigureValue> (c) => [new FigureValue(null, decimal.Round(found.GetValueOrDefault(c) / per, 1))]
        );
    }
}

internal sealed class AgendaItemsDealtWith(ComitiaDb db) : WorkOfMeetings(db)
{
    public override string Code => "meetings.agenda-items";

    public override int Order => 160;

    public override async Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        var counted = await (
            from b in Db.MeetingBodies
            join m in In(span) on b.MeetingId equals m.Id
            join i in Db.AgendaItems on m.Id equals i.MeetingId
            where
                committees.Contains(b.Body)
                && !i.Withdrawn
                && i.Outcome != AgendaItemOutcome.PutOff
                && i.Outcome != AgendaItemOutcome.NotReached
            group i by b.Body into g
            select new { g.Key, Count = g.Count() }
        ).ToListAsync(ct);
        return Single(committees, counted.Select(c => (c.Key, c.Count)));
    }

    public override async Task<FigureRows> Rows(
        BodyId committee,
        FigureSpan span,
        string? part,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var all = await Of(Db.Meetings, committee, span)
            .SelectMany(m => m.Agenda)
            .CountAsync(i => !i.Withdrawn && i.Outcome != AgendaItemOutcome.PutOff && i.Outcome != AgendaItemOutcome.NotReached, ct);
        var mine = await (
            from m in Of(Db.ReadableMeetings(viewer), committee, span)
            join i in Db.AgendaItems on m.Id equals i.MeetingId
            where !i.Withdrawn && i.Outcome != AgendaItemOutcome.PutOff && i.Outcome != AgendaItemOutcome.NotReached
            orderby m.StartsAt, i.Position, i.Id
            select new
            {
                m.Id,
                m.Day,
                m.Title,
                Item = i.Title,
                i.Number,
            }
        ).ToListAsync(ct);
        return new FigureRows(
            [
                .. mine.Select(r =>
                {
                    var (title, language) = r.Item.In(say.Code);
                    return new FigureRow(r.Day, $"{r.Number}. {title}", $"meetings/{r.Id}", r.Title.In(say.Code).Text, language);
                }),
            ],
            all - mine.Count
        );
    }
}

internal sealed class MattersDealtWith(ComitiaDb db) : WorkOfMeetings(db)
{
    public override string Code => "meetings.matters";

    public override int Order => 150;

    public override async Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        var pairs = (
            from b in Db.MeetingBodies
            join m in In(span) on b.MeetingId equals m.Id
            join i in Db.AgendaItems on m.Id equals i.MeetingId
            where
                committees.Contains(b.Body)
                && !i.Withdrawn
                && i.Outcome != AgendaItemOutcome.PutOff
                && i.Outcome != AgendaItemOutcome.NotReached
                && i.Matter != null
            select new { b.Body, i.Matter }
        ).Distinct();
        var counted = await pairs.GroupBy(p => p.Body).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return Single(committees, counted.Select(c => (c.Key, c.Count)));
    }

    public override async Task<FigureRows> Rows(
        BodyId committee,
        FigureSpan span,
        string? part,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var of = Of(Db.Meetings, committee, span);
        var matters = Db.Matters.Where(x =>
            of.Any(m =>
                m.Agenda.Any(i =>
                    i.Matter == x.Id && !i.Withdrawn && i.Outcome != AgendaItemOutcome.PutOff && i.Outcome != AgendaItemOutcome.NotReached
                )
            )
        );
        var all = await matters.CountAsync(ct);
        var bodies = BodyScope.Held(viewer, MeetingPermissions.Read);
        var mine = await matters
            .Where(x => bodies == null || bodies.Contains(x.Committee))
            .OrderBy(x => x.Code)
            .ThenBy(x => x.Id)
            .ToListAsync(ct);
        return new FigureRows(
            [
                .. mine.Select(x =>
                {
                    var (title, language) = x.Title.In(say.Code);
                    return new FigureRow(x.OpenedOn, title, $"matters/{x.Id}", say.Word(x.Kind), language);
                }),
            ],
            all - mine.Count
        );
    }
}

internal sealed class DecisionsTaken(ComitiaDb db) : WorkOfMeetings(db)
{
    public override string Code => "meetings.decisions";

    public override int Order => 170;

    public override async Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        var counted = await (
            from b in Db.MeetingBodies
            join m in In(span) on b.MeetingId equals m.Id
            join d in Db.Decisions on m.Id equals d.MeetingId
            where committees.Contains(b.Body) && !d.Withdrawn
            group d by b.Body into g
            select new { g.Key, Count = g.Count() }
        ).ToListAsync(ct);
        return Single(committees, counted.Select(c => (c.Key, c.Count)));
    }

    public override async Task<FigureRows> Rows(
        BodyId committee,
        FigureSpan span,
        string? part,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var of = Of(Db.Meetings, committee, span);
        var all = await Db.Decisions.CountAsync(d => !d.Withdrawn && of.Any(m => m.Id == d.MeetingId), ct);
        var mine = await (
            from m in Of(Db.ReadableMeetings(viewer), committee, span)
            join d in Db.Decisions on m.Id equals d.MeetingId
            where !d.Withdrawn
            orderby m.StartsAt, d.Number, d.Id
            select new
            {
                m.Id,
                m.Day,
                m.Title,
                d.Text,
                d.Number,
            }
        ).ToListAsync(ct);
        return new FigureRows(
            [
                .. mine.Select(r =>
                {
                    var (text, language) = r.Text.In(say.Code);
                    return new FigureRow(r.Day, $"{r.Number}. {text}", $"meetings/{r.Id}", r.Title.In(say.Code).Text, language);
                }),
            ],
            all - mine.Count
        );
    }
}

/// <summary>Hours that held meetings lasted, of those whose beginning and end are on record.</summary>
internal sealed class HoursHeld(ComitiaDb db) : WorkOfMeetings(db)
{
    public override string Code => "meetings.hours";

    public override int Order => 190;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held && m.MinutesHeld != null;

    public override async Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        var counted = await (
            from b in Db.MeetingBodies
            join m in In(span) on b.MeetingId equals m.Id
            where committees.Contains(b.Body)
            group m by b.Body into g
            select new { g.Key, Minutes = g.Sum(m => m.MinutesHeld!.Value) }
        ).ToListAsync(ct);
        return Single(committees, counted.Select(c => (c.Key, c.Minutes)), per: 60);
    }

    public override Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct) =>
        MeetingRows(q => q.Where(m => m.Bodies.Any(b => b.Body == committee)), span, viewer, say, ct);
}
