using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// The name of a body as a list would show it: "Nəqliyyat Nazirliyinin" becomes "Nəqliyyat Nazirliyi", "Национальной академией наук"
/// becomes "Национальная академия наук". Only the head and adjectives before it change; the rest stays as written.
/// </summary>
internal static class BaseForm
{
    public static string Of(Scan scan, HitMap hits, int first, CueHit head, int last)
    {
        var before = Before(scan, hits, first, head);
        var after = last > head.Last ? scan.Text[scan[head.Last - 1].End..scan[last - 1].End] : "";
        return Plain(before + Head(scan, head) + after);
    }

    /// <summary>Line ends and runs of blanks as one blank; emphasis marks of Markdown left out.</summary>
    public static string Plain(string words) =>
        string.Join(
            ' ',
            words
                .Replace("**", "", StringComparison.Ordinal)
                .Replace("__", "", StringComparison.Ordinal)
                .Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Head(Scan scan, CueHit head)
    {
        var written = scan.Document.Words(scan.Span(head));
        if (head.Cue.Base is not { } form)
            return written;
        // Suffixing languages: the base is the beginning of what is written, in the writer's own case.
        if (Folding.Fold(written).StartsWith(Folding.Fold(form), StringComparison.Ordinal))
            return written[..form.Length];
        return char.IsUpper(written[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
    }

    private static string Before(Scan scan, HitMap hits, int first, CueHit head)
    {
        if (first == head.First)
            return "";
        var written = scan.Text[scan[first].Start..scan[head.First].Start];
        var endings = hits.Cues.Source.Cues.GetValueOrDefault("adjective." + Gender(head), []);
        if (endings.Length == 0)
            return written;
        var words = written.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var rule = endings
                .Select(e => e.Split("=>", 2, StringSplitOptions.TrimEntries))
                .FirstOrDefault(e => words[i].Length > e[0].Length + 2 && words[i].EndsWith(e[0], StringComparison.Ordinal));
            if (rule is { Length: 2 })
                words[i] = words[i][..^rule[0].Length] + rule[1];
        }
        return string.Join(' ', words);
    }

    /// <summary>Grammatical gender and number of a base form by its ending (Russian): агентство n, академия f, комитет m, группы p.</summary>
    private static string Gender(CueHit head) =>
        (head.Cue.Base ?? "x")[^1] switch
        {
            'о' or 'е' => "n",
            'а' or 'я' => "f",
            'ы' or 'и' => "p",
            _ => "m",
        };
}
