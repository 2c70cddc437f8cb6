using Comitia.Calendar.Rules.Days;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>Reads what the rules count by. A fixed number of queries, however many years there are.</summary>
internal static class CalendarLoading
{
    extension(ComitiaDb db)
    {
        public async Task<CalendarFacts> LoadFacts(LocalDate today, CancellationToken ct)
        {
            var years = await db.CalendarYears.AsNoTracking().Where(y => y.HolidaysComplete).Select(y => y.Year).ToListAsync(ct);
            var holidays = await db.Holidays.AsNoTracking().OrderBy(h => h.Date).ToListAsync(ct);
            var moved = await db.MovedDays.AsNoTracking().ToListAsync(ct);
            var sittings = await db.SittingDays.AsNoTracking().ToListAsync(ct);
            var weeks = await db.WorkingWeeks.AsNoTracking().OrderBy(w => w.From).ToListAsync(ct);
            var patterns = await db.SittingPatterns.AsNoTracking().Where(p => !p.Withdrawn).ToListAsync(ct);
            var periods = await db.CalendarPeriods.AsNoTracking().Where(p => !p.Withdrawn).OrderBy(p => p.From).ToListAsync(ct);
            return new CalendarFacts
            {
                LaterWeeks = [.. weeks.Select(w => new DatedWeek(w.From, Weekdays.Week(w.Days)))],
                Holidays = [.. holidays.Select(h => new Holiday(h.Date, h.Name.Names))],
                Moved = [.. moved.Select(m => new MovedWorkingDay(m.Worked, m.OffInstead))],
                Periods = [.. periods.Select(p => CalendarPeriod.Of(p.Kind, p.From, p.To, p.Name.Names).Value)],
                Patterns = [.. patterns.Select(p => new SittingPattern(Weekdays.Week(p.Weekdays), new DateInterval(p.From, p.To)))],
                Sittings = [.. sittings.Where(s => s.Sits).Select(s => s.Date)],
                WithoutSitting = [.. sittings.Where(s => !s.Sits).Select(s => s.Date)],
                HolidaysKnown = KnownYears.Run(years, today.Year),
            };
        }
    }

    extension(LocalText text)
    {
        /// <summary>The wordings as the rules keep names: the original first.</summary>
        public DayNames Names => new([.. text.Languages.OrderBy(l => l != text.Original).Select(l => (l, text[l]!))]);
    }
}
