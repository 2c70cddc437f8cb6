using Comitia.Kernel.Actions;

namespace Comitia.Meetings.Contracts;

/// <summary>
/// Sends the agenda to the members as it stands: frozen under the next number. Members are told from then on; later than the rules of
/// procedure ask needs the reason. Refused where nothing stands on it, or nothing changed since it went out last.
/// </summary>
/// <param name="Meeting">A scheduled meeting.</param>
/// <param name="Mark">The mark of the agenda as it was read; refused when it has changed since. Null does not ask.</param>
/// <param name="ShortNoticeReason">Why the notice is shorter than the rules ask.</param>
public sealed record CirculateAgenda(MeetingId Meeting, string? Mark = null, string? ShortNoticeReason = null) : IInput<int>;

/// <summary>
/// Makes the agenda public as it stands: frozen under the next number, a new version of the public record; closed items by number alone.
/// Where it was not circulated, members are told by it. Refused as circulating is.
/// </summary>
/// <param name="Meeting">A scheduled meeting.</param>
/// <param name="Mark">The mark of the agenda as it was read; refused when it has changed since. Null does not ask.</param>
/// <param name="ShortNoticeReason">Why the notice is shorter than the rules ask.</param>
public sealed record PublishAgenda(MeetingId Meeting, string? Mark = null, string? ShortNoticeReason = null) : IInput<int>;

/// <summary>Says what became of an agenda item in a meeting that has begun. What was put off or not reached is offered to the next meeting.</summary>
public sealed record SayAgendaOutcome(AgendaItemId Item, AgendaItemOutcome Outcome) : IInput<AgendaItemId>;

/// <summary>Puts an unfinished item of an earlier meeting at the end of a scheduled meeting's agenda; the two point at each other.</summary>
/// <param name="Meeting">The meeting that is to deal with it, of the same body.</param>
/// <param name="Item">An item that was put off or not reached, and stands on no later agenda.</param>
public sealed record TakeOnAgendaItem(MeetingId Meeting, AgendaItemId Item) : IInput<AgendaItemId>;
