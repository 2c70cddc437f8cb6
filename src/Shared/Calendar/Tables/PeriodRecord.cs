using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>A named stretch of days: recess, constituency week.</summary>
internal sealed class PeriodRecord : IVersioned
{
    public required PeriodId Id { get; init; }

    public PeriodKind Kind { get; set; }

    public required LocalText Name { get; set; }

    public LocalDate From { get; set; }

    public LocalDate To { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}
