using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>A public holiday: one day and its name.</summary>
public sealed record HolidayValue(LocalDate Date, LocalText Name);

/// <summary>Sets the list of holidays of one year. <paramref name="Complete"/>: dates of that year need no warning any more. Answers their number.</summary>
public sealed record SetHolidays(int Year, int? Version, IReadOnlyList<HolidayValue> Holidays, bool Complete) : IInput<int>;

/// <summary>Sets the days of one year entered by hand: sittings, and days without one although a pattern names them. Answers their number.</summary>
public sealed record SetSittings(int Year, int? Version, IReadOnlyList<LocalDate> Sittings, IReadOnlyList<LocalDate> Without) : IInput<int>;

/// <summary>Makes a day off a working day, perhaps with another day off for it; <paramref name="Back"/> takes that back. Answers the year.</summary>
public sealed record MoveDay(LocalDate Worked, LocalDate? OffInstead, bool Back = false) : IInput<int>;

/// <summary>Sets the weekdays worked from a day on. Answers how many there are.</summary>
public sealed record SetWorkingWeek(LocalDate From, IReadOnlyList<IsoDayOfWeek> Days) : IInput<int>;

/// <summary>What a person writes of a period.</summary>
public sealed record PeriodWording(PeriodKind Kind, IReadOnlyDictionary<string, string?> Name, LocalDate From, LocalDate To);

/// <summary>Adds a recess or another period.</summary>
public sealed record AddPeriod(PeriodWording Period) : IInput<PeriodId>;

/// <summary>Changes a period; <paramref name="Version"/> is the one the person read.</summary>
public sealed record ChangePeriod(PeriodId Id, int? Version, PeriodWording Period) : IInput<PeriodId>;

/// <summary>Withdraws a period or brings it back.</summary>
public sealed record WithdrawPeriod(PeriodId Id, bool Back = false) : IInput<PeriodId>;

/// <summary>Sittings on these weekdays from one day to another, where the day is worked and not in recess.</summary>
public sealed record AddSittingPattern(IReadOnlyList<IsoDayOfWeek> Weekdays, LocalDate From, LocalDate To) : IInput<SittingPatternId>;

/// <summary>Withdraws a pattern or brings it back.</summary>
public sealed record WithdrawSittingPattern(SittingPatternId Id, bool Back = false) : IInput<SittingPatternId>;
