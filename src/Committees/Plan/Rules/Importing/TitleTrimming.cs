using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// The wording of an item without what is not its wording: who will do it ("the committee will"), news attributions, and dates and
/// conditions that stand apart at either end. What remains is the source's own words.
/// </summary>
internal sealed class TitleTrimming(Scan scan, HitMap hits, IReadOnlyList<DateMention> dates, bool prose)
{
    private int first = hits.First;
    private int last = hits.Last;

    public (int First, int Last) Trim()
    {
        CutAttribution();
        for (var step = 0; step < 6; step++)
        {
            var (before, after) = (first, last);
            CutHead();
            CutTail();
            if ((before, after) == (first, last))
                break;
        }
        return first < last ? (first, last) : (hits.First, hits.Last);
    }

    private void CutAttribution()
    {
        foreach (var hit in hits.Of("attribution"))
        {
            // ", Example Press reports" at the end: the name of the agency before it goes too.
            var from = hit.First;
            while (from > first + 2 && !scan.IsPauseBetween(from - 1))
                from--;
            if (from > first + 2 && from >= hit.First - 6 && last - hit.Last <= 8)
                last = Math.Min(last, from);
        }
    }

    private void CutHead()
    {
        if (dates.FirstOrDefault(d => d.First == first && d.Last < last) is { } date && (prose || SetsApart(scan.Gap(date.Last - 1))))
            first = date.Last;
        if (hits.StartingAt(first, "leadin") is { } leadin && leadin.Last < last)
            first = leadin.Last;
        if (hits.StartingAt(first, "number") is { } word && word.Last < last && scan.IsNumber(word.Last))
            first = word.Last + 1;
        // One that goes on to the comma ("If the bill on ports comes, an opinion") says what the item is about, and stays.
        if (
            hits.StartingAt(first, "condition") is { Cue.OpenEnded: false } condition
            && condition.Last < last
            && SetsApart(scan.Gap(condition.Last - 1))
        )
            first = condition.Last;
        CutSubject();
        CutAside();
    }

    /// <summary>"..., in its work plan for the spring session, a hearing ...": an aside that names only plan or session.</summary>
    private void CutAside()
    {
        var end = first + 1;
        while (end < last && !scan.IsPauseBetween(end - 1))
            end++;
        if (!prose || end >= last || end - first > 20)
            return;
        var aside = hits.All.FindAll(h => h.First >= first && h.Last <= end);
        if (aside.Exists(h => h.Cue.Role is "plan" or "session") && !aside.Exists(h => h.Cue.Role is "kind" or "weakkind" or "counterpart"))
            first = end;
    }

    /// <summary>"The committee also plans to": up to the verb that says "will", if nothing of substance stands before it.</summary>
    private void CutSubject()
    {
        if (hits.StartingAt(first, "subject") is { } subject && subject.Last < last)
        {
            var verb = hits.Of("future")
                .FirstOrDefault(f =>
                    f.First >= subject.Last && f.First <= subject.Last + 3 && f.Last < last && !Substance(subject.Last, f.First)
                );
            if (verb.Cue is not null)
                first = IsWork(verb) ? verb.First : verb.Last;
            else if (prose)
                first = subject.Last;
        }
        else if (hits.StartingAt(first, "future") is { } verb && verb.Last < last && !hits.Cues.Source.HeadFinal && !IsWork(verb))
        {
            first = verb.Last;
        }
    }

    private void CutTail()
    {
        if (
            dates.FirstOrDefault(d => d.Last == last && d.First > first) is { } date
            && (SetsApart(scan.Gap(date.First - 1)) || EndsPassive(date.First))
        )
            last = date.First;
        if (hits.EndingAt(last, "vague") is { } vague && vague.First > first && SetsApart(scan.Gap(vague.First - 1)))
            last = vague.First;
        // "... if necessary" ends a wording also without a comma, where conditions follow what they are about.
        if (
            hits.EndingAt(last, "condition") is { } condition
            && condition.First > first
            && (SetsApart(scan.Gap(condition.First - 1)) || (!condition.Cue.OpenEnded && !hits.Cues.Source.HeadFinal))
        )
            last = condition.First;
        if (prose && hits.EndingAt(last, "future") is { } verb && verb.First > first + 1 && !IsWork(verb))
            last = verb.First;
    }

    /// <summary>"will review" in one word ("рассмотрит", "examinera"): the verb is the item.</summary>
    private bool IsWork(CueHit verb) =>
        hits.All.Exists(h => h.Cue.Role is "kind" or "weakkind" && h.First < verb.Last && verb.First < h.Last);

    private bool EndsPassive(int at) => prose && hits.EndingAt(at, "future") is not null;

    private bool Substance(int from, int to) =>
        hits.All.Exists(h => h.First >= from && h.Last <= to && h.Cue.Role is "kind" or "weakkind" or "counterpart");

    private static bool SetsApart(ReadOnlySpan<char> gap) =>
        gap.IndexOfAny(",;:([.|") >= 0 || gap.IndexOf(" - ") >= 0 || gap.IndexOf('\n') >= 0;

    /// <summary>The text of the words, with quotes and brackets that belong to them, as one line that begins with a capital.</summary>
    public static string Words(Scan scan, int first, int last, out TextSpan span)
    {
        span = Quoted(scan.Text, scan.Span(first, last));
        var words = BaseForm.Plain(scan.Document.Words(span)).Trim('*', '_', ' ');
        return words.Length > 0 && char.IsLower(words[0]) ? Capital(words[0]) + words[1..] : words;
    }

    private static string Capital(char c) => c.ToString().ToUpperInvariant();

    private static TextSpan Quoted(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        const string open = "\"«“„(";
        const string close = "\"»””)";
        // French sets a blank inside its quotes: "« ... »".
        if (end + 1 < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' && text[end + 1] == '»')
            end += Unclosed(text.AsSpan(start, end - start), '»') ? 2 : 0;
        if (
            start > 1
            && text[start - 1] is ' ' or '\u00A0' or '\u202F'
            && text[start - 2] == '«'
            && text.AsSpan(start, end - start).Contains('»')
        )
            start -= 2;
        if (
            start > 0
            && open.IndexOf(text[start - 1], StringComparison.Ordinal) is >= 0 and var kind
            && text.IndexOf(close[kind], start, end - start) is var at
            && (at >= 0 || (end < text.Length && text[end] == close[kind]))
        )
            start--;
        if (
            end < text.Length
            && close.Contains(text[end], StringComparison.Ordinal)
            && Unclosed(text.AsSpan(start, end - start), text[end])
        )
            end++;
        return new(start, end);
    }

    private static bool Unclosed(ReadOnlySpan<char> words, char close) =>
        close switch
        {
            '"' => words.Count('"') % 2 == 1,
            '»' => words.Count('«') > words.Count('»'),
            ')' => words.Count('(') > words.Count(')'),
            _ => words.IndexOfAny('“', '„') >= 0 && !words.Contains('”'),
        };
}
