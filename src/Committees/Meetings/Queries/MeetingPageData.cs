using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
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

    /// <summary>The bodies that sit in it: the convening one first, then the others by name.</summary>
    public IEnumerable<BodyLine> Sitting(Say say) =>
        new[] { Owner }
            .OfType<BodyLine>()
            .Concat(Others.OrderBy(b => b.Name.In(say.Code).Text, StringComparer.Create(say.Language.Culture, ignoreCase: false)));

    public string NameOf(PersonId id) => Attendance.FirstOrDefault(a => a.Person == id)?.Name ?? string.Empty;
}

/// <summary>A person who was expected or came: a null state means that nobody marked them yet.</summary>
internal sealed record AttendanceRow(PersonId Person, string Name, string? Role, AttendanceState? State, PersonId? SubstituteFor);
