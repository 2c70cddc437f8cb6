using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Meetings.Contracts;

/// <summary>What a person writes of an agenda item.</summary>
/// <param name="Kind">What sort of business.</param>
/// <param name="Title">Language to wording; all empty takes the title of the plan item or the matter.</param>
/// <param name="Closed">Whether it is taken without the public; its text then never leaves the committee.</param>
/// <param name="PlanItem">The plan item it carries out.</param>
/// <param name="Matter">The matter it deals with.</param>
/// <param name="Presenter">Who presents it.</param>
/// <param name="PresenterName">Who presents it where the directory does not know them.</param>
/// <param name="At">The hour at which it is to come up, where it has one of its own.</param>
/// <param name="Minutes">How many minutes it is to take, 1 to 1440; null where nobody says.</param>
public sealed record AgendaWording(
    AgendaItemKind Kind,
    IReadOnlyDictionary<string, string?> Title,
    bool Closed = false,
    PlanItemId? PlanItem = null,
    MatterId? Matter = null,
    PersonId? Presenter = null,
    string? PresenterName = null,
    LocalTime? At = null,
    int? Minutes = null
);

/// <summary>Puts an item at the end of a meeting's agenda.</summary>
public sealed record AddAgendaItem(MeetingId Meeting, AgendaWording Wording) : IInput<AgendaItemId>;

/// <summary>Words an agenda item anew.</summary>
public sealed record ChangeAgendaItem(AgendaItemId Item, int? Read, AgendaWording Wording) : IInput<AgendaItemId>;

/// <summary>Puts an item before another; null: at the end.</summary>
public sealed record MoveAgendaItem(AgendaItemId Item, AgendaItemId? Before) : IInput<AgendaItemId>;

/// <summary>Takes an item off the agenda, or puts it back: the undo.</summary>
public sealed record WithdrawAgendaItem(AgendaItemId Item, bool PutBack = false) : IInput<AgendaItemId>;

/// <summary>Records what a meeting decided, under the next number of its body and session.</summary>
/// <param name="Meeting">The meeting, held or under way.</param>
/// <param name="Item">The agenda item it was decided under.</param>
/// <param name="Text">Language to wording.</param>
/// <param name="Kind">What it does beside standing on record.</param>
/// <param name="Plan">The plan it adopts: that of a committee which sits in the meeting; whoever records it must be allowed to adopt that very plan.</param>
/// <param name="PlanMark">The mark of that plan's text as it was read; refused when it has changed since. Null does not ask.</param>
public sealed record RecordDecision(
    MeetingId Meeting,
    AgendaItemId? Item,
    IReadOnlyDictionary<string, string?> Text,
    DecisionKind Kind = DecisionKind.Resolved,
    WorkPlanId? Plan = null,
    string? PlanMark = null
) : IInput<DecisionId>;

/// <summary>Words a decision anew.</summary>
public sealed record ChangeDecision(DecisionId Decision, int? Read, IReadOnlyDictionary<string, string?> Text) : IInput<DecisionId>;

/// <summary>Takes a decision back, or puts it back; its number is never used again.</summary>
public sealed record WithdrawDecision(DecisionId Decision, bool PutBack = false) : IInput<DecisionId>;
