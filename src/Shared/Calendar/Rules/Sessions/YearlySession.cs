using Comitia.Calendar.Rules.Days;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>
/// A session that rules of procedure fix by day and month ("from 1 February to 31 May"). It may run over the turn of the year.
/// The year of its start and <paramref name="Name"/> make its code: "spring" gives "2026-spring".
/// </summary>
internal sealed record YearlySession(string Name, AnnualDate From, AnnualDate To, AnnualDate? PreparatoryFrom = null)
{
    /// <summary>The session that starts in that year, its start moved off days off where the rules say so, with the explanation of that start.</summary>
    public Result<(Session Session, SessionStart Start)> In(int year, SittingCalendar calendar, bool dayOffMovesStart = true)
    {
        var start = dayOffMovesStart ? SessionStart.On(From.InYear(year), calendar) : SessionStart.Fixed(From.InYear(year));
        var to = To.InYear(To < From ? year + 1 : year);
        var preparatory = PreparatoryFrom is { } p ? p.InYear(p > From ? year - 1 : year) : (LocalDate?)null;
        var made = Session.Of($"{year}-{Name}", SessionKind.Ordinary, start.Actual, to, preparatory);
        return made.Try(out var session) ? (session, start) : made.Refusals[0];
    }
}
