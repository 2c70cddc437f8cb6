using System.Text.Json;
using Comitia.Calendar.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Comitia.Calendar.Tables;

internal sealed class CalendarTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SessionRecord>(e =>
        {
            e.ToTable("sessions");
            e.Property(s => s.Code).HasMaxLength(40);
            e.HasIndex(s => s.Code).IsUnique();
        });
        model.Entity<TermRecord>(e =>
        {
            e.ToTable("terms");
            e.HasIndex(t => t.Number).IsUnique();
        });
        model.Entity<PeriodRecord>(e => e.ToTable("calendar_periods"));
        Years(model);
        model.Entity<WorkingWeekRecord>(e =>
        {
            e.ToTable("working_weeks");
            e.Property(w => w.Id).ValueGeneratedNever();
            e.Property(w => w.Days).HasMaxLength(7);
            e.HasIndex(w => w.From).IsUnique();
        });
        model.Entity<SittingPatternRecord>(e =>
        {
            e.ToTable("sitting_patterns");
            e.Property(p => p.Weekdays).HasMaxLength(7);
        });
        model.Entity<RulesRecord>(e =>
        {
            e.ToTable("rules_versions");
            e.Property(r => r.Values).HasConversion(v => ToJson(v), json => FromJson(json), ByJson);
        });
    }

    private static void Years(ModelBuilder model)
    {
        model.Entity<CalendarYear>(e =>
        {
            e.ToTable("calendar_years");
            e.Property(y => y.Id).ValueGeneratedNever();
            e.HasIndex(y => y.Year).IsUnique();
        });
        model.Entity<HolidayRecord>(e =>
        {
            e.ToTable("holidays");
            e.Property(h => h.Id).ValueGeneratedNever();
            e.HasIndex(h => h.Date);
        });
        model.Entity<MovedDayRecord>(e =>
        {
            e.ToTable("moved_working_days");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.HasIndex(m => m.Worked).IsUnique();
        });
        model.Entity<SittingDayRecord>(e =>
        {
            e.ToTable("sitting_days");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.HasIndex(s => s.Date).IsUnique();
        });
    }

    private static readonly ValueComparer<RuleValues> ByJson = new(
        (a, b) => ToJson(a!) == ToJson(b!),
        v => ToJson(v).GetHashCode(StringComparison.Ordinal),
        v => v
    );

    private static string ToJson(RuleValues values) => JsonSerializer.Serialize(values, KernelJson.Options);

    private static RuleValues FromJson(string json) => JsonSerializer.Deserialize<RuleValues>(json, KernelJson.Options)!;
}
