using System.Globalization;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Publishing.Api;
using Comitia.Publishing.Outputs;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Publishing.Pages.Public;

/// <summary>A page for everybody: the same for each reader, so that any cache may keep it. It knows no viewer and sets no cookie.</summary>
internal abstract class PublicPage : PageModel
{
    public Say T => HttpContext.RequestServices.GetRequiredService<Say>();

    public string Lang => T.Code;

    public OfficeDesk Office => HttpContext.RequestServices.GetRequiredService<OfficeDesk>();

    /// <summary>Why there is nothing to show: null where there is.</summary>
    public Absence? Absent { get; private set; }

    /// <summary>A text as this reader gets it; in another language it says so, to the eye and to a screen reader.</summary>
    public IHtmlContent Text(LocalText text) => PublicText.Of(text, T);

    /// <summary>A day with its weekday, or a moment, in the office's zone.</summary>
    public string Day(LocalDate date) => date.ToString("d MMMM uuuu", T.Language.Culture);

    public string Moment(Instant at) => Office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A period in words; empty where there is none.</summary>
    public string Period(LocalDate? from, LocalDate? to) =>
        (from, to) switch
        {
            ({ } a, { } b) when a == b => T["public.period.on", ("day", a)],
            ({ } a, { } b) => T["public.period.range", ("from", a), ("to", b)],
            (null, { } b) => T["public.period.by", ("to", b)],
            ({ } a, null) => T["public.period.since", ("from", a)],
            _ => string.Empty,
        };

    protected bool KnowsLanguage(string lang) => HttpContext.RequestServices.GetRequiredService<TextBook>().Knows(lang);

    protected IActionResult Nothing(Tombstone? withdrawn = null)
    {
        Absent = new Absence(withdrawn);
        Response.StatusCode = withdrawn is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        Response.Headers.CacheControl = Validators.Kept;
        return Page();
    }

    protected IActionResult Answer(string tag, Instant changed) =>
        Validators.Fresh(HttpContext, tag, changed) ? StatusCode(StatusCodes.Status304NotModified) : Page();
}

/// <summary>Nothing is published here, or it was withdrawn.</summary>
internal sealed record Absence(Tombstone? Withdrawn);
