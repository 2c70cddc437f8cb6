using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>
/// Hangs evidence on a plan item: a meeting convened (expected) or held (happened), a visit, a letter, a document. Called by the
/// capabilities above in their own transaction, and by a clerk by hand. The same reference on the same item is one piece of evidence:
/// recording it again changes its standing, date and title.
/// </summary>
/// <param name="Item">The plan item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">Opaque to Plan: <c>meeting:{id}</c>; for what a clerk writes by hand, null.</param>
/// <param name="Date">When it happens or happened.</param>
/// <param name="Title">What the page says of it.</param>
/// <param name="Standing">Expected or happened; withdrawn takes it back.</param>
/// <param name="Link">An address below the staff side (<c>meetings/{id}</c>) or on the web.</param>
public sealed record RecordEvidence(
    PlanItemId Item,
    EvidenceKind Kind,
    string? Reference,
    LocalDate Date,
    LocalText Title,
    EvidenceStanding Standing,
    string? Link = null
) : IInput<EvidenceId>;

/// <summary>Adopts the plan as it stands: freezes it as its next version. Needs the meeting that adopted it, as an opaque reference.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Read">The version the person has read.</param>
/// <param name="On">The day of adoption, not in the future.</param>
/// <param name="Meeting">What shows it: <c>meeting:{id}</c>, or null with <paramref name="MeetingTitle"/> written by hand.</param>
/// <param name="MeetingTitle">How the adopting meeting is named in the record, in the languages it has; public.</param>
/// <param name="Mark">The mark of the text that was read; refused when it has changed since. Null does not ask.</param>
/// <param name="Of">Whose plan the meeting may adopt: refused where the plan is another body's. Null does not ask.</param>
public sealed record AdoptPlan(
    WorkPlanId Plan,
    int? Read,
    LocalDate On,
    string? Meeting,
    LocalText MeetingTitle,
    string? Mark = null,
    BodyId? Of = null
) : IInput<int>;
