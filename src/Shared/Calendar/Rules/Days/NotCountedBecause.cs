namespace Comitia.Calendar.Rules.Days;

/// <summary>Why a day is not counted.</summary>
internal enum NotCountedBecause
{
    Weekend,
    Holiday,

    /// <summary>Off in exchange for another day that is worked.</summary>
    ExchangedDay,
    Recess,

    /// <summary>In a period without sittings that is no recess (a constituency week).</summary>
    PeriodWithoutSittings,
    NoSitting,
}
