using Comitia.Calendar.Rules.Days;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>Weekdays as tables keep them: ISO digits in order, "12345" for Monday to Friday.</summary>
internal static class Weekdays
{
    public static string Digits(WorkingWeek week) => string.Concat(week.Days.Select(d => (char)('0' + (int)d)));

    public static WorkingWeek Week(string digits) => WorkingWeek.Of(digits.Select(d => (IsoDayOfWeek)(d - '0'))).Value;
}
