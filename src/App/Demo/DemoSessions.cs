using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>
/// The session in progress and its neighbours, on whatever day the demonstration is made. Spring and autumn take turns, so that the
/// names and codes of the three always differ.
/// </summary>
internal static class DemoSessions
{
    public static IReadOnlyList<SessionWording> Around(LocalDate today)
    {
        var from = DemoPlan.Day(today, -60);
        var to = DemoPlan.Day(today, 45);
        var autumn = from.Month is >= 7 and <= 12;
        var half = (from.Year * 2) + (autumn ? 1 : 0);
        return
        [
            Session(half - 1, from.PlusDays(-200), from.PlusDays(-40)),
            Session(half, from, to),
            Session(half + 1, to.PlusDays(40), to.PlusDays(160)),
        ];
    }

    private static SessionWording Session(int half, LocalDate from, LocalDate to)
    {
        var (year, autumn) = (half / 2, half % 2 == 1);
        var title = DemoWords.Both(
            $"{(autumn ? "Autumn" : "Spring")} session of {year}",
            $"{year}-{AzerbaijaniOrdinal.Ending(year)} ilin {(autumn ? "payız" : "yaz")} sessiyası"
        );
        return new SessionWording($"{year}-{(autumn ? "autumn" : "spring")}", title, false, from, to, from.PlusDays(-14));
    }
}
