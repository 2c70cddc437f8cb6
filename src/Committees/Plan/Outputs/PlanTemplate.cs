using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Plan.Outputs;

/// <summary>
/// The letterhead that comes with the program, made from the texts of its languages: a Word file with content controls, which an
/// office takes, edits in its word processor and gives back as its own.
/// </summary>
internal static class PlanTemplate
{
    private const int Number = 700;
    private const int Period = 1800;
    private const int People = 1700;

    /// <summary>What any template for these languages must hold.</summary>
    public static TemplateShape Shape(IReadOnlyList<string> languages)
    {
        string[] suffixes = languages.Count == 1 ? [""] : [.. languages.Select(l => "." + l)];
        var worded = PlanTags.Worded.SelectMany(f => suffixes.Select(s => PlanTags.Field(f) + s));
        return new TemplateShape(
            [PlanTags.Title, PlanTags.Committee, PlanTags.Session],
            [
                new TemplatePart(PlanTags.Objective, [.. suffixes.Select(s => $"{PlanTags.Objective}.title{s}")]),
                new TemplatePart(PlanTags.Item, [.. PlanTags.Plain.Select(PlanTags.Field), .. worded]),
            ]
        );
    }

    public static byte[] Make(IReadOnlyList<Say> says)
    {
        var words = says.Count == 1 ? 4900 : 4900 * says.Count;
        int[] widths = [Number, .. says.Select(_ => words / says.Count), Period, People];
        var columns = widths.Length;
        return WordSheets.Write(
            says[0]["plan.template.title"],
            says[0].Code,
            null,
            [
                Line(PlanTags.Office, "Header", says),
                Line(PlanTags.Title, "Title", says),
                Line(PlanTags.Committee, null, says),
                Line(PlanTags.Session, null, says),
                Line(PlanTags.Standing, null, says),
                Table(says, widths, columns),
            ],
            wide: says.Count > 1
        );
    }

    private static Table Table(IReadOnlyList<Say> says, int[] widths, int columns)
    {
        string[] head =
        [
            says[0]["plan.number.short"],
            .. says.Select(s => says.Count == 1 ? s["plan.wording"] : $"{s["plan.wording"]} ({s.Language.OwnName})"),
            Both(says, "plan.period"),
            Both(says, "plan.responsible"),
        ];
        var table = WordTables.Make(head, [], widths);
        var objective = new TableCell(
            new TableCellProperties(new GridSpan { Val = columns }),
            Paragraph(
                "Cell",
                [.. says.SelectMany((s, n) => Named(n, PlanTags.Objective + ".title" + Suffix(says, s), s["plan.objective"], bold: true))]
            )
        );
        table.Append(Repeated(PlanTags.Objective, says[0]["plan.objective"], new TableRow(objective)));
        table.Append(
            Repeated(
                PlanTags.Item,
                says[0]["plan.template.item"],
                new TableRow([
                    new TableRowProperties(new CantSplit()),
                    new TableCell(Paragraph("Cell", [Control(PlanTags.Field("number"), says[0]["plan.number"])])),
                    .. says.Select(s => Wording(s, Suffix(says, s))),
                    new TableCell(Paragraph("Cell", [Control(PlanTags.Field("period"), Both(says, "plan.period"))])),
                    new TableCell(Paragraph("Cell", [Control(PlanTags.Field("responsible"), Both(says, "plan.responsible"))])),
                ])
            )
        );
        return table;
    }

    private static TableCell Wording(Say say, string suffix) =>
        new(
            Paragraph("Cell", [Control(PlanTags.Field("title") + suffix, say["plan.wording"], bold: true)]),
            Labelled(say, "kind", suffix),
            Labelled(say, "with", suffix),
            Labelled(say, "condition", suffix),
            Labelled(say, "output", suffix)
        );

    private static Paragraph Labelled(Say say, string field, string suffix)
    {
        var name = say["plan." + field];
        return Paragraph("Cell", [Text(name + ": "), Control(PlanTags.Field(field) + suffix, name)]);
    }

    private static string Suffix(IReadOnlyList<Say> says, Say say) => says.Count == 1 ? "" : "." + say.Code;

    private static string Both(IReadOnlyList<Say> says, string key) => string.Join(" / ", says.Select(s => s[key]));

    private static IEnumerable<OpenXmlElement> Named(int place, string tag, string name, bool bold) =>
        place == 0 ? [Control(tag, name, bold)] : [Text("  ·  "), Control(tag, name, bold)];

    private static Paragraph Line(string tag, string? style, IReadOnlyList<Say> says) =>
        Paragraph(style, [Control(tag, Both(says, "plan.template." + tag[PlanTags.Prefix.Length..]))]);

    private static Paragraph Paragraph(string? style, IReadOnlyList<OpenXmlElement> content)
    {
        var paragraph = style is null ? new Paragraph() : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Not of the plain kind: LibreOffice joins the lines of a plain control when it shows them.</summary>
    private static SdtRun Control(string tag, string name, bool bold = false) =>
        new(
            new SdtProperties(new SdtAlias { Val = name }, new Tag { Val = tag }),
            new SdtContentRun(bold ? new Run(new RunProperties(new Bold()), new Text(name)) : new Run(new Text(name)))
        );

    private static SdtRow Repeated(string tag, string name, TableRow row) =>
        new(new SdtProperties(new SdtAlias { Val = name }, new Tag { Val = tag }), new SdtContentRow(row));
}
