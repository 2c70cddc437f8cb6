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

/// <summary>
/// Meetings counted for session accounts. A meeting counts in the session it carries; one that carries none, as imported ones, in the
/// session whose days it falls on. Count and rows share the predicate.
/// </summary>
internal abstract class MeetingFigure(ComitiaDb db) : IAccountFigure
{
    public abstract string Code { get; }

    public abstract int Order { get; }

    protected ComitiaDb Db => db;

    /// <summary>Which meetings of the span this figure counts.</summary>
    protected abstract Expression<Func<Meeting, bool>> Which { get; }

    public abstract Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    );

    public abstract Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct);

    protected IQueryable<Meeting> In(FigureSpan span) => In(db.Meetings, span);

    protected IQueryable<Meeting> In(IQueryable<Meeting> meetings, FigureSpan span)
    {
        var (session, from, to) = (span.Session, span.From, span.To);
        return meetings.Where(m => m.Session == session || (m.Session == null && m.Day >= from && m.Day <= to)).Where(Which);
    }

    /// <summary>The meetings behind a figure that a viewer may see, and how many there are in all.</summary>
    protected async Task<FigureRows> MeetingRows(
        Func<IQueryable<Meeting>, IQueryable<Meeting>> narrow,
        FigureSpan span,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        var all = await narrow(In(span)).CountAsync(ct);
        var mine = await narrow(In(db.ReadableMeetings(viewer), span)).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).ToListAsync(ct);
        return new FigureRows([.. mine.Select(m => Row(m, say, say.Word(m.Kind)))], all - mine.Count);
    }

    protected static FigureRow Row(Meeting m, Say say, string? note)
    {
        var (title, language) = m.Title.In(say.Code);
        return new FigureRow(m.Day, title, $"meetings/{m.Id}", note, language);
    }
}
