using NodaTime;

namespace Comitia.Calendar.Rules.Written;

/// <summary>How a parliament reads a date of two small numbers and a slash.</summary>
internal enum NumericOrder
{
    DayFirst,
    MonthFirst,

    /// <summary>Both readings are in use: the person is asked, unless only one is a date.</summary>
    Ask,
}

/// <summary>
/// What a date without a year, or of numbers alone, is read by: today in the parliament's zone, the days of the session at hand
/// (preparation included) if there is one, and the order of numbers around a slash. Dots are always day first, ISO 8601 year first.
/// </summary>
internal sealed record DateContext(LocalDate Today, DateInterval? Session = null, NumericOrder SlashOrder = NumericOrder.DayFirst);
