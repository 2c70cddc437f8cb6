using System.Text;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Lists;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>The holidays of a year as a list to type or paste. A file is read into the list; nothing is stored before it is saved.</summary>
internal sealed class HolidaysModel(CalendarReading reading) : CalendarPage
{
    /// <summary>A file of holidays is small; a larger one is something else.</summary>
    private const int LargestFile = 200_000;

    public int Year { get; private set; }

    public int? Version { get; private set; }

    public string List { get; private set; } = string.Empty;

    public bool Complete { get; private set; }

    /// <summary>The list that is stored now, when it is not the one the person read.</summary>
    public string? Theirs { get; private set; }

    /// <summary>How many days a file brought, when one was just read.</summary>
    public int? FromFile { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        Year = year;
        (Version, Complete) = await Stored(ct);
        List = await StoredList(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, int? version, string? list, bool complete, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        (Year, Version, List, Complete) = (year, version, list ?? string.Empty, complete);
        var read = HolidayLines.Read(List, year, LanguageCodes);
        if (read.Problems.Count > 0)
        {
            Name(read.Problems, "List");
            return Page();
        }

        var holidays = read.Items.Select(h => new HolidayValue(h.Date, h.Name)).ToList();
        var result = await Run(new SetHolidays(year, version, holidays, complete), ct);
        if (!result.Ok)
        {
            if (result.Refusals[0].Kind == RefusalKind.Conflict)
            {
                Theirs = await StoredList(ct);
                (Version, _) = await Stored(ct);
            }

            return Show([.. result.Refusals.Select(r => r.Field is null ? r.At("List") : r)]);
        }

        Tell(T["calendar.holidays.saved", ("count", result.Value), ("year", Digits(year))]);
        return Redirect(Desk($"calendar/{Digits(year)}"));
    }

    public async Task<IActionResult> OnPostFileAsync(
        int year,
        int? version,
        string? list,
        bool complete,
        IFormFile? file,
        CancellationToken ct
    )
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        (Year, Version, List, Complete) = (year, version, list ?? string.Empty, complete);
        if (file is null || file.Length is 0 or > LargestFile)
        {
            return Show([Refusals.Because(file is null ? Refusals.FileMissing : Refusals.FileSize).At("file")]);
        }

        using var reader = new StreamReader(
            file.OpenReadStream(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false)
        );
        var text = await reader.ReadToEndAsync(ct);
        if (text.Contains('\ufffd', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal))
        {
            return Show([Refusals.Because(Refusals.FileEncoding).At("file")]);
        }

        return Take(text, file.FileName);
    }

    private PageResult Take(string text, string name)
    {
        if (!name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase))
        {
            var lines = HolidayLines.Read(text, Year, LanguageCodes);
            List = lines.Problems.Count > 0 ? text : HolidayLines.Write(lines.Items, LanguageCodes);
            FromFile = lines.Items.Count;
            if (lines.Problems.Count > 0)
            {
                Name(lines.Problems, "List");
            }

            return Page();
        }

        var read = IcsDays.Read(text, Year, Lang);
        if (!read.Try(out var days))
        {
            return Show([.. read.Refusals.Select(r => r.At("file"))]);
        }

        List = HolidayLines.Write(days.Items, LanguageCodes);
        FromFile = days.Items.Count;
        if (days.Problems.Count > 0)
        {
            Name(days.Problems, "file");
        }

        return Page();
    }

    private async Task<(int? Version, bool Complete)> Stored(CancellationToken ct)
    {
        var year = await reading.Year(Year, ct);
        return (year?.Version, year?.HolidaysComplete ?? false);
    }

    private async Task<string> StoredList(CancellationToken ct)
    {
        var days = await reading.Holidays(Year, ct);
        return HolidayLines.Write(days.Select(h => new NamedDay(h.Date, h.Name)), LanguageCodes);
    }
}
