using System.IO.Compression;
using System.Xml;

namespace Comitia.Documents.Reading;

/// <summary>
/// An office package (ECMA-376 part 2) opened with suspicion: read only, parts streamed through a budget, no document type
/// declarations, no macros. The parts are read directly as XML, so that nothing is unpacked before it is counted.
/// </summary>
internal sealed class Package
{
    private const int MaxEntries = 4000;
    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = 60_000_000,
    };

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly PackageBudget budget = new();
    private readonly string notThisKind;

    private Package(string notThisKind) => this.notThisKind = notThisKind;

    /// <summary>Opens the bytes; <paramref name="notThisKind"/> is the refusal when they are not such a package.</summary>
    public static Package Open(byte[] bytes, string notThisKind)
    {
        if (OleFile.Refusal(bytes) is { } ole)
            throw new UnreadableDocumentException(ole);
        var package = new Package(notThisKind);
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
                throw new UnreadableDocumentException("documents.zip-bomb");
            foreach (var entry in archive.Entries)
                package.parts.TryAdd(entry.FullName.TrimStart('/').Replace('\\', '/'), entry);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new UnreadableDocumentException(notThisKind);
        }
        package.RefuseMacros();
        return package;
    }

    public UnreadableDocumentException NotThisKind() => new(notThisKind);

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Walks one part's nodes; a broken part is the refusal "not this kind", one with a DTD its own.</summary>
    public void Walk(string part, Action<XmlReader> visit)
    {
        if (!parts.TryGetValue(part, out var entry))
            return;
        try
        {
            using var stream = new LimitedStream(entry.Open(), entry.CompressedLength, budget);
            using var reader = XmlReader.Create(stream, Xml);
            while (reader.Read())
                visit(reader);
        }
        catch (XmlException) when (DeclaresType(entry))
        {
            throw new UnreadableDocumentException("documents.xml-entities");
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw NotThisKind();
        }
    }

    private static bool IsBroken(Exception problem) =>
        problem is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException;

    private static bool DeclaresType(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var head = new byte[8192];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        // Zero bytes are dropped, so that a declaration in UTF-16 shows too.
        var text = string.Concat(head.Take(length).Where(b => b != 0).Select(b => (char)b));
        return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase);
    }

    private void RefuseMacros()
    {
        var macros = parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        Walk(
            "[Content_Types].xml",
            xml =>
                macros |=
                    xml.NodeType == XmlNodeType.Element
                    && xml.GetAttribute("ContentType") is { } type
                    && (
                        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                        || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                    )
        );
        if (macros)
            throw new UnreadableDocumentException("documents.macros");
    }
}
