using Comitia.Calendar.Contracts;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>What the capability's own pages read; a page itself never holds a context.</summary>
internal sealed class CalendarReading(ComitiaDb db)
{
    public Task<TermRecord?> Term(TermId id, CancellationToken ct) => db.Terms.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct);

    public Task<List<TermRecord>> Terms(CancellationToken ct) => db.Terms.AsNoTracking().OrderByDescending(t => t.From).ToListAsync(ct);

    public Task<SessionRecord?> Session(SessionId id, CancellationToken ct) =>
        db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);

    public Task<PeriodRecord?> Period(PeriodId id, CancellationToken ct) =>
        db.CalendarPeriods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Recesses and other periods that touch a span, in order.</summary>
    public Task<List<PeriodRecord>> Periods(LocalDate first, LocalDate last, CancellationToken ct) =>
        db.CalendarPeriods.AsNoTracking().Where(p => !p.Withdrawn && p.From <= last && p.To >= first).OrderBy(p => p.From).ToListAsync(ct);

    /// <summary>The header of a year's lists: its version, and whether its holidays are complete.</summary>
    public Task<CalendarYear?> Year(int year, CancellationToken ct) =>
        db.CalendarYears.AsNoTracking().FirstOrDefaultAsync(y => y.Year == year, ct);

    public Task<List<HolidayRecord>> Holidays(int year, CancellationToken ct) =>
        db.Holidays.AsNoTracking().Where(h => h.Year == year).OrderBy(h => h.Date).ToListAsync(ct);

    /// <summary>The days of a year entered by hand, with and without a sitting.</summary>
    public Task<List<SittingDayRecord>> Sittings(int year, CancellationToken ct) =>
        db.SittingDays.AsNoTracking().Where(s => s.Year == year).ToListAsync(ct);

    public Task<List<SittingPatternRecord>> Patterns(LocalDate first, LocalDate last, CancellationToken ct) =>
        db.SittingPatterns.AsNoTracking().Where(p => !p.Withdrawn && p.From <= last && p.To >= first).OrderBy(p => p.From).ToListAsync(ct);

    public Task<List<WorkingWeekRecord>> Weeks(CancellationToken ct) => db.WorkingWeeks.AsNoTracking().OrderBy(w => w.From).ToListAsync(ct);

    public Task<List<MovedDayRecord>> MovedDays(LocalDate since, CancellationToken ct) =>
        db.MovedDays.AsNoTracking().Where(m => m.Worked >= since).OrderBy(m => m.Worked).ToListAsync(ct);
}
