using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using CsvHelper;

namespace Comitia.Directory.Importing;

/// <summary>A list of members as rows of cells: out of CSV in any usual delimiter, a sheet, a table of a document, or pasted text.</summary>
internal static class MemberFile
{
    public const int MostRows = 5000;

    public static Result<IReadOnlyList<IReadOnlyList<string>>> Read(Stream file, string name)
    {
        var isText = Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".tab" or ".txt";
        var reading = DocumentTextReader.Read(file, isText ? "list.txt" : name);
        return reading.IsRead ? Checked(isText ? Delimited(reading.Text.Text) : Table(reading.Text)) : Refused(reading.Refusal, name);
    }

    public static Result<IReadOnlyList<IReadOnlyList<string>>> Read(string pasted) =>
        DocumentTextReader.FromText(pasted) is { IsRead: true } reading
            ? Checked(Delimited(reading.Text.Text))
            : new Refusal("directory.list-empty", Field: "File");

    private static Result<IReadOnlyList<IReadOnlyList<string>>> Checked(List<IReadOnlyList<string>> rows) =>
        rows.Count == 0 ? new Refusal("directory.list-empty", Field: "File")
        : rows.Count > MostRows ? new Refusal("directory.rows-many", Field: "File").With("most", MostRows)
        : (Result<IReadOnlyList<IReadOnlyList<string>>>)rows;

    private static Result<IReadOnlyList<IReadOnlyList<string>>> Refused(DocumentRefusal refusal, string name)
    {
        var said = new Refusal(refusal.Code, Field: "File");
        foreach (var (fact, value) in refusal.Arguments)
        {
            said = said.With(fact, value);
        }

        return said.With("file", name);
    }

    private static List<IReadOnlyList<string>> Table(DocumentText text)
    {
        var longest = text.Blocks.Where(b => b.Kind == BlockKind.TableRow).GroupBy(b => b.Table).MaxBy(t => t.Count());
        return longest is null ? [] : [.. longest.Select(IReadOnlyList<string> (r) => [.. r.Cells.Select(text.Words)]).Where(HasWords)];
    }

    /// <summary>CSV (RFC 4180); the reader finds the delimiter. What is malformed is recovered, and the preview shows what came of it.</summary>
    private static List<IReadOnlyList<string>> Delimited(string text)
    {
        using var reader = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                HasHeader = false,
                MalformedData = CsvMalformedDataHandling.Recover,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                TrimWhitespace = true,
            }
        );
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count <= MostRows && reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            if (HasWords(cells))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    private static bool HasWords(IReadOnlyList<string> row) => row.Any(c => !string.IsNullOrWhiteSpace(c));
}
