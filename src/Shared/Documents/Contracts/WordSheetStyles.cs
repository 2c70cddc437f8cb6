using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Contracts;

/// <summary>The few styles of the Word file; an office that has a letterhead of its own changes them in one place there.</summary>
public static class WordSheetStyles
{
    public static Styles Make(string language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Noto Sans",
                            HighAnsi = "Noto Sans",
                            ComplexScript = "Noto Sans",
                        },
                        new FontSize { Val = "21" },
                        new Languages { Val = language }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "288",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Paragraph("Normal", "Normal", size: null, before: null, outline: null),
            Paragraph("Title", "Title", "36", "0", outline: null),
            Paragraph("Heading1", "heading 1", "26", "360", outline: 0),
            Paragraph("Header", "header", "18", before: null, outline: null),
            Paragraph("Cell", "Cell", "19", before: null, outline: null, tight: true),
            Lines()
        );

    private static Style Paragraph(string id, string name, string? size, string? before, int? outline, bool tight = false)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            StyleName = new StyleName { Val = name },
        };
        if (id == "Normal")
        {
            style.Default = true;
            return style;
        }

        style.BasedOn = new BasedOn { Val = "Normal" };
        var paragraph = new StyleParagraphProperties();
        if (before is not null)
        {
            paragraph.Append(new KeepNext());
        }

        if (tight)
        {
            paragraph.Append(
                new SpacingBetweenLines
                {
                    Before = "40",
                    After = "40",
                    Line = "240",
                    LineRule = LineSpacingRuleValues.Auto,
                }
            );
        }
        else if (before is not null)
        {
            paragraph.Append(new SpacingBetweenLines { Before = before, After = "120" });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        style.Append(paragraph);
        var run = new StyleRunProperties();
        if (before is not null || id == "Header")
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = size! });
        style.Append(run);
        return style;
    }

    private static Style Lines() =>
        new(
            new StyleName { Val = "Lines" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "BBBBBB",
                    }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = "Lines",
        };
}
