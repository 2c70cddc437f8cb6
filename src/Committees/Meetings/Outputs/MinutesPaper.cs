using System.Globalization;
using System.Text;
using Comitia.Documents.Contracts;
using Comitia.Meetings.Rules;
using DocumentFormat.OpenXml;
using NodaTime;

namespace Comitia.Meetings.Outputs;

/// <summary>Minutes in one language, ready to be written as a file.</summary>
/// <param name="Standing">Draft, or approved on which day.</param>
/// <param name="Key">By which the meeting is known outside.</param>
internal sealed record MinutesPaper(
    string Language,
    string Heading,
    string Committee,
    string CommitteeCode,
    string Title,
    string When,
    LocalDate Day,
    string Standing,
    string Text,
    string Key,
    string? Demonstration
)
{
    public byte[] Word() => WordSheets.Write($"{Heading}: {Title}", Language, Demonstration, Blocks());

    public string Markdown()
    {
        var text = new StringBuilder();
        if (Demonstration is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"> **{Plain(Demonstration)}**\n\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"# {Plain(Heading)}: {Plain(Title)}\n\n{Plain(Committee)}  \n{Plain(When)}  \n{Plain(Standing)}\n"
        );
        MinutesLine? before = null;
        foreach (var (kind, line) in MinutesText.Lines(Text))
        {
            text.Append(kind == MinutesLine.Point && before == MinutesLine.Point ? string.Empty : "\n");
            text.Append(
                kind switch
                {
                    MinutesLine.Heading => $"## {Plain(line)}\n",
                    MinutesLine.Point => $"- {Plain(line)}\n",
                    _ => Plain(line) + "\n",
                }
            );
            before = kind;
        }

        return text.ToString();
    }

    private IEnumerable<OpenXmlElement> Blocks()
    {
        yield return WordSheets.Paragraph(Heading, "Title");
        yield return WordSheets.Paragraph(Title);
        yield return WordSheets.Paragraph(Committee);
        yield return WordSheets.Paragraph(When);
        yield return WordSheets.Paragraph(Standing);
        foreach (var (kind, line) in MinutesText.Lines(Text))
        {
            yield return kind switch
            {
                MinutesLine.Heading => WordSheets.Paragraph(line, "Heading1"),
                MinutesLine.Point => WordSheets.Paragraph("– " + line),
                _ => WordSheets.Paragraph(line),
            };
        }
    }

    /// <summary>Words stay words: nothing of what people wrote becomes markup (CommonMark 0.31.2, section 2.4).</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            plain.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' ? $"\\{c}" : c.ToString());
        }

        return plain.ToString();
    }
}
