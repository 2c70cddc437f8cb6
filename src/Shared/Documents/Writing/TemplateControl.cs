using Comitia.Documents.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Writing;

/// <summary>One content control: its words, its language, its tag. It keeps the look that the template gives it.</summary>
internal static class TemplateControl
{
    private const string Nothing = "–";

    public static void Set(SdtElement control, WordValue value)
    {
        var look = control.Descendants<Run>().FirstOrDefault(r => r.Parent is not null)?.RunProperties;
        var text = WordSheets.Writable(value.Text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var run = Run(text.Length == 0 ? Nothing : text, look, value.Language);
        if (Holder(control) is not { } holder)
        {
            return;
        }

        foreach (var child in holder.ChildElements.Where(c => c is not ParagraphProperties).ToList())
        {
            child.Remove();
        }

        holder.Append(run);
        MarkEmpty(control, text.Length == 0);
        if (value.Tag is { } tag)
        {
            Retag(control, tag);
        }
    }

    public static void Retag(SdtElement control, string tag)
    {
        if (control.SdtProperties?.GetFirstChild<Tag>() is { } known)
        {
            known.Val = tag;
        }
    }

    public static bool IsEmpty(SdtElement control) => control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null;

    /// <summary>Where the words go: the control itself, or the first paragraph in it, further ones being removed.</summary>
    private static OpenXmlElement? Holder(SdtElement control)
    {
        if (control.GetFirstChild<SdtContentRun>() is { } inline)
        {
            return inline;
        }

        var paragraphs = control.Descendants<Paragraph>().ToList();
        paragraphs.Skip(1).ToList().ForEach(p => p.Remove());
        return paragraphs.FirstOrDefault();
    }

    private static Run Run(string text, RunProperties? look, string? language)
    {
        var run = new Run();
        var properties = (RunProperties?)look?.CloneNode(deep: true);
        properties?.RunStyle?.Remove();
        if (language is not null)
        {
            properties ??= new RunProperties();
            properties.Languages = new Languages { Val = language };
        }

        if (properties is not null)
        {
            run.Append(properties);
        }

        foreach (var (line, n) in text.Split('\n').Select((l, n) => (l, n)))
        {
            if (n > 0)
            {
                run.Append(new Break());
            }

            foreach (var (piece, m) in line.Split('\t').Select((p, m) => (p, m)))
            {
                if (m > 0)
                {
                    run.Append(new TabChar());
                }

                run.Append(new Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    /// <summary>Marks the sign as a placeholder: who writes into the control replaces it, and the reader knows that nothing is there.</summary>
    private static void MarkEmpty(SdtElement control, bool empty)
    {
        if (control.SdtProperties is not { } properties)
        {
            return;
        }

        properties.RemoveAllChildren<ShowingPlaceholder>();
        if (!empty)
        {
            return;
        }

        // The schema (CT_SdtPr) wants it after these and before the control's kind.
        var before = properties.ChildElements.LastOrDefault(c =>
            c is RunProperties or SdtAlias or Tag or SdtId or DocumentFormat.OpenXml.Wordprocessing.Lock or SdtPlaceholder or TemporarySdt
        );
        if (before is null)
        {
            properties.PrependChild(new ShowingPlaceholder());
        }
        else
        {
            before.InsertAfterSelf(new ShowingPlaceholder());
        }
    }
}
