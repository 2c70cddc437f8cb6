using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>Tells whoever keeps the calendar that the holidays are about to run out: dates counted beyond them may be wrong.</summary>
internal sealed class CalendarStartLines(CalendarBook book) : IStartLines
{
    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        if (!viewer.May(CalendarPermissions.Edit, Installation.Whole) || (await book.Days(ct)).Coverage.RunsOut(today) is not { } warning)
        {
            return [];
        }

        var year = warning.LastKnown is { } last && last >= today ? last.Year + 1 : today.Year;
        var link = $"calendar/{year}/holidays";
        var title =
            warning.LastKnown is null ? "calendar.start.none"
            : warning.DaysLeft == 0 ? "calendar.start.ran-out"
            : "calendar.start.runs-out";
        return
        [
            new StartLine(
                StartQuestion.WaitsForMe,
                say[title, ("days", warning.DaysLeft)],
                link,
                warning.LastKnown,
                say["calendar.start.why"],
                new StartStep(say["calendar.start.step", ("year", year.ToString(System.Globalization.CultureInfo.InvariantCulture))], link)
            ),
        ];
    }
}
