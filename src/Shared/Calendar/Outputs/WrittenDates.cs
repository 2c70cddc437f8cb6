using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Written;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>Dates as people write them, read by today's date in the parliament's zone.</summary>
internal sealed class WrittenDates(OfficeDesk office) : IWrittenDates
{
    public Result<LocalDate> Read(string typed, LocalDate? from = null, LocalDate? to = null) =>
        PeopleDates.Read(typed, new DateContext(office.Today, from <= to ? new DateInterval(from!.Value, to!.Value) : null));

    public string Echo(LocalDate date, Say say) => new DateWords(new SayTexts(say)).Echo(date);
}
