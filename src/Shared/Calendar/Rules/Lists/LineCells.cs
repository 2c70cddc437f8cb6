using System.Text;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>Cells of a pasted or read table: tab, semicolon or comma, whichever the text uses, with quotes as RFC 4180 has them (within one line).</summary>
internal static class LineCells
{
    public static char Separator(string text) =>
        text.Contains('\t', StringComparison.Ordinal) ? '\t'
        : text.Contains(';', StringComparison.Ordinal) ? ';'
        : ',';

    public static List<string> Of(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (line[i] == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
