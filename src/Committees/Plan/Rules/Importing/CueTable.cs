namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// What words mean in a work plan, as data per language. A cue is some words in a row; a word ending in * matches every word that begins
/// so, one beginning with * every word that ends so, "..." at the end goes on to the next comma or stop, "=> x" gives the base form.
/// </summary>
/// <param name="Language">Two-letter code (ISO 639-1).</param>
/// <param name="HeadFinal">True where the word that says what it is comes last ("… üzrə dinləmə"), as in Azerbaijani and Turkish.</param>
/// <param name="Stopwords">Frequent small words, to tell the language by and to end names at.</param>
/// <param name="Cues">Role and value ("kind.hearing", "month.3", "column.period") with their cues.</param>
internal sealed record LanguageCues(
    string Language,
    bool HeadFinal,
    IReadOnlyList<string> Stopwords,
    IReadOnlyDictionary<string, string[]> Cues
);

/// <summary>The cues of all languages, prepared for matching; built once and passed to <see cref="PlanReader"/>.</summary>
internal sealed class CueTable
{
    private readonly Dictionary<string, CueIndex> indexes;

    public CueTable(IEnumerable<LanguageCues> languages) =>
        indexes = languages.ToDictionary(l => l.Language, l => new CueIndex(l), StringComparer.Ordinal);

    public IReadOnlyCollection<string> Languages => indexes.Keys;

    public IEnumerable<CueIndex> All => indexes.Values;

    public CueIndex this[string language] => indexes[language];
}
