using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>A public holiday: one day. Two holidays may fall on one day (a fixed one and one by the moon): both names are kept.</summary>
internal sealed record Holiday(LocalDate Date, DayNames Names);

/// <summary>
/// A day worked though the week or a holiday says otherwise (a Saturday), and, where days were exchanged, the day that is off instead.
/// </summary>
internal sealed record MovedWorkingDay(LocalDate Worked, LocalDate? OffInstead = null);
