using System.Linq.Expressions;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Outputs;

/// <summary>Meetings of a sort, counted: held, cancelled, postponed, joint. Each body that takes part counts it, marked joint where there are several.</summary>
internal abstract class CountedMeetings(ComitiaDb db) : MeetingFigure(db)
{
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
            group m.Bodies.Count() > 1 ? 1 : 0 by b.Body into g
            select new
            {
                g.Key,
                Count = g.Count(),
                Joint = g.Sum(),
            }
        ).ToListAsync(ct);
        return committees.ToDictionary(
            c => c,
            IReadOnlyList<FigureValue> (c) =>
                [
                    counted.Find(g => g.Key == c) is { } found
                        ? new FigureValue(null, found.Count, null, found.Joint)
                        : new FigureValue(null, 0),
                ]
        );
    }

    public override Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct) =>
        MeetingRows(q => q.Where(m => m.Bodies.Any(b => b.Body == committee)), span, viewer, say, ct);
}

internal sealed class MeetingsHeld(ComitiaDb db) : CountedMeetings(db)
{
    public override string Code => "meetings.held";

    public override int Order => 100;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held;
}

internal sealed class MeetingsJoint(ComitiaDb db) : CountedMeetings(db)
{
    public override string Code => "meetings.joint";

    public override int Order => 120;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held && m.Bodies.Count > 1;
}

internal sealed class MeetingsCancelled(ComitiaDb db) : CountedMeetings(db)
{
    public override string Code => "meetings.cancelled";

    public override int Order => 130;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Cancelled;
}

internal sealed class MeetingsPostponed(ComitiaDb db) : CountedMeetings(db)
{
    public override string Code => "meetings.postponed";

    public override int Order => 140;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Postponed;
}

/// <summary>Meetings held, one value for each kind that occurred.</summary>
internal sealed class MeetingsByKind(ComitiaDb db) : MeetingFigure(db)
{
    public override string Code => "meetings.by-kind";

    public override int Order => 110;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held;

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
            group m.Bodies.Count() > 1 ? 1 : 0 by new { b.Body, m.Kind } into g
            select new
            {
                g.Key.Body,
                g.Key.Kind,
                Count = g.Count(),
                Joint = g.Sum(),
            }
        ).ToListAsync(ct);
        return committees.ToDictionary(
            c => c,
            IReadOnlyList<FigureValue> (c) =>
                [.. counted.Where(g => g.Body == c).OrderBy(g => g.Kind).Select(g => new FigureValue(Part(g.Kind), g.Count, null, g.Joint))]
        );
    }

    public override Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct)
    {
        var kind = Enum.GetValues<MeetingKind>().Where(k => Part(k) == part).Select(k => (MeetingKind?)k).FirstOrDefault();
        return MeetingRows(
            q => q.Where(m => m.Bodies.Any(b => b.Body == committee) && (kind == null || m.Kind == kind)),
            span,
            viewer,
            say,
            ct
        );
    }

    private static string Part(MeetingKind kind) => Kernel.Web.Marks.Kebab(kind.ToString());
}
