using Comitia.Calendar.Contracts;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>The weekdays worked from one day on, as ISO digits: "12345".</summary>
internal sealed class WorkingWeekRecord
{
    public required Guid Id { get; init; }

    public required LocalDate From { get; init; }

    public required string Days { get; set; }
}

/// <summary>Sittings by weekday within a span, usually a session.</summary>
internal sealed class SittingPatternRecord
{
    public required SittingPatternId Id { get; init; }

    /// <summary>ISO digits: "25" is Tuesday and Friday.</summary>
    public required string Weekdays { get; init; }

    public LocalDate From { get; init; }

    public LocalDate To { get; init; }

    public bool Withdrawn { get; set; }
}
