using Comitia.Documents.Contracts;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Rules.Files;

/// <summary>What a person typed over a field of a file in words of their own: read by the same cues as any text.</summary>
internal sealed class LooseFields(CueTable table, PlanReadingOptions options, int? year)
{
    public string? Kind(string text)
    {
        var scan = Of(text);
        return table.Languages.Select(l => KindReading.Decide(scan, Hits(scan, l))).FirstOrDefault(h => h is not null)?.Cue.Value;
    }

    public DateMention? Period(string text)
    {
        var scan = Of(text);
        var years = new YearContext(year, year, options.Today);
        return table
            .Languages.Select(l => new PeriodChoice(scan, years).InCell(Hits(scan, l), deadline: false))
            .FirstOrDefault(m => m is not null);
    }

    private HitMap Hits(Scan scan, string language)
    {
        var (first, last) = scan.Within(new TextSpan(0, scan.Text.Length));
        return new HitMap(scan, table[language], first, Math.Min(last, first + 60));
    }

    private static Scan Of(string text) => new(new DocumentText(text, [TextBlock.Of(BlockKind.Paragraph, new TextSpan(0, text.Length))]));
}
