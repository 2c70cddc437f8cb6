using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Tables;

/// <summary>The capability's tables by name.</summary>
internal static class CalendarSets
{
    extension(ComitiaDb db)
    {
        public DbSet<SessionRecord> Sessions => db.Set<SessionRecord>();

        public DbSet<TermRecord> Terms => db.Set<TermRecord>();

        public DbSet<PeriodRecord> CalendarPeriods => db.Set<PeriodRecord>();

        public DbSet<CalendarYear> CalendarYears => db.Set<CalendarYear>();

        public DbSet<HolidayRecord> Holidays => db.Set<HolidayRecord>();

        public DbSet<MovedDayRecord> MovedDays => db.Set<MovedDayRecord>();

        public DbSet<SittingDayRecord> SittingDays => db.Set<SittingDayRecord>();

        public DbSet<WorkingWeekRecord> WorkingWeeks => db.Set<WorkingWeekRecord>();

        public DbSet<SittingPatternRecord> SittingPatterns => db.Set<SittingPatternRecord>();

        public DbSet<RulesRecord> RulesVersions => db.Set<RulesRecord>();
    }
}
