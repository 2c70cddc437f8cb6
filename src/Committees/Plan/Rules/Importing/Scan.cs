using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>A document cut into words once, with its folded text beside it.</summary>
internal sealed class Scan
{
    private readonly string folded;
    private readonly List<Word> words = [];

    public Scan(DocumentText document)
    {
        Document = document;
        folded = Folding.Fold(document.Text);
        var text = document.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            // A word in letters and one in digits are two words: "2026cı", "1er".
            var digit = char.IsDigit(text[i]);
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsDigit(text[i]) == digit)
                i++;
            words.Add(new(start, i));
            i--;
        }
    }

    public DocumentText Document { get; }

    public string Text => Document.Text;

    public int Count => words.Count;

    public Word this[int word] => words[word];

    public ReadOnlySpan<char> Folded(int word) => folded.AsSpan(words[word].Start, words[word].Length);

    public ReadOnlySpan<char> Original(int word) => Text.AsSpan(words[word].Start, words[word].Length);

    /// <summary>What stands between a word and the next, folded.</summary>
    public ReadOnlySpan<char> Gap(int word)
    {
        var end = word + 1 < words.Count ? words[word + 1].Start : folded.Length;
        return folded.AsSpan(words[word].End, end - words[word].End);
    }

    public bool IsCapital(int word) => char.IsUpper(Text[words[word].Start]);

    public bool IsNumber(int word) => char.IsAsciiDigit(Text[words[word].Start]);

    /// <summary>A full stop, colon, bracket, tab or line break parts the word from the next: no cue reaches over it.</summary>
    public bool IsStopBetween(int word) => Gap(word).IndexOfAny(".;:!?()[]\t|") >= 0 || Gap(word).IndexOf("\n\n") >= 0;

    /// <summary>A stop or a comma, or a dash between blanks.</summary>
    public bool IsPauseBetween(int word) => IsStopBetween(word) || Gap(word).Contains(',') || Gap(word).IndexOf(" - ") >= 0;

    /// <summary>The words that lie within a span, as [first, last).</summary>
    public (int First, int Last) Within(TextSpan span)
    {
        var first = FirstAt(span.Start);
        var last = first;
        while (last < words.Count && words[last].End <= span.End)
            last++;
        return (first, last);
    }

    public TextSpan Span(int first, int last) => first >= last ? default : new(words[first].Start, words[last - 1].End);

    public TextSpan Span(CueHit hit) => Span(hit.First, hit.Last);

    /// <summary>The first word that starts at or after an offset.</summary>
    public int FirstAt(int offset)
    {
        int low = 0,
            high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
