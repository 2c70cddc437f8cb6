using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>What the days of a span are, for shading a calendar or a timeline.</summary>
public interface ISittingDays
{
    /// <summary>Recesses, holidays and sitting days that touch the span, in order; neighbouring days of one kind come as one mark.</summary>
    Task<IReadOnlyList<DayMark>> Marks(LocalDate from, LocalDate to, CancellationToken ct);
}

/// <summary>A run of days of one kind.</summary>
public sealed record DayMark(LocalDate From, LocalDate To, DayMarkKind Kind, LocalText? Title);

public enum DayMarkKind
{
    Recess,
    Holiday,
    Sitting,
}
