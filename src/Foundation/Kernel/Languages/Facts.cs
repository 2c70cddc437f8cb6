using System.Globalization;
using NodaTime;

namespace Comitia.Kernel.Languages;

/// <summary>How the facts inside a sentence are written: dates with their month in words, numbers by the language's own habit.</summary>
public static class Facts
{
    public static string Write(object? value, string language, CultureInfo culture) =>
        value switch
        {
            null => string.Empty,
            string text => text,
            LocalText text => text.In(language).Text,
            LocalDate date => date.ToString("d MMMM uuuu", culture),
            IEnumerable<string> list => string.Join(", ", list),
            IFormattable formattable => formattable.ToString(null, culture),
            _ => value.ToString() ?? string.Empty,
        };
}
