using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// Reads a work plan out of a text by cues: lists, tables, months, prose and bilingual documents. Pure and linear in the length of the
/// text; nothing it meets in a text makes it throw. What it proposes is for a clerk to correct.
/// </summary>
internal static class PlanReader
{
    public static PlanProposal Read(DocumentText document, CueTable table, PlanReadingOptions? options = null)
    {
        options ??= new();
        var scan = new Scan(document);
        var blocks = ScannedBlock.All(scan, table);
        var committees = CommitteeReading.Find(scan, table, blocks);
        var session = SessionReading.Find(scan, blocks);
        var years = new YearContext(session?.Year, session?.YearTo, options.Today);
        var evident = blocks.Exists(b => b.Hits.Has("plan"));
        var outline = new Outline(scan, table, blocks, evident, options.MaxItems);
        var passages = Chosen(
            scan,
            table,
            outline.Read(),
            outline.ContinuesProse || blocks.Exists(b => b.Hits.Has("attribution") || b.Hits.Has("dateline")),
            evident || (committees.Count > 0 && session is not null)
        );
        return Proposal(scan, table, Pairing.Join(passages), committees, session, years, options);
    }

    /// <summary>Where a list or table tells the plan, prose around it only introduces it - unless it is a report that goes on into a list.</summary>
    private static List<Passage> Chosen(Scan scan, CueTable table, List<Passage> all, bool proseCounts, bool evident)
    {
        var laid = all.FindAll(p => p.Source != PassageSource.Prose);
        if (!evident && !IsPlainlyPlan(scan, table, laid))
            return [];
        return laid.Count >= 2 && !proseCounts ? laid : all;
    }

    /// <summary>Without the words "work plan": a list most entries of which name committee work.</summary>
    private static bool IsPlainlyPlan(Scan scan, CueTable table, List<Passage> laid)
    {
        if (laid.Count < 2)
            return false;
        var telling = laid.Take(200)
            .Count(p =>
            {
                var (first, last) = scan.Within(p.Span);
                return KindReading.Decide(scan, new(scan, table[p.Language], first, Math.Min(last, first + 60))) is { } kind
                    && kind.Is("kind");
            });
        return telling * 3 >= Math.Min(laid.Count, 200) * 2;
    }

    private static PlanProposal Proposal(
        Scan scan,
        CueTable table,
        List<Passage> passages,
        List<Reading<string>> committees,
        FoundSession? session,
        YearContext years,
        PlanReadingOptions options
    )
    {
        var own = committees.ConvertAll(c => c.Value);
        var numbers = Numbering.Of(passages);
        var read = passages.Select((p, i) => (Passage: p, Result: new ItemReading(scan, table, years, own).Read(p, numbers[i]))).ToList();
        var kept = Repetition.Drop(scan, read.ConvertAll(r => (r.Passage, r.Result.Item)));
        var again = Numbering.Of(kept.ConvertAll(k => k.Passage));
        var items = kept.Select((k, i) => k.Item with { Number = again[i] }).ToList();
        var places = kept.Select((k, i) => (k.Item.Number, New: again[i]))
            .DistinctBy(p => p.Number)
            .ToDictionary(p => p.Number, p => p.New, StringComparer.Ordinal);
        var warnings = read.SelectMany(r => r.Result.Warnings)
            .Where(w => places.ContainsKey(w.ItemNumber ?? ""))
            .Select(w => w with { ItemNumber = places[w.ItemNumber!] })
            .ToList();
        warnings.AddRange(TwiceNumbered(items));
        if (passages.Count >= options.MaxItems)
            warnings.Add(new("plan.too-many-items", null, "", 0, 0));
        var cues = new List<FieldCue>();
        if (items.Count == 0)
            return new(null, null, [], [], [], []);
        if (committees.Count > 0)
            cues.Add(Cue(scan, "committee", committees[0].Span));
        if (session is not null)
            cues.Add(Cue(scan, "session", session.Span));
        var languages = items.SelectMany(i => i.Title.Keys).Distinct(StringComparer.Ordinal).ToList();
        return new(committees.Count > 0 ? committees[0].Value : null, session?.Code, languages, items, cues, warnings);
    }

    private static FieldCue Cue(Scan scan, string field, TextSpan span) => new(field, scan.Document.Words(span), span.Start, span.End);

    private static IEnumerable<ImportWarning> TwiceNumbered(List<ProposedItem> items) =>
        items
            .GroupBy(i => i.Number, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g)
            .Select(i =>
            {
                var cue = i.Cues.FirstOrDefault(c => c.Field == "number") ?? i.Cues[0];
                return new ImportWarning("plan.number-twice", i.Number, cue.Words, cue.Start, cue.End);
            });
}
