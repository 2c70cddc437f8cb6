using NodaTime;

namespace Comitia.Calendar.Rules.Written;

/// <summary>
/// Weekdays in the five languages, folded. People write them beside a date; they are checked against it, for a date with the wrong weekday
/// is a slip in one of the two.
/// </summary>
internal static class WeekdayNames
{
    private static readonly string[][] ByDay =
    [
        ["bazar ertesi", "monday", "понедельник", "lundi", "pazartesi", "mon", "пн"],
        ["cersenbe axsami", "tuesday", "вторник", "mardi", "sali", "tue", "tues", "вт"],
        ["cersenbe", "wednesday", "среда", "среду", "mercredi", "carsamba", "wed", "ср"],
        ["cume axsami", "thursday", "четверг", "jeudi", "persembe", "thu", "thurs", "чт"],
        ["cume", "friday", "пятница", "пятницу", "vendredi", "cuma", "fri", "пт"],
        ["senbe", "saturday", "суббота", "субботу", "samedi", "cumartesi", "sat", "сб"],
        ["bazar", "sunday", "воскресенье", "dimanche", "pazar", "sun", "вс"],
    ];

    private static readonly (string Name, IsoDayOfWeek Day)[] LongestFirst =
    [
        .. ByDay.SelectMany((names, i) => names.Select(n => (n, (IsoDayOfWeek)(i + 1)))).OrderByDescending(n => n.n.Length),
    ];

    /// <summary>Takes a weekday out of a folded text; null and the text unchanged when there is none.</summary>
    public static (IsoDayOfWeek? Day, string Remaining) TakeOut(string folded)
    {
        foreach (var (name, day) in LongestFirst)
        {
            var at = folded.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && !IsLetter(folded, at - 1) && !IsLetter(folded, at + name.Length))
            {
                return (day, folded.Remove(at, name.Length).Insert(at, " "));
            }
        }

        return (null, folded);
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
