using Comitia.Documents.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Writing;

/// <summary>Which controls a template lacks or has in the wrong place.</summary>
internal static class TemplateCheck
{
    public static IReadOnlyList<DocumentRefusal> Faults(byte[] file, string fileName, TemplateShape shape)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var word = WordprocessingDocument.Open(stream, isEditable: false);
            if (word.MainDocumentPart?.Document?.Body is not { } body)
            {
                return [new DocumentRefusal("documents.not-a-docx", fileName)];
            }

            return IsLinked(word) ? [new DocumentRefusal("documents.template-linked", fileName)] : [.. Faults(body, word, shape)];
        }
        catch (Exception broken)
            when (broken is OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException or IOException)
        {
            return [new DocumentRefusal("documents.not-a-docx", fileName)];
        }
    }

    private static IEnumerable<DocumentRefusal> Faults(Body body, WordprocessingDocument word, TemplateShape shape)
    {
        var all = Controls(word).ToList();
        foreach (var field in shape.Fields.Where(f => !all.Exists(c => Tag(c) == f)))
        {
            yield return Fault("missing", field);
        }

        var homes = new HashSet<OpenXmlElement>();
        foreach (var part in shape.Parts)
        {
            var control = body.Descendants<SdtElement>().FirstOrDefault(c => Tag(c) == part.Tag);
            if (control is null)
            {
                yield return Fault("missing", part.Tag);
                continue;
            }

            homes.Add(control.Parent!);
            foreach (var field in part.Fields.Where(f => !control.Descendants<SdtElement>().Any(c => Tag(c) == f)))
            {
                yield return Fault(all.Exists(c => Tag(c) == field) ? "outside" : "missing", field);
            }
        }

        if (homes.Count > 1)
        {
            yield return Fault("apart", string.Join(", ", shape.Parts.Select(p => p.Tag)));
        }
    }

    /// <summary>The controls of the body, its headers and its footers.</summary>
    public static IEnumerable<SdtElement> Controls(WordprocessingDocument word)
    {
        var main = word.MainDocumentPart!;
        return main
            .HeaderParts.Select(h => (OpenXmlElement?)h.Header)
            .Concat(main.FooterParts.Select(f => (OpenXmlElement?)f.Footer))
            .Prepend(main.Document)
            .OfType<OpenXmlElement>()
            .SelectMany(root => root.Descendants<SdtElement>());
    }

    public static string? Tag(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;

    /// <summary>What is fetched from elsewhere when the file is opened: an attached template, a linked picture.</summary>
    private static bool IsLinked(WordprocessingDocument word)
    {
        var main = word.MainDocumentPart!;
        return main.ExternalRelationships.Any() || main.Parts.Any(p => p.OpenXmlPart.ExternalRelationships.Any());
    }

    private static DocumentRefusal Fault(string what, string control) =>
        new("documents.template-" + what, new Dictionary<string, string>(StringComparer.Ordinal) { ["control"] = control });
}
