using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;

namespace Comitia.Meetings.Queries;

/// <summary>A meeting with everything its page shows; read in a fixed number of queries.</summary>
internal sealed record MeetingPageData(
    Meeting Meeting,
    MeetingStanding Standing,
    IReadOnlyDictionary<BodyId, BodyLine> Bodies,
    SessionLine? Session,
    IReadOnlyList<Decision> Decisions,
    MeetingMinutes? Minutes,
    IReadOnlyDictionary<PlanItemId, PlanItemLine> PlanItems,
    IReadOnlyDictionary<MatterId, Matter> Matters,
    IReadOnlyList<AttendanceRow> Attendance,
    Meeting? Before,
    Meeting? After
)
{
    public IReadOnlyList<AgendaItem> Agenda { get; } = [.. Meeting.Agenda.Where(i => !i.Withdrawn).OrderBy(i => i.Position)];

    public IReadOnlyList<AgendaItem> TakenOff { get; } = [.. Meeting.Agenda.Where(i => i.Withdrawn).OrderBy(i => i.Position)];

    public AttendanceCount Count { get; } = AttendanceCount.Of(Attendance.Where(a => a.State is not null).Select(a => a.State!.Value));

    public BodyLine? Owner => Bodies.GetValueOrDefault(Meeting.Owner);

    public IEnumerable<BodyLine> Others => Bodies.Values.Where(b => b.Id != Meeting.Owner);

    public string NameOf(PersonId id) => Attendance.FirstOrDefault(a => a.Person == id)?.Name ?? string.Empty;
}

/// <summary>A person who was expected or came: a null state means that nobody marked them yet.</summary>
internal sealed record AttendanceRow(PersonId Person, string Name, string? Role, AttendanceState? State, PersonId? SubstituteFor);
