using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>Dates as people write them in forms: 12.03.2026, 12 mart, 12 March, 2026-03-12.</summary>
public interface IWrittenDates
{
    /// <summary>Reads a date; a day without a year falls into the span given (a session), else into the nearest future. Refuses what does not exist, with a sentence.</summary>
    Result<LocalDate> Read(string typed, LocalDate? from = null, LocalDate? to = null);

    /// <summary>The date in words with its weekday, to echo what was understood.</summary>
    string Echo(LocalDate date, Say say);
}
