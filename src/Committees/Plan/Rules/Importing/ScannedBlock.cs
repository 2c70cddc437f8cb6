using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>A block with its language and the cues found in it.</summary>
internal sealed record ScannedBlock(TextBlock Block, string Language, HitMap Hits)
{
    // What a heading or the start of a paragraph tells; sentences are searched one by one, so that time stays linear.
    private const int SearchedWords = 400;

    private const int TopOfDocument = 400;

    public int Words => Hits.Last - Hits.First;

    /// <summary>All blocks of a document; a block too short to tell takes the language of its neighbours.</summary>
    public static List<ScannedBlock> All(Scan scan, CueTable table)
    {
        var blocks = scan.Document.Blocks;
        var main = LanguageGuess.Of(scan, table, new(0, scan.Text.Length), null, 2000) ?? table.Languages.First();
        var near = main;
        var scanned = new List<ScannedBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            // Rows below the head of a table are read as a table; only the top of a document is searched for its committee.
            if (scanned.Count > TopOfDocument && block.Table >= 0 && block.Table == scanned[^1].Block.Table)
            {
                scanned.Add(new(block, scanned[^1].Language, new(scan, table[scanned[^1].Language], 0, 0)));
                continue;
            }
            var language = LanguageGuess.Of(scan, table, block.Span, near, 120) ?? near;
            var (first, last) = scan.Within(block.Span);
            // A heading of a word or two says too little to speak for what follows.
            if (last - first >= 4)
                near = language;
            scanned.Add(new(block, language, new(scan, table[language], first, Math.Min(last, first + SearchedWords))));
        }
        return scanned;
    }
}
