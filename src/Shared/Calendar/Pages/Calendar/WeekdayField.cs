using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>Weekdays to tick.</summary>
internal sealed record WeekdayField(string Name, string Label, IReadOnlyCollection<IsoDayOfWeek> Chosen);
