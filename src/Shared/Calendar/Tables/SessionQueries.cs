using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>Sessions as others read them. A withdrawn one is found by its id still, for what was written under it, and is in no list.</summary>
internal sealed class SessionQueries(ComitiaDb db) : ISessions
{
    public async Task<IReadOnlyList<SessionLine>> All(CancellationToken ct) =>
        [
            .. (
                await db.Sessions.AsNoTracking().Where(s => !s.Withdrawn).OrderByDescending(s => s.From).ThenBy(s => s.Code).ToListAsync(ct)
            ).Select(Line),
        ];

    public async Task<SessionLine?> Find(SessionId id, CancellationToken ct) =>
        await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) is { } session ? Line(session) : null;

    public async Task<SessionLine?> Find(string code, CancellationToken ct) =>
        await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Code == code && !s.Withdrawn, ct) is { } session ? Line(session) : null;

    public async Task<SessionLine?> On(LocalDate day, CancellationToken ct) => On(await All(ct), day);

    public async Task<SessionLine?> Before(SessionId id, CancellationToken ct)
    {
        var all = await All(ct);
        return all.FirstOrDefault(s => s.Id == id) is { } session
            ? all.Where(s => s.From < session.From && (session.Extraordinary || !s.Extraordinary)).MaxBy(s => s.From)
            : null;
    }

    /// <summary>The one in session that day, else the one in preparation, else the next, else the last.</summary>
    public static SessionLine? On(IReadOnlyList<SessionLine> all, LocalDate day) =>
        all.Where(s => s.From <= day && day <= s.To).MaxBy(s => s.From)
        ?? all.Where(s => s.PreparatoryFrom <= day && day <= s.To).MinBy(s => s.From)
        ?? all.Where(s => s.From > day).MinBy(s => s.From)
        ?? all.MaxBy(s => s.From);

    private static SessionLine Line(SessionRecord s) =>
        new(s.Id, s.Code, s.Title, s.Kind == SessionKind.Extraordinary, s.From, s.To, s.PreparatoryFrom);
}
