using Comitia.Documents.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Writing;

/// <summary>Puts values into the controls of a template and repeats its parts. The controls stay, so that the file can be read back.</summary>
internal static class TemplateFilling
{
    public static byte[] Fill(byte[] template, WordFilling filling)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var word = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = word.MainDocumentPart!;
            word.PackageProperties.Title = WordSheets.Writable(filling.Title);
            word.PackageProperties.Language = filling.Language;
            Repeat(main.Document!.Body!, filling.Parts);
            var parts = filling.Parts.Select(p => p.Part).ToHashSet(StringComparer.Ordinal);
            foreach (var control in TemplateCheck.Controls(word).Where(c => !parts.Contains(TemplateCheck.Tag(c) ?? "")).ToList())
            {
                if (TemplateCheck.Tag(control) is { } tag && filling.Values.TryGetValue(tag, out var value))
                {
                    TemplateControl.Set(control, value);
                }
            }

            if (filling.Demonstration is { } sentence)
            {
                WordSheets.SayDemonstration(main, sentence);
            }
        }

        return stream.ToArray();
    }

    private static void Repeat(Body body, IReadOnlyList<WordPart> filled)
    {
        var templates = body.Descendants<SdtElement>()
            .Where(c => TemplateCheck.Tag(c) is { } tag && !c.Ancestors<SdtElement>().Any(a => TemplateCheck.Tag(a) == tag))
            .GroupBy(c => TemplateCheck.Tag(c)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var used = TemplatePartsOf(templates, filled);
        var first = body.Descendants<SdtElement>().First(used.Contains);
        foreach (var part in filled)
        {
            var copy = (SdtElement)templates[part.Part].CloneNode(deep: true);
            TemplateControl.Retag(copy, part.Tag);
            foreach (var control in copy.Descendants<SdtElement>().ToList())
            {
                // Numbers of controls are the document's; a copy gets new ones from the word processor.
                control.SdtProperties?.RemoveAllChildren<SdtId>();
                if (TemplateCheck.Tag(control) is { } tag && part.Values.TryGetValue(tag, out var value))
                {
                    TemplateControl.Set(control, value);
                }
            }

            copy.SdtProperties?.RemoveAllChildren<SdtId>();
            DropEmptyLines(copy);
            first.InsertBeforeSelf(copy);
        }

        foreach (var template in used)
        {
            template.Remove();
        }
    }

    /// <summary>The templates of all parts, also of those that do not occur this time: they leave the document as well.</summary>
    private static HashSet<SdtElement> TemplatePartsOf(Dictionary<string, SdtElement> templates, IReadOnlyList<WordPart> filled)
    {
        var used = filled.Select(p => templates[p.Part]).ToHashSet();
        var home = used.First().Parent;
        used.UnionWith(templates.Values.Where(t => t.Parent == home && t.Descendants<SdtElement>().Any()));
        return used;
    }

    /// <summary>A line such as "Condition: –" says nothing; it goes, unless the cell would be left without a paragraph.</summary>
    private static void DropEmptyLines(SdtElement part)
    {
        foreach (var paragraph in part.Descendants<Paragraph>().ToList())
        {
            var controls = paragraph.Descendants<SdtElement>().ToList();
            var alone = paragraph.Parent!.Elements<Paragraph>().Count() < 2;
            if (controls.Count > 0 && !alone && controls.TrueForAll(TemplateControl.IsEmpty))
            {
                paragraph.Remove();
            }
        }
    }
}
