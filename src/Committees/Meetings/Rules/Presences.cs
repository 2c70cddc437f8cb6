using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>A time during which somebody took part: from arriving to leaving, or until now.</summary>
internal sealed record PresenceSpan(PersonId Person, Instant From, Instant? To, PresenceWay Way, PersonId? SubstituteFor)
{
    /// <summary>Whether one was there at a moment: from the arrival on, and no more from the leaving on.</summary>
    public bool Covers(Instant at) => From <= at && !(To <= at);

    public bool Overlaps(PresenceSpan other) => !(To <= other.From) && !(other.To <= From);

    public AttendanceState State =>
        SubstituteFor is not null ? AttendanceState.Substitute
        : Way == PresenceWay.Remote ? AttendanceState.Remote
        : AttendanceState.Present;
}

/// <summary>What may be said of who is there.</summary>
internal static class Presences
{
    /// <summary>
    /// Why a span cannot stand beside the others; null where it can. Nobody is there twice at once, or for two members; nobody sits in
    /// the place of a member who is there or has somebody in their place already.
    /// </summary>
    public static string? Problem(PresenceSpan span, IEnumerable<PresenceSpan> others)
    {
        if (span.To <= span.From)
        {
            return "meetings.presence-backwards";
        }

        if (span.SubstituteFor == span.Person)
        {
            return "meetings.substitute-for-whom";
        }

        foreach (var other in others.Where(o => o.Overlaps(span)))
        {
            if (other.Person == span.Person)
            {
                return "meetings.presence-twice";
            }

            if (span.SubstituteFor is { } whom && (other.Person == whom || other.SubstituteFor == whom))
            {
                return "meetings.substituted-twice";
            }

            if (other.SubstituteFor == span.Person)
            {
                return "meetings.substituted-twice";
            }
        }

        return null;
    }

    /// <summary>Who is there at a moment.</summary>
    public static IEnumerable<PresenceSpan> At(this IEnumerable<PresenceSpan> spans, Instant at) => spans.Where(s => s.Covers(at));
}
