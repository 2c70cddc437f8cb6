using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>Whether a session comes round every year or is called for a purpose.</summary>
internal enum SessionKind
{
    Ordinary,
    Extraordinary,
}

/// <summary>
/// A session of the parliament: a short stable code, its days (both included), and the day from which committees meet to prepare it. A meeting
/// carries its session; it is never guessed from the date, for preparation overlaps with what went before.
/// </summary>
internal sealed record Session
{
    private Session() { }

    public required string Code { get; init; }
    public required SessionKind Kind { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }

    /// <summary>From when committees work for this session; its first day where they do not meet before.</summary>
    public required LocalDate PreparatoryFrom { get; init; }

    public DateInterval Days => new(From, To);

    /// <summary>Refused: no code, an end before the beginning, preparation that begins after the session does.</summary>
    public static Result<Session> Of(string code, SessionKind kind, LocalDate from, LocalDate to, LocalDate? preparatoryFrom = null)
    {
        var prepared = preparatoryFrom ?? from;
        if (string.IsNullOrWhiteSpace(code))
        {
            return Refusals.Because(Refusals.SessionWithoutCode);
        }

        if (to < from)
        {
            return Refusals.Because(Refusals.SessionEndsBeforeItBegins, ("from", from), ("to", to));
        }

        return prepared > from
            ? Refusals.Because(Refusals.PreparationAfterStart, ("from", from), ("preparatory", prepared))
            : new Session
            {
                Code = code.Trim(),
                Kind = kind,
                From = from,
                To = to,
                PreparatoryFrom = prepared,
            };
    }
}
