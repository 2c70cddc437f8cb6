using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Lists;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>What the calendar's pages share: who may edit, dates typed and shown, languages in their order.</summary>
internal abstract class CalendarPage : DeskPage
{
    public bool MayEdit => Viewer.May(CalendarPermissions.Edit, Installation.Whole);

    /// <summary>The reader's language first, then the others.</summary>
    public IReadOnlyList<Language> LanguagesHere => [.. T.Languages.OrderBy(l => l.Code != Lang)];

    public IReadOnlyList<string> LanguageCodes => [.. LanguagesHere.Select(l => l.Code)];

    /// <summary>As a form shows a stored date: "12.03.2026".</summary>
    public static string Typed(LocalDate? date) => date?.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>"12 March 2026", for lists.</summary>
    public string Day(LocalDate date) => date.ToString("d MMMM uuuu", T.Language.Culture);

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A year as people write it: never grouped.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected StatusCodeResult Forbidden() => StatusCode(403);

    /// <summary>Reads a typed date; what is wrong with it is said beside its field. Null where it is empty and may be.</summary>
    protected LocalDate? Read(
        string? typed,
        string field,
        List<Refusal> problems,
        bool optional = false,
        LocalDate? from = null,
        LocalDate? to = null
    )
    {
        if (optional && string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var read = HttpContext.RequestServices.GetRequiredService<IWrittenDates>().Read(typed ?? string.Empty, from, to);
        problems.AddRange(read.Refusals.Select(r => r.At(field)));
        return read.Ok ? read.Value : null;
    }

    /// <summary>Names each line that was not understood, at most ten; the rest as a number.</summary>
    protected void Name(IReadOnlyList<LineProblem> problems, string field)
    {
        foreach (var problem in problems.Take(10))
        {
            ModelState.AddModelError(
                field,
                T["calendar.line", ("line", problem.Line), ("ending", AzerbaijaniOrdinal.Ending(problem.Line)), ("why", T.Why(problem.Why))]
            );
        }

        if (problems.Count > 10)
        {
            ModelState.AddModelError(field, T["calendar.lines-more", ("count", problems.Count - 10)]);
        }

        Response.StatusCode = 422;
    }
}
