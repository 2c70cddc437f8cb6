using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Names in a table cell or after a label: divided by semicolons or line ends, else by commas.</summary>
internal static class FieldValues
{
    private const int MaxValues = 20;

    public static List<Reading<string>> Split(Scan scan, TextSpan span)
    {
        var words = scan.Document.Words(span);
        var dividers = words.IndexOfAny([';', '\n']) >= 0 ? ";\n" : ",";
        var values = new List<Reading<string>>();
        var start = 0;
        for (var i = 0; i <= words.Length && values.Count < MaxValues; i++)
        {
            if (i < words.Length && !dividers.Contains(words[i], StringComparison.Ordinal))
                continue;
            var part = words[start..i];
            var trimmed = part.Trim().Trim('-', '–', '—', '*', '/').Trim();
            // The stop after an initial ("Sample I. P.") belongs to the name.
            if (trimmed.Length > 2 && trimmed[^1] == '.' && !char.IsUpper(trimmed[^2]))
                trimmed = trimmed[..^1];
            if (trimmed.Any(char.IsLetter))
            {
                var at = span.Start + start + part.IndexOf(trimmed, StringComparison.Ordinal);
                values.Add(new(BaseForm.Plain(trimmed), new(at, at + trimmed.Length)));
            }
            start = i + 1;
        }
        return values;
    }
}
