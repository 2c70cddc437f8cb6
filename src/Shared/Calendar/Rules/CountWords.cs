using System.Globalization;

namespace Comitia.Calendar.Rules;

/// <summary>Numbers that no language groups.</summary>
internal static class CountWords
{
    /// <summary>A year: "2026", never "2,026".</summary>
    public static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
