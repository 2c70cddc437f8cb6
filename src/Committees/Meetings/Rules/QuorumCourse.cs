using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>A stretch of a meeting during which the quorum stood as it did.</summary>
/// <param name="To">Null: it stands so still.</param>
internal sealed record QuorumStretch(Instant From, Instant? To, Quorum Quorum);

/// <summary>The quorum at every moment of a meeting, out of who came and went.</summary>
internal static class QuorumCourse
{
    /// <summary>The quorum of a committee at one moment. Who is not there is absent: while people are recorded as they come, nothing is unmarked.</summary>
    public static Quorum At(
        Instant at,
        QuorumTerms? terms,
        LocalDate day,
        IReadOnlyCollection<MemberLine> seats,
        IEnumerable<PresenceSpan> spans
    )
    {
        var there = spans.At(at).DistinctBy(s => s.Person).ToDictionary(s => s.Person);
        IEnumerable<AttendanceMark> marks =
        [
            .. there.Values.Select(s => new AttendanceMark(s.Person, Counted(s, terms), s.SubstituteFor)),
            .. seats
                .Select(s => s.Person)
                .Distinct()
                .Where(p => !there.ContainsKey(p))
                .Select(p => new AttendanceMark(p, AttendanceState.Absent)),
        ];
        return Quorum.Of(terms, day, seats, marks);
    }

    /// <summary>The course from the first arrival on; neighbours that say the same are one.</summary>
    public static IReadOnlyList<QuorumStretch> Of(
        QuorumTerms? terms,
        LocalDate day,
        IReadOnlyCollection<MemberLine> seats,
        IReadOnlyCollection<PresenceSpan> spans
    )
    {
        var moments = spans.SelectMany(s => s.To is { } to ? [s.From, to] : new[] { s.From }).Distinct().Order().ToList();
        var course = new List<QuorumStretch>();
        foreach (var moment in moments)
        {
            var quorum = At(moment, terms, day, seats, spans);
            if (course.Count > 0 && course[^1].Quorum == quorum)
            {
                continue;
            }

            if (course.Count > 0)
            {
                course[^1] = course[^1] with { To = moment };
            }

            course.Add(new QuorumStretch(moment, null, quorum));
        }

        return course;
    }

    /// <summary>A substitute who takes part from elsewhere fills a seat only where the rules let substitutes do so.</summary>
    private static AttendanceState Counted(PresenceSpan span, QuorumTerms? terms) =>
        span is { Way: PresenceWay.Remote, SubstituteFor: not null } && terms is not { RemoteSubstitutes: true }
            ? AttendanceState.Absent
            : span.State;
}
