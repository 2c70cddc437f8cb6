namespace Comitia.Documents.Contracts;

/// <summary>A tagged content control of a Word document (ECMA-376 part 1, 17.5.2) with what a person sees in it.</summary>
/// <param name="Tag">As the document's maker named it; people do not see it.</param>
/// <param name="Text">Its words, line breaks kept; empty where it only shows its placeholder, or holds other tagged controls alone.</param>
/// <param name="Inner">The tagged controls within it, in reading order.</param>
public sealed record TextControl(string Tag, string Text, IReadOnlyList<TextControl> Inner)
{
    /// <summary>Itself and everything within it.</summary>
    public IEnumerable<TextControl> All() => Inner.SelectMany(i => i.All()).Prepend(this);
}

/// <summary>What the content controls of a document hold.</summary>
/// <param name="Controls">The outermost tagged controls, in reading order.</param>
/// <param name="LooseRows">The words of rows that were added to a table of controls without any: by hand, in a word processor.</param>
public sealed record TaggedContent(IReadOnlyList<TextControl> Controls, IReadOnlyList<string> LooseRows);

/// <summary>A sheet of a workbook as it stands, hidden ones too: cells keep their line breaks.</summary>
public sealed record RawSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
