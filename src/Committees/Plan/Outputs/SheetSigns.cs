using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Comitia.Plan.Outputs;

/// <summary>
/// MiniExcel writes a sign beyond the first plane of Unicode as two escapes ("_xD83D__xDE00_"), which LibreOffice shows as they are.
/// The workbook's sheets are written anew with the sign itself.
/// </summary>
internal static partial class SheetSigns
{
    public static byte[] Joined(MemoryStream workbook)
    {
        workbook.Position = 0;
        using (var archive = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
            {
                using var sheet = entry.Open();
                using var reader = new StreamReader(sheet, leaveOpen: true);
                var text = reader.ReadToEnd();
                if (!Pair().IsMatch(text))
                {
                    continue;
                }

                sheet.SetLength(0);
                using var writer = new StreamWriter(sheet, leaveOpen: true);
                writer.Write(Pair().Replace(text, m => $"{Unit(m.Groups["high"])}{Unit(m.Groups["low"])}"));
            }
        }

        return workbook.ToArray();
    }

    private static char Unit(Group hex) => (char)int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x(?<high>D[89AB][0-9A-F]{2})__x(?<low>D[C-F][0-9A-F]{2})_", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Pair();
}
