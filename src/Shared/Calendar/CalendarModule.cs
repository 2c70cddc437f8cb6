using Comitia.Calendar.Actions;
using Comitia.Calendar.Api;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Panels;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Calendar;

/// <summary>When the parliament works and sits, and what its rules of procedure say about days.</summary>
public sealed class CalendarModule : IModule
{
    public string Name => "Calendar";

    public void Build(ModuleBuilder module)
    {
        var edit = CalendarPermissions.Edit;
        module.Map<CalendarTables>();
        module.Permission(edit, "administrator");
        module.Action<AddSessionAction, AddSession, SessionId>("calendar.add-session", edit);
        module.Action<ChangeSessionAction, ChangeSession, SessionId>("calendar.change-session", edit);
        module.Action<WithdrawSessionAction, WithdrawSession, SessionId>("calendar.withdraw-session", edit);
        module.Action<SetTermAction, SetTerm, TermId>("calendar.set-term", edit);
        module.Action<SetHolidaysAction, SetHolidays, int>("calendar.set-holidays", edit);
        module.Action<SetSittingsAction, SetSittings, int>("calendar.set-sittings", edit);
        module.Action<MoveDayAction, MoveDay, int>("calendar.move-day", edit);
        module.Action<SetWorkingWeekAction, SetWorkingWeek, int>("calendar.set-working-week", edit);
        module.Action<AddPeriodAction, AddPeriod, PeriodId>("calendar.add-period", edit);
        module.Action<ChangePeriodAction, ChangePeriod, PeriodId>("calendar.change-period", edit);
        module.Action<WithdrawPeriodAction, WithdrawPeriod, PeriodId>("calendar.withdraw-period", edit);
        module.Action<AddSittingPatternAction, AddSittingPattern, SittingPatternId>("calendar.add-sitting-pattern", edit);
        module.Action<WithdrawSittingPatternAction, WithdrawSittingPattern, SittingPatternId>("calendar.withdraw-sitting-pattern", edit);
        module.Action<AddRulesAction, AddRules, RulesVersionId>("calendar.add-rules", edit);
        module.Action<ChangeRulesAction, ChangeRules, RulesVersionId>("calendar.change-rules", edit);
        module.Action<WithdrawRulesAction, WithdrawRules, RulesVersionId>("calendar.withdraw-rules", edit);
        module.Services.AddScoped<CalendarBook>();
        module.Services.AddScoped<CalendarReading>();
        module.Services.AddScoped<SessionQueries>();
        module.Services.AddScoped<ISessions>(services => services.GetRequiredService<SessionQueries>());
        module.Services.AddScoped<IDeadlines, Deadlines>();
        module.Services.AddScoped<ISittingDays, SittingDayMarks>();
        module.Services.AddSingleton<IWrittenDates, WrittenDates>();
        module.Services.AddScoped<SessionProposals>();
        module.Services.AddScoped<EchoWords>();
        module.Services.AddScoped<IStartLines, CalendarStartLines>();
        module.Map(EchoEndpoint.Map);
        module.Entry("menu.calendar", "desk/calendar", 80);
    }
}
