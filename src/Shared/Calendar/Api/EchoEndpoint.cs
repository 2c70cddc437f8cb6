using System.Text.Encodings.Web;
using Comitia.Calendar.Outputs;
using Comitia.Kernel.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Calendar.Api;

/// <summary>Says back, while somebody types, which date was understood: a piece of a page for the field's echo.</summary>
internal static class EchoEndpoint
{
    /// <summary>The longest text that is looked at; no date is longer.</summary>
    private const int Longest = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/{lang}/desk/calendar/echo", Echo);

    private static IResult Echo(HttpRequest request, EchoWords words, Say say, HtmlEncoder encoder)
    {
        var typed = request.Query["field"].ToString() is { Length: > 0 } field ? request.Query[field].ToString() : string.Empty;
        var content = words.WhileTyping(typed.Length <= Longest ? typed : typed[..Longest], Day(request, "from"), Day(request, "to"), say);
        using var html = new StringWriter();
        content.WriteTo(html, encoder);
        return Microsoft.AspNetCore.Http.Results.Content(html.ToString(), "text/html; charset=utf-8");
    }

    private static LocalDate? Day(HttpRequest request, string name) =>
        LocalDatePattern.Iso.Parse(request.Query[name].ToString()).TryGetValue(default, out var day) ? day : null;
}
