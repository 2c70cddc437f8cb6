namespace Comitia.Calendar.Contracts;

/// <summary>What a longer stretch of the parliamentary calendar is.</summary>
public enum PeriodKind
{
    /// <summary>The parliament rests: no sittings by rule; a deadline may stop running, where its rule says so.</summary>
    Recess,

    /// <summary>Dissolved or between terms: counts as recess does.</summary>
    Dissolution,

    /// <summary>Members are in their constituencies: no sittings by rule, time runs on.</summary>
    ConstituencyWeek,

    /// <summary>Shown on the calendar, changes no count (a budget period, an assembly abroad).</summary>
    Other,
}
