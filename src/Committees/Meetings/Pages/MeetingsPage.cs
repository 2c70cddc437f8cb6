using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Meetings.Queries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Meetings.Pages;

/// <summary>What the capability's pages share: errors beside their fields, days and hours as people write them, texts per language.</summary>
internal abstract class MeetingsPage : DeskPage
{
    private static readonly LocalTimePattern[] Hours =
    [
        LocalTimePattern.CreateWithInvariantCulture("H:mm"),
        LocalTimePattern.CreateWithInvariantCulture("H.mm"),
        LocalTimePattern.CreateWithInvariantCulture("%H"),
    ];

    protected IWrittenDates Dates => HttpContext.RequestServices.GetRequiredService<IWrittenDates>();

    public string Written(LocalDate date) => MeetingWords.Date(date, T);

    /// <summary>What was understood of a typed day, in words with its weekday; null where nothing was.</summary>
    public string? Echo(string? typed) =>
        !string.IsNullOrWhiteSpace(typed) && Dates.Read(typed).Try(out var date) ? Dates.Echo(date, T) : null;

    /// <summary>A day as typed; null and a refusal beside its field where it cannot be read.</summary>
    protected LocalDate? ReadDay(string? typed, string field, List<Refusal> problems, bool needed = true)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            problems.AddRange(needed ? [new Refusal("meetings.day-missing", Field: field)] : []);
            return null;
        }

        var read = Dates.Read(typed);
        problems.AddRange(read.Refusals.Select(r => r.At(field)));
        return read.Try(out var date) ? date : null;
    }

    /// <summary>An hour as typed: 10:00, 9.30, 14.</summary>
    protected static LocalTime? ReadTime(string? typed, string field, List<Refusal> problems, bool needed = true)
    {
        var text = typed?.Trim() ?? string.Empty;
        if (text.Length == 0 && !needed)
        {
            return null;
        }

        foreach (var pattern in Hours)
        {
            if (pattern.Parse(text) is { Success: true } read)
            {
                return read.Value;
            }
        }

        problems.Add(new Refusal("meetings.time", Field: field).With("text", text));
        return null;
    }

    /// <summary>A number of minutes as typed; null where nothing was, or it is no number.</summary>
    protected static int? ReadMinutes(string? typed, string field, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var minutes))
        {
            return minutes;
        }

        problems.Add(new Refusal("meetings.item-minutes", Field: field));
        return null;
    }
}
