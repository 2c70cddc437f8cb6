using System.Linq.Expressions;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Outputs;

/// <summary>
/// Members there, remote ones included, of members expected, over the meetings that the committee itself owns: of a joint meeting, the
/// list is the owner's. How a substitute counts: <see cref="AttendanceCount"/>.
/// </summary>
internal sealed class AttendanceRate(ComitiaDb db) : MeetingFigure(db)
{
    public override string Code => "attendance.rate";

    public override int Order => 180;

    protected override Expression<Func<Meeting, bool>> Which => m => m.State == MeetingState.Held;

    public override async Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        var counted = await (
            from m in In(span)
            join a in Db.Attendances on m.Id equals a.MeetingId
            where committees.Contains(m.Owner)
            group a by new { m.Owner, a.State } into g
            select new
            {
                g.Key.Owner,
                g.Key.State,
                Count = g.Count(),
            }
        ).ToListAsync(ct);
        return committees.ToDictionary(
            c => c,
            IReadOnlyList<FigureValue> (c) =>
            {
                var marks = counted.Where(g => g.Owner == c).SelectMany(g => Enumerable.Repeat(g.State, g.Count));
                var count = AttendanceCount.Of(marks);
                return [new FigureValue(null, count.There, count.Expected)];
            }
        );
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
        var attendances = Db.Attendances.AsQueryable();
        var all = await In(span).CountAsync(m => m.Owner == committee && attendances.Any(a => a.MeetingId == m.Id), ct);
        var mine = await In(Db.ReadableMeetings(viewer), span)
            .Where(m => m.Owner == committee && attendances.Any(a => a.MeetingId == m.Id))
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        var ids = mine.Select(m => m.Id).ToList();
        var marks = await Db
            .Attendances.Where(a => ids.Contains(a.MeetingId))
            .GroupBy(a => new { a.MeetingId, a.State })
            .Select(g => new
            {
                g.Key.MeetingId,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        return new FigureRows([.. mine.Select(m => Row(m, say, Note(m)))], all - mine.Count);

        string Note(Meeting meeting)
        {
            var count = AttendanceCount.Of(
                marks.Where(k => k.MeetingId == meeting.Id).SelectMany(k => Enumerable.Repeat(k.State, k.Count))
            );
            return say["meetings.attendance.of", ("there", count.There), ("expected", count.Expected)];
        }
    }
}
