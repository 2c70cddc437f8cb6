using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>One line in two languages: "Dinləmə / Hearing".</summary>
internal static class Halves
{
    /// <summary>Both halves with their languages, or nothing when the line is not bilingual.</summary>
    public static IReadOnlyList<(string Language, TextSpan Span)> Of(Scan scan, CueTable table, TextSpan span)
    {
        var at = scan.Text.IndexOf(" / ", span.Start, span.Length, StringComparison.Ordinal);
        if (at < 0 || scan.Text.IndexOf(" / ", at + 2, span.End - at - 2, StringComparison.Ordinal) >= 0)
            return [];
        var (left, right) = (new TextSpan(span.Start, at), new TextSpan(at + 3, span.End));
        var one = LanguageGuess.Of(scan, table, left, null);
        var other = LanguageGuess.Of(scan, table, right, null);
        return one is null || other is null || one == other ? [] : [(one, left), (other, right)];
    }

    /// <summary>Makes the second half of a bilingual wording a translation of the first.</summary>
    public static void Part(Scan scan, CueTable table, Passage passage)
    {
        if (Of(scan, table, passage.Span) is not [var first, var second])
            return;
        passage.Fields.AddRange(TailDate(passage, second.Span));
        (passage.Language, passage.Span) = (first.Language, first.Span);
        passage.Translations.Add((second.Language, second.Span));
    }

    /// <summary>A date at the end of the second half is that of the item.</summary>
    private static IEnumerable<(string Field, TextSpan Span)> TailDate(Passage passage, TextSpan second) =>
        passage.Fields.Exists(f => f.Field is "period" or "deadline") ? [] : [("tail", second)];
}
