using System.Globalization;
using System.Text.RegularExpressions;
using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>
/// The title of a yearly session in another year. It is written once, for any year ("Spring session 2026", "2026-cı ilin yaz sessiyası"); the
/// year in it and its Azerbaijani ending are replaced. Where two years stand ("2026/2027"), both move by the same number.
/// </summary>
internal static partial class YearlyTitle
{
    public static LocalText In(int year, LocalText title)
    {
        var text = LocalText.Of(title.Original, In(year, title[title.Original] ?? string.Empty));
        return title.Languages.Where(l => l != title.Original).Aggregate(text, (made, l) => made.With(l, In(year, title[l]!)));
    }

    public static string In(int year, string title)
    {
        int? first = null;
        return Year()
            .Replace(
                title,
                found =>
                {
                    var written = int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture);
                    first ??= written;
                    var moved = year + written - first.Value;
                    return moved.ToString(CultureInfo.InvariantCulture)
                        + (found.Groups["ending"].Success ? "-" + AzerbaijaniOrdinal.Ending(moved) : string.Empty);
                }
            );
    }

    [GeneratedRegex(
        @"\b(?<year>(19|20|21)\d\d)(?!\d)(?<ending>-(cı|ci|cu|cü)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Year();
}
