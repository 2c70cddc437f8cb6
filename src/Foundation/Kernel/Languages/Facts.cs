using System.Globalization;
using NodaTime;

namespace Comitia.Kernel.Languages;

/// <summary>How the facts inside a sentence are written: dates with their month in words, numbers by the language's own habit.</summary>
/// <remarks>
/// An Azerbaijani sentence says "5 may 2026-cı il"; a list says "5 may 2026", and its text asks for that with <c>{date, short}</c>.
/// </remarks>
public static class Facts
{
    public static string Write(object? value, string language, CultureInfo culture) =>
        value switch
        {
            null => string.Empty,
            string text => text,
            LocalText text => text.In(language).Text,
            ShortFact { Value: LocalDate date } => date.ToString("d MMMM uuuu", culture),
            ShortFact fact => Write(fact.Value, language, culture),
            LocalDate date => date.ToString("d MMMM uuuu", culture)
                + (language == "az" ? $"-{AzerbaijaniOrdinal.Ending(date.Year)} il" : string.Empty),
            IEnumerable<string> list => string.Join(", ", list),
            IFormattable formattable => formattable.ToString(null, culture),
            _ => value.ToString() ?? string.Empty,
        };
}

/// <summary>A fact that its text wants without the words of a sentence around it.</summary>
internal sealed record ShortFact(object? Value);
