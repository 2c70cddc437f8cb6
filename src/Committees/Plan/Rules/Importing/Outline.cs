using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Walks a document from top to bottom and gathers the passages that may be items, with the headings they stand under.</summary>
internal sealed class Outline(Scan scan, CueTable table, List<ScannedBlock> blocks, bool planEvident, int maxItems)
{
    private readonly List<Passage> passages = [];
    private readonly ProseReading prose = new(scan, table);
    private Section section = Section.None;
    private bool introduced;
    private int sections;

    /// <summary>True when an introduction said "also": what stands in prose before the list counts as well.</summary>
    public bool ContinuesProse { get; private set; }

    public List<Passage> Read()
    {
        for (var i = 0; i < blocks.Count && passages.Count < maxItems; )
            i += blocks[i].Block.Kind switch
            {
                BlockKind.TableRow => Table(i),
                BlockKind.ListItem => ListItem(i),
                BlockKind.Heading => Heading(i),
                _ => Paragraph(i),
            };
        passages.ForEach(p => Halves.Part(scan, table, p));
        return passages;
    }

    private int Table(int at)
    {
        var rows = blocks.Skip(at).TakeWhile(b => b.Block.Kind == BlockKind.TableRow && b.Block.Table == blocks[at].Block.Table).ToList();
        foreach (var (item, heading) in new TableReading(scan, table, blocks[at].Language, rows.ConvertAll(r => r.Block)).Read(planEvident))
        {
            if (heading is { } span)
                Enter(SectionOfCell(span, rows[0].Language));
            if (passages.Count >= maxItems)
                break;
            if (item is null)
                continue;
            item.Section = section;
            passages.Add(item);
        }
        return rows.Count;
    }

    private Section? SectionOfCell(TextSpan span, string language)
    {
        var (first, last) = scan.Within(span);
        var block = new ScannedBlock(
            TextBlock.Of(BlockKind.Heading, span),
            language,
            new(scan, table[language], first, Math.Min(last, first + 30))
        );
        return SectionReading.Of(scan, block, ++sections, surely: true);
    }

    private int Heading(int at)
    {
        Enter(SectionReading.Of(scan, blocks[at], ++sections, surely: true));
        introduced |= blocks[at].Hits.Has("introducer");
        return 1;
    }

    private void Enter(Section? next)
    {
        section = next ?? Section.None with { Index = sections };
        introduced = false;
    }

    private int ListItem(int at)
    {
        var children = Children(at);
        if (children > 0 && IsHeadOf(at, children))
        {
            Enter(SectionReading.Of(scan, blocks[at], ++sections, surely: true));
            return 1;
        }
        Add(Item(at));
        for (var child = at + 1; child <= at + children; child++)
            Attach(blocks[child]);
        return 1 + children;
    }

    private int Children(int at)
    {
        var count = 0;
        while (at + count + 1 < blocks.Count && blocks[at + count + 1] is var next && IsBelow(blocks[at].Block, next.Block))
            count++;
        return count;
    }

    private static bool IsBelow(TextBlock parent, TextBlock next)
    {
        if (next.Kind != BlockKind.ListItem)
            return false;
        if (next.Level > parent.Level || (parent.Number is not null && next.Number is null))
            return true;
        return parent.Number is { } number && next.Number?.StartsWith(number + ".", StringComparison.Ordinal) == true
            || IsRoman(parent) && !IsRoman(next);
    }

    private static bool IsRoman(TextBlock block) => block.Number is { Length: > 0 } number && number.All(c => c is 'I' or 'V' or 'X');

    /// <summary>A numbered heading ("1. Hearings") over items of their own, rather than an item with details under it.</summary>
    private bool IsHeadOf(int at, int children)
    {
        if (blocks[at].Words > 14)
            return false;
        var first = blocks[at + 1].Block;
        if (
            first.Number is not null
            && blocks[at].Block.Number is not null
            && blocks.GetRange(at + 1, children).TrueForAll(b => Split(b).Fields.Count == 0)
        )
            return true;
        if (blocks[at].Words > 8)
            return false;
        if (SectionReading.Of(scan, blocks[at], 0, surely: false) is { IsTelling: true })
            return true;
        var below = blocks.GetRange(at + 1, children);
        return below.TrueForAll(b => Split(b).Fields.Count == 0)
            && below.Count(b => KindReading.Decide(scan, b.Hits)?.Is("kind") == true) * 2 > children;
    }

    private (int OwnEnd, List<(string Field, TextSpan Span)> Fields) Split(ScannedBlock block) =>
        Labels.Split(scan, block.Hits, block.Block.Span);

    private Passage Item(int at)
    {
        var block = blocks[at];
        var (end, fields) = Split(block);
        var item = new Passage
        {
            Source = PassageSource.List,
            Language = block.Language,
            Span = Labels.Trim(scan.Text, block.Block.Span.Start, end),
            Number = block.Block.Number,
            NumberSpan = NumberSpan(block.Block),
        };
        item.Fields.AddRange(fields);
        return item;
    }

    private TextSpan? NumberSpan(TextBlock block)
    {
        if (block.Number is not { } number)
            return null;
        var at = scan.Text.LastIndexOf(
            number,
            block.Span.Start - 1 < 0 ? 0 : block.Span.Start - 1,
            Math.Min(block.Span.Start, number.Length + 8),
            StringComparison.Ordinal
        );
        return at < 0 ? null : new(at, at + number.Length);
    }

    private void Add(Passage item)
    {
        if (item.Span.Length == 0 || passages.Count >= maxItems)
            return;
        item.Section = section;
        passages.Add(item);
    }

    /// <summary>A line under an item: its labelled fields, its wording in another language, or an explanation that is left out.</summary>
    private bool Attach(ScannedBlock block)
    {
        if (passages.Count == 0)
            return false;
        var (end, fields) = Split(block);
        passages[^1].Fields.AddRange(fields);
        var own = Labels.Trim(scan.Text, block.Block.Span.Start, end);
        if (fields.Count > 0)
            return true;
        var translated =
            block.Language != passages[^1].Language
            && block.Words > 2
            && !block.Hits.Has("plan")
            && passages[^1].Translations.TrueForAll(t => t.Language != block.Language);
        if (translated)
            passages[^1].Translations.Add((block.Language, own));
        return translated;
    }

    private int Paragraph(int at)
    {
        var block = blocks[at];
        if ((Boilerplate.Is(scan, block.Hits) && block.Words < 60) || IsFooter(block))
            return End();
        if (
            block.Hits.Has("introducer") && !IsLast(at)
            || EndsInColon(block) && (block.Hits.Has("plan") || block.Hits.Has("future") || block.Hits.Has("subject"))
        )
        {
            Enter(null);
            introduced = true;
            ContinuesProse |= block.Hits.Has("also");
            return 1;
        }
        if (!IsLast(at) && SectionReading.Of(scan, block, sections + 1, surely: false) is { } heading && Split(block).Fields.Count == 0)
        {
            sections++;
            Enter(heading);
            return 1;
        }
        if (passages is [.., { Source: PassageSource.List }] && blocks[at - 1].Block.Kind != BlockKind.Heading && Attach(block))
            return 1;
        var listed = introduced || section.IsTelling;
        if (passages is [.., { Source: PassageSource.Prose }] && listed && Split(block).Fields.Count > 0)
            Attach(block);
        else
            foreach (var passage in prose.Read(block, listed))
                Add(passage);
        return 1;
    }

    private int End()
    {
        Enter(null);
        return 1;
    }

    /// <summary>"Contact: ...", "Share | Print | Save", a mail address: what a web page has around its text.</summary>
    private bool IsFooter(ScannedBlock block)
    {
        var words = scan.Text.AsSpan(block.Block.Span.Start, block.Block.Span.Length);
        return block.Words is > 0 and <= 14
            && (
                words.Contains('@')
                || words.Count(" | ") >= 2
                || block
                    .Hits.Of("footer")
                    .Any(f => scan.Gap(f.Last - 1) is [':' or '.', ..] && (f.First == block.Hits.First || IsNumbered(f)))
            );
    }

    /// <summary>"tel. 55-12": who wrote the paper, and how to reach them.</summary>
    private bool IsNumbered(CueHit hit) => hit.Last < scan.Count && scan.IsNumber(hit.Last);

    private bool IsLast(int at) => at + 1 >= blocks.Count;

    private bool EndsInColon(ScannedBlock block) => scan.Text[block.Block.Span.End - 1] == ':';
}
