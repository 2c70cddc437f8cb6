using System.Text;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Reading;

/// <summary>Lays blocks one under another in a plain text: number, words, line end; cells of a row divided by tabs.</summary>
internal sealed class DocumentBuilder
{
    private const int MaxChars = 12_000_000;
    private readonly StringBuilder text = new();
    private readonly List<TextBlock> blocks = [];

    public int Tables { get; private set; }

    public void NextTable() => Tables++;

    public void Add(BlockKind kind, string words, int level = 0, string? number = null, bool bullet = false)
    {
        if (string.IsNullOrWhiteSpace(words))
            return;
        if (number is not null)
            text.Append(number).Append(". ");
        else if (bullet)
            text.Append("• ");
        blocks.Add(TextBlock.Of(kind, Put(words), level, number));
        EndLine();
    }

    public void AddRow(IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        var start = text.Length;
        var spans = new List<TextSpan>();
        foreach (var cell in cells)
        {
            if (spans.Count > 0)
                text.Append('\t');
            spans.Add(Put(cell));
        }
        blocks.Add(new(BlockKind.TableRow, new(start, text.Length), 0, null, spans, Tables));
        EndLine();
    }

    public DocumentText Build() => new(text.ToString(), blocks);

    private TextSpan Put(string words)
    {
        var start = text.Length;
        text.Append(words.Trim().Normalize(NormalizationForm.FormC));
        return new(start, text.Length);
    }

    private void EndLine()
    {
        text.Append('\n');
        if (text.Length > MaxChars)
            throw new UnreadableDocumentException("documents.zip-bomb");
    }
}
