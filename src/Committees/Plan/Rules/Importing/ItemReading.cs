using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Reads one passage closely: kind, counterparts, condition, period, wording, and the words each rests on.</summary>
internal sealed class ItemReading(Scan scan, CueTable table, YearContext years, IReadOnlyList<string> committees)
{
    private const int MaxWords = 400;
    private readonly List<FieldCue> cues = [];
    private readonly List<ImportWarning> warnings = [];
    private string number = "";

    public (ProposedItem Item, IReadOnlyList<ImportWarning> Warnings) Read(Passage passage, string itemNumber)
    {
        number = itemNumber;
        if (passage.NumberSpan is { } printed)
            Rest("number", printed);
        var hits = Hits(passage.Span, passage.Language);
        var dates = new DateReading(scan, hits, years, inDateCell: false).All();
        var titles = Titles(passage, hits, dates);
        var kind = Kind(passage, hits);
        var item = new ProposedItem(
            number,
            kind,
            titles,
            Counterparts(passage, hits, kind),
            Condition(passage, hits),
            Period(passage, hits, dates),
            Output(passage),
            Responsible(passage),
            cues
        );
        return (item, warnings);
    }

    private HitMap Hits(TextSpan span, string language)
    {
        var (first, last) = scan.Within(span);
        return new(scan, table[language], first, Math.Min(last, first + MaxWords));
    }

    private void Rest(string field, TextSpan span) => cues.Add(new(field, scan.Document.Words(span), span.Start, span.End));

    private Dictionary<string, string> Titles(Passage passage, HitMap hits, List<DateMention> dates)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [passage.Language] = Title(passage, hits, dates, out var span),
        };
        Rest("title", span);
        foreach (var (language, other) in passage.Translations)
        {
            var theirs = Hits(other, language);
            if (titles.TryAdd(language, Title(passage, theirs, new DateReading(scan, theirs, years, false).All(), out span)))
                Rest("title", span);
        }
        return titles;
    }

    private string Title(Passage passage, HitMap hits, List<DateMention> dates, out TextSpan span)
    {
        if (hits.First >= hits.Last)
        {
            span = passage.Span;
            return BaseForm.Plain(scan.Document.Words(span));
        }
        var (first, last) = new TitleTrimming(scan, hits, dates, passage.Source == PassageSource.Prose).Trim();
        return TitleTrimming.Words(scan, first, last, out span);
    }

    private string Kind(Passage passage, HitMap hits)
    {
        foreach (var (_, span) in passage.Fields.Where(f => f.Field == "kind"))
        {
            if (KindReading.Decide(scan, Hits(span, passage.Language)) is { } named)
                return Narrower(named, hits) is { } narrower ? Named(narrower, scan.Span(narrower)) : Named(named, scan.Span(named));
        }
        if (KindReading.Decide(scan, hits) is { } own && (own.Is("kind") || passage.Section.Kind is null))
            return Named(own, scan.Span(own));
        return passage.Section is { Kind: { } under, KindSpan: { } heading } ? Named(under, heading) : "other";
    }

    /// <summary>The form "meeting" with foreign parliaments in the wording is interparliamentary work.</summary>
    private static CueHit? Narrower(CueHit named, HitMap hits) =>
        named.Cue.Value is "meeting" or "other"
        && hits.Of("kind").FirstOrDefault(h => h.Cue.Value == "interparliamentary") is { Cue: not null } found
            ? found
            : null;

    private string Named(CueHit hit, TextSpan span)
    {
        if (hit.Cue.Value != "other")
            Rest("kind", span);
        return hit.Cue.Value;
    }

    private List<string> Counterparts(Passage passage, HitMap hits, string kind)
    {
        var labelled = passage.Fields.Where(f => f.Field == "counterpart").SelectMany(f => FieldValues.Split(scan, f.Span)).ToList();
        var found = CounterpartReading.Find(scan, hits, committees);
        found.AddRange(labelled);
        if (found.Count == 0 && kind is "meeting" or "hearing" or "interparliamentary" && CounterpartReading.MetWith(scan, hits) is { } met)
            found.Add(met);
        if (kind is "meeting" or "hearing" or "interparliamentary")
            found.AddRange([.. MetTogether.Find(scan, hits, found)]);
        if (found.Count == 0 && kind == "hearing" && MetTogether.Witnesses(scan, hits) is { } heard)
            found.Add(heard);
        found.RemoveAll(f => !labelled.Contains(f) && labelled.Exists(l => CounterpartReading.SameBody(f.Value, l.Value)));
        var distinct = found.DistinctBy(f => Folding.Fold(f.Value)).ToList();
        distinct.ForEach(f => Rest("counterparts", f.Span));
        return distinct.ConvertAll(f => f.Value);
    }

    private string? Condition(Passage passage, HitMap hits)
    {
        foreach (var (_, span) in passage.Fields.Where(f => f.Field == "condition"))
        {
            var note = Hits(span, LanguageGuess.Of(scan, table, span, passage.Language) ?? passage.Language);
            if (ConditionReading.Find(scan, note) is { } said)
                return Resting("condition", said);
        }
        return ConditionReading.Find(scan, hits) is { } found ? Resting("condition", found) : null;
    }

    private string Resting(string field, Reading<string> reading)
    {
        Rest(field, reading.Span);
        return BaseForm.Plain(reading.Value);
    }

    private ProposedPeriod? Period(Passage passage, HitMap hits, List<DateMention> dates)
    {
        var reading = new PeriodChoice(scan, years);
        foreach (var (_, span) in passage.Fields.Where(f => f.Field is "period" or "deadline"))
        {
            var cell = Hits(span, LanguageGuess.Of(scan, table, span, passage.Language) ?? passage.Language);
            if (reading.InCell(cell, passage.DeadlineColumn) is { } mention)
                return Settled(mention);
        }
        if (reading.InTitle(hits, dates) is { } own)
            return Settled(own);
        foreach (var (_, span) in passage.Fields.Where(f => f.Field == "tail"))
        {
            var tail = Hits(span, passage.Translations[0].Language);
            if (reading.InTitle(tail, new DateReading(scan, tail, years, inDateCell: false).All()) is { } late)
                return Settled(late);
        }
        if (
            passage.Section is { MonthSpan: { } month, MonthLanguage: { } language }
            && reading.InCell(Hits(month, language), false) is { } heading
        )
            return Settled(heading);
        return null;
    }

    private ProposedPeriod? Settled(DateMention mention)
    {
        var span = scan.Span(mention.First, mention.Last);
        Rest("period", span);
        if (mention.Period is null)
            warnings.Add(
                new(
                    mention.Impossible ? "plan.no-such-date" : "plan.period-reversed",
                    number,
                    scan.Document.Words(span),
                    span.Start,
                    span.End
                )
            );
        return mention.Period;
    }

    private string? Output(Passage passage)
    {
        var field = passage.Fields.Find(f => f.Field == "output");
        if (field.Field is null || field.Span.Length == 0)
            return null;
        Rest("output", field.Span);
        return BaseForm.Plain(scan.Document.Words(field.Span));
    }

    private List<string> Responsible(Passage passage)
    {
        var people = passage.Fields.Where(f => f.Field == "responsible").SelectMany(f => FieldValues.Split(scan, f.Span)).ToList();
        people.ForEach(p => Rest("responsible", p.Span));
        return people.ConvertAll(p => p.Value);
    }
}
