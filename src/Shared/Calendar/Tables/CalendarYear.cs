using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>
/// The day lists of one year, which are changed as lists: two people who edit one year's lists at once are told of each other.
/// </summary>
internal sealed class CalendarYear : IVersioned
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>Somebody said that the list of holidays is complete; counts beyond such years carry a warning.</summary>
    public bool HolidaysComplete { get; set; }

    /// <summary>Goes up with each change of a list, and the version with it.</summary>
    public int Revision { get; set; }

    public int Version { get; set; }
}

/// <summary>A public holiday. Two may fall on one day.</summary>
internal sealed class HolidayRecord
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required LocalDate Date { get; init; }

    public required LocalText Name { get; init; }
}

/// <summary>A day worked though the week or a holiday says otherwise, and the day that is off for it.</summary>
internal sealed class MovedDayRecord
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required LocalDate Worked { get; init; }

    public LocalDate? OffInstead { get; init; }
}

/// <summary>A day entered by hand as a sitting, or as one without although a pattern names it.</summary>
internal sealed class SittingDayRecord
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required LocalDate Date { get; init; }

    public required bool Sits { get; init; }
}
