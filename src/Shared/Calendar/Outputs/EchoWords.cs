using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Microsoft.AspNetCore.Html;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Calendar.Outputs;

/// <summary>What a form says back about a date somebody typed: "Thursday, 12 March 2026, in 10 days"; nothing while nothing was typed.</summary>
internal sealed class EchoWords(IWrittenDates dates, OfficeDesk office)
{
    /// <summary>The date in words; empty where it could not be read, for then the field carries its error.</summary>
    public IHtmlContent Of(string? typed, LocalDate? from, LocalDate? to, Say say) =>
        !string.IsNullOrWhiteSpace(typed) && dates.Read(typed, from, to).Try(out var date) ? Written(date, say) : HtmlString.Empty;

    /// <summary>The same while somebody types; what could not be read is said, too.</summary>
    public IHtmlContent WhileTyping(string? typed, LocalDate? from, LocalDate? to, Say say)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return HtmlString.Empty;
        }

        var read = dates.Read(typed, from, to);
        return read.Try(out var date) ? Written(date, say) : new HtmlContentBuilder().Append(say.Why(read.Refusals[0]));
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private IHtmlContent Written(LocalDate date, Say say)
    {
        var days = Period.DaysBetween(office.Today, date);
        return new HtmlContentBuilder()
            .AppendHtml("<strong>")
            .Append(dates.Echo(date, say))
            .AppendHtml("</strong>, ")
            .Append(days < 0 ? say["calendar.echo.ago", ("days", -days)] : say["calendar.echo.ahead", ("days", days)]);
    }
}
