using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>"Responsible: ...", "Expected output: ..." within or under an item: split off the wording and kept as fields.</summary>
internal static class Labels
{
    private static readonly string[] After = ["period", "condition"];

    /// <summary>The fields of a stretch and where its own words end; a stretch that begins with a label has no own words.</summary>
    public static (int OwnEnd, List<(string Field, TextSpan Span)> Fields) Split(Scan scan, HitMap hits, TextSpan span)
    {
        var marks = new List<(string Field, int Start, int From)>();
        foreach (var hit in hits.Of("column"))
        {
            var colon = scan[hit.Last - 1].End;
            if (colon >= span.End || scan.Text[colon] != ':' || hit.Cue.Value is "title" or "number")
                continue;
            var start = scan[hit.First].Start;
            var opens = start == span.Start || scan.IsPauseBetween(hit.First - 1) || scan.Gap(hit.First - 1).IndexOf('\n') >= 0;
            if (opens && !marks.Exists(m => m.From == colon + 1))
                marks.Add((hit.Cue.Value, start, colon + 1));
        }
        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        var fields = new List<(string Field, TextSpan Span)>();
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Start : span.End;
            var close = Closing(scan.Text, marks[i].Start, end);
            fields.Add((marks[i].Field, Trim(scan.Text, marks[i].From, close ?? end)));
            // "(rapporteur: A. Sample), March, if needed": behind the bracket the item goes on.
            if (close is { } at)
                fields.AddRange(After.Select(f => (f, Trim(scan.Text, at + 1, end))));
        }
        return (marks.Count > 0 ? marks[0].Start : span.End, fields);
    }

    /// <summary>The bracket that closes the one before a label.</summary>
    private static int? Closing(string text, int label, int end) =>
        label > 0 && text[label - 1] == '(' && text.IndexOf(')', label, end - label) is >= 0 and var close ? close : null;

    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';' or ',' or '(' or '*' or '_' or '-' or '–' or '—'))
            end--;
        if (end - start > 2 && text[end - 1] == '.' && !char.IsUpper(text[end - 2]))
            end--;
        return new(start, end);
    }
}
