using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>
/// Tells whoever keeps the calendar that no session is to come, so that nobody can plan one, and that the holidays are about to run out:
/// dates counted beyond them may be wrong.
/// </summary>
internal sealed class CalendarStartLines(CalendarBook book, ISessions sessions) : IStartLines
{
    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct) =>
        viewer.May(CalendarPermissions.Edit, Installation.Whole)
            ? [.. await Sessions(say, today, ct), .. await Rules(say, ct), .. await Holidays(say, today, ct)]
            : [];

    private async Task<IEnumerable<StartLine>> Sessions(Say say, LocalDate today, CancellationToken ct)
    {
        if (await sessions.On(today, ct) is { } session && session.To >= today)
        {
            return [];
        }

        var step = new StartStep(say["calendar.session.new"], "calendar/session");
        return
        [
            new StartLine(
                StartQuestion.WaitsForMe,
                say["calendar.start.no-session"],
                "calendar/sessions",
                null,
                say["calendar.start.no-session.why"],
                step
            ),
        ];
    }

    /// <summary>Without rules neither quorum nor notice nor majority can be said: clerks cannot enter them, so whoever can is asked.</summary>
    private async Task<IEnumerable<StartLine>> Rules(Say say, CancellationToken ct)
    {
        if ((await book.Versions(ct)).Count > 0)
        {
            return [];
        }

        var step = new StartStep(say["calendar.rules.first"], "calendar/rules/version");
        return
        [
            new StartLine(
                StartQuestion.WaitsForMe,
                say["calendar.start.no-rules"],
                "calendar/rules",
                null,
                say["calendar.start.no-rules.why"],
                step
            ),
        ];
    }

    private async Task<IEnumerable<StartLine>> Holidays(Say say, LocalDate today, CancellationToken ct)
    {
        if ((await book.Days(ct)).Coverage.RunsOut(today) is not { } warning)
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
