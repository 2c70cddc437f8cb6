using System.Globalization;
using Comitia.Kernel.Results;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Kernel.Languages;

/// <summary>A day as forms and lists write it: 12.03.2026, 12/03/2026 (day first) or 2026-03-12 (ISO 8601), also with a time behind it.</summary>
public static class TypedDay
{
    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.Iso,
        .. new[] { "d.M.uuuu", "d/M/uuuu", "d-M-uuuu", "d M uuuu", "uuuu.M.d", "uuuu/M/d" }.Select(
            LocalDatePattern.CreateWithInvariantCulture
        ),
    ];

    /// <summary>The day, null for nothing typed, or a refusal that repeats what was typed.</summary>
    public static Result<LocalDate?> Read(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (LocalDate?)null;
        }

        var text = typed.Trim().TrimEnd('.');
        var timed = text.IndexOfAny(['T', ' '], Math.Min(text.Length, 8));
        if (timed > 0 && text[(timed + 1)..].Contains(':'))
        {
            text = text[..timed];
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(text) is { Success: true } day)
            {
                return (LocalDate?)day.Value;
            }
        }

        return new Refusal("kernel.day-unreadable", Field: field).With("typed", typed.Trim());
    }

    /// <summary>As a form shows it again.</summary>
    public static string? Write(LocalDate? day) => day?.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
}
