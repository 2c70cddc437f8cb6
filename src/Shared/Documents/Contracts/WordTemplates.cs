using Comitia.Documents.Writing;

namespace Comitia.Documents.Contracts;

/// <summary>What a template must hold to be filled: content controls by their tags, and parts that repeat with the controls in each.</summary>
public sealed record TemplateShape(IReadOnlyList<string> Fields, IReadOnlyList<TemplatePart> Parts);

/// <summary>A control that repeats (a table row, a paragraph or several), and the controls within it.</summary>
public sealed record TemplatePart(string Tag, IReadOnlyList<string> Fields);

/// <summary>What goes into one control.</summary>
/// <param name="Text">May have several lines; empty shows the placeholder sign.</param>
/// <param name="Language">The language the text is in; null leaves the template's.</param>
/// <param name="Tag">The tag that the filled control bears; null leaves the template's.</param>
public sealed record WordValue(string Text, string? Language = null, string? Tag = null);

/// <summary>One filled repetition of a part.</summary>
/// <param name="Part">The part's tag in the template.</param>
/// <param name="Tag">The tag that this repetition bears.</param>
public sealed record WordPart(string Part, string Tag, IReadOnlyDictionary<string, WordValue> Values);

/// <summary>A document to be made from a template.</summary>
public sealed record WordFilling(
    string Title,
    string Language,
    string? Demonstration,
    IReadOnlyDictionary<string, WordValue> Values,
    IReadOnlyList<WordPart> Parts
);

/// <summary>
/// Letterheads that a secretary edits in a word processor: Word files whose content controls say by their tags what goes where.
/// Refusals: those of <see cref="DocumentTextReader"/>, and documents.template-missing, documents.template-outside,
/// documents.template-apart, documents.template-linked; each names the control.
/// </summary>
public static class WordTemplates
{
    /// <summary>Everything that keeps a file from being used as a template; none means it can be filled.</summary>
    public static IReadOnlyList<DocumentRefusal> Faults(byte[] file, string fileName, TemplateShape shape)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(shape);
        if (!Path.GetExtension(fileName).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return [new DocumentRefusal("documents.not-a-docx", Path.GetFileName(fileName))];
        }

        using var stream = new MemoryStream(file, writable: false);
        var reading = DocumentTextReader.Read(stream, fileName);
        return reading.Refusal is { Code: not "documents.empty" } refusal ? [refusal] : TemplateCheck.Faults(file, fileName, shape);
    }

    /// <summary>Fills a template that has no faults.</summary>
    public static byte[] Fill(byte[] template, WordFilling filling)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(filling);
        return TemplateFilling.Fill(template, filling);
    }
}
