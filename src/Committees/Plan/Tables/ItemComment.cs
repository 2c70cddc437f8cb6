using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Plan.Tables;

/// <summary>Something said beside an item, inside the committee; never public.</summary>
internal sealed class ItemComment
{
    public required Guid Id { get; init; }

    public required PlanItemId ItemId { get; init; }

    public Guid? Account { get; init; }

    /// <summary>The writer's name as it was that day.</summary>
    public required string Writer { get; set; }

    public required Instant At { get; init; }

    public required string Text { get; init; }

    public Instant? TakenBack { get; set; }
}
