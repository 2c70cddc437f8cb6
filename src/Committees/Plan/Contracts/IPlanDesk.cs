using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>A plan written by a program rather than by a form: the demonstration, and imports that know their items. The same actions run.</summary>
public interface IPlanDesk
{
    Task<Result<WorkPlanId>> Begin(BodyId committee, SessionId session, Asked asked, CancellationToken ct);

    Task<Result<PlanItemId>> Add(WorkPlanId plan, PlanItemText item, Asked asked, CancellationToken ct);

    Task<Result<int>> Decide(WorkPlanId plan, PlanItemId item, ItemDecision decision, string reason, Asked asked, CancellationToken ct);

    Task<Result<WorkPlanId>> CarryOver(WorkPlanId plan, PlanItemId item, SessionId to, string reason, Asked asked, CancellationToken ct);

    /// <summary>Closes an adopted plan of which every item is settled.</summary>
    Task<Result<WorkPlanId>> Close(WorkPlanId plan, Asked asked, CancellationToken ct);
}

/// <summary>An item as a program writes it: language to wording, names with the records they stand for.</summary>
public sealed record PlanItemText(
    PlanItemKind Kind,
    IReadOnlyDictionary<string, string?> Title,
    IReadOnlyDictionary<string, string?>? Condition = null,
    IReadOnlyDictionary<string, string?>? ExpectedOutput = null,
    LocalDate? From = null,
    LocalDate? To = null,
    IReadOnlyList<(PersonId? Person, string Name)>? Responsible = null,
    IReadOnlyList<(BodyId? Body, Kernel.Languages.LocalText Name)>? Counterparts = null
);
