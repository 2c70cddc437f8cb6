using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Written;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A session that comes round every year, as it was filled in; an empty line is none.</summary>
public sealed class YearlyForm
{
    public string? Name { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public string? From { get; set; }

    public string? To { get; set; }

    public string? PreparatoryFrom { get; set; }

    public string? Article { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(From) && Title.Values.All(string.IsNullOrWhiteSpace);

    internal static YearlyForm Of(YearlySessionValue value, Func<AnnualDate, string> written) =>
        new()
        {
            Name = value.Name,
            Title = SessionForm.Wordings(value.Title),
            From = written(value.From),
            To = written(value.To),
            PreparatoryFrom = value.PreparatoryFrom is { } p ? written(p) : null,
            Article = value.Article,
        };

    internal YearlySessionValue? Read(string field, LocalText was, List<Refusal> problems)
    {
        var from = Day(From, field + ".From", problems);
        var to = Day(To, field + ".To", problems);
        var preparatory = string.IsNullOrWhiteSpace(PreparatoryFrom) ? null : Day(PreparatoryFrom, field + ".PreparatoryFrom", problems);
        return from is null || to is null
            ? null
            : new YearlySessionValue(
                Name?.Trim() ?? string.Empty,
                Title.Aggregate(was, (text, w) => text.With(w.Key, w.Value)),
                from.Value,
                to.Value,
                preparatory,
                Article ?? string.Empty
            );
    }

    // A leap year, so that 29 February can be written.
    private static AnnualDate? Day(string? typed, string field, List<Refusal> problems)
    {
        var year = new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));
        var read = PeopleDates.Read(typed, new DateContext(year.Start, year));
        problems.AddRange(read.Refusals.Select(r => r.At(field)));
        return read.Ok ? new AnnualDate(read.Value.Month, read.Value.Day) : null;
    }
}
