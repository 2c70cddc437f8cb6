using System.Globalization;

namespace Comitia.Kernel.Languages;

/// <summary>A language the product speaks: its code in addresses, its own name, its culture for sorting and case, its plural rule.</summary>
public sealed record Language(string Code, string OwnName, CultureInfo Culture)
{
    /// <summary>The CLDR plural category of a whole number (Unicode TR 35, part 3, section 5).</summary>
    public string PluralForm(decimal n)
    {
        n = Math.Abs(n);
        var whole = n == Math.Floor(n);
        return Code switch
        {
            "ru" or "uk" => Slavic(n, whole),
            "fr" or "pt" => n < 2 ? "one" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Slavic(decimal n, bool whole)
    {
        var ten = n % 10;
        var hundred = n % 100;
        return !whole ? "other"
            : ten == 1 && hundred != 11 ? "one"
            : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few"
            : "many";
    }
}
