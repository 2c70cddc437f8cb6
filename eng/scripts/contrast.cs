#:property PublishAot=false
// Contrast of the design tokens (WCAG 2.2, 1.4.3 and 1.4.11; formula of its "relative luminance"): prints every pair in
// both themes and fails below the bound. Running text 7 : 1, other text 4.5 : 1, borders of controls 3 : 1.
// Usage: dotnet run eng/scripts/contrast.cs -- ROOT [--brief]
using System.Globalization;
using System.Text.RegularExpressions;

var css = File.ReadAllText(Path.Combine(args[0], "src/App/wwwroot/css/comitia.css"));
var light = Tokens(css, @"\A[^{]*:root \{");
var dark = Tokens(css, @":root\[data-theme=""dark""\] \{");
var darkByPreference = Tokens(css, @":root:not\(\[data-theme=""light""\]\) \{");
var brief = args.Contains("--brief");
var failed = 0;

if (!dark.OrderBy(t => t.Key).SequenceEqual(darkByPreference.OrderBy(t => t.Key)))
{
    Console.Error.WriteLine("The two dark blocks of comitia.css (by preference, by choice) differ: make them alike.");
    failed++;
}

(string Text, string Ground, double Bound)[] pairs =
[
    ("ink", "paper", 7),
    ("ink", "tint", 7),
    ("ink", "tint-2", 7),
    ("ink", "accent-tint", 7),
    ("ink", "late-tint", 7),
    ("ink", "soon-tint", 7),
    ("ink", "done-tint", 7),
    ("ink", "mark", 7),
    ("ink-2", "paper", 7),
    ("ink-2", "tint", 7),
    ("ink-2", "accent-tint", 4.5),
    ("ink-2", "soon-tint", 4.5),
    ("ink-2", "late-tint", 4.5),
    ("accent", "paper", 7),
    ("accent", "tint", 4.5),
    ("accent", "accent-tint", 4.5),
    ("accent-2", "paper", 7),
    ("on-accent", "accent", 7),
    ("on-accent", "accent-2", 7),
    ("paper", "ink", 7),
    ("late", "paper", 7),
    ("late", "tint", 4.5),
    ("late", "late-tint", 4.5),
    ("soon", "paper", 7),
    ("soon", "tint", 4.5),
    ("soon", "soon-tint", 4.5),
    ("done", "paper", 7),
    ("done", "tint", 4.5),
    ("done", "done-tint", 4.5),
    ("dropped", "paper", 4.5),
    ("dropped", "tint", 4.5),
    ("dropped", "dropped-tint", 4.5),
    ("line-strong", "paper", 3),
];

foreach (var (text, ground, bound) in pairs)
{
    foreach (var (theme, tokens) in new[] { ("light", light), ("dark", dark) })
    {
        var ratio = Ratio(tokens[text], tokens[ground]);
        var ok = ratio >= bound;
        failed += ok ? 0 : 1;
        if (!ok || !brief)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(ok ? "  " : "! ")}{theme, -6}{text, -12}on {ground, -14}{ratio, 6:0.0}  (at least {bound})"
                )
            );
    }
}
Console.WriteLine($"{pairs.Length} pairs of colours in two themes, {failed} below their bound.");
return failed == 0 ? 0 : 1;

static Dictionary<string, string> Tokens(string css, string opening)
{
    var start = Regex.Match(css, opening, RegexOptions.None, TimeSpan.FromSeconds(1));
    if (!start.Success)
        throw new InvalidOperationException($"comitia.css has no block {opening}");
    var block = css[(start.Index + start.Length)..css.IndexOf('}', start.Index)];
    return Regex
        .Matches(block, @"--([\w-]+):\s*(#[0-9a-f]{6})", RegexOptions.None, TimeSpan.FromSeconds(1))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
}

static double Ratio(string a, string b)
{
    var (x, y) = (Luminance(a), Luminance(b));
    return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
}

static double Luminance(string hex)
{
    double Channel(int at)
    {
        var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
}
