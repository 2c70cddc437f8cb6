using Comitia.Documents.Reading;

namespace Comitia.Documents.Contracts;

/// <summary>
/// Reads .txt, .md, .docx and .xlsx into one plain text with structure. Hostile or broken input gives a refusal value:
/// documents.too-large, documents.unknown-type, documents.old-format, documents.macros, documents.password, documents.not-a-docx,
/// documents.not-an-xlsx, documents.zip-bomb, documents.xml-entities, documents.wrong-encoding, documents.empty.
/// </summary>
public static class DocumentTextReader
{
    /// <summary>Largest file taken, in bytes: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Reads a stream to its end; the name tells the kind of file and appears in refusals.</summary>
    public static DocumentReading Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        var name = Path.GetFileName(fileName);
        if (FileKinds.RefusedByName(name) is { } code)
            return Refused(code, name);
        var bytes = BoundedRead.All(stream, MaxBytes);
        if (bytes is null)
            return new(null, new("documents.too-large", Sized(name)));
        return ReadBytes(bytes, name);
    }

    /// <summary>Structures a text that was pasted rather than uploaded.</summary>
    public static DocumentReading FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxBytes / 2)
            return new(null, new("documents.too-large", Sized("")));
        return string.IsNullOrWhiteSpace(text) ? Refused("documents.empty", "") : new(PlainText.Read(text), null);
    }

    private static DocumentReading ReadBytes(byte[] bytes, string name)
    {
        try
        {
            var text = FileKinds.Of(name) switch
            {
                FileKind.Word => WordReader.Read(Package.Open(bytes, "documents.not-a-docx")),
                FileKind.Sheet => SheetReader.Read(Package.Open(bytes, "documents.not-an-xlsx")),
                _ => PlainText.Read(TextDecoding.Decode(bytes)),
            };
            return string.IsNullOrWhiteSpace(text.Text) ? Refused("documents.empty", name) : new(text, null);
        }
        catch (UnreadableDocumentException refused)
        {
            return Refused(refused.Code, name);
        }
    }

    private static DocumentReading Refused(string code, string name) => new(null, new DocumentRefusal(code, name));

    private static Dictionary<string, string> Sized(string name) => new(StringComparer.Ordinal) { ["file"] = name, ["limit"] = "20 MB" };
}
