namespace Comitia.Plan.Rules.Files;

/// <summary>One item as a file of Comitia's has it: field name (<c>number</c>, <c>title.az</c>) to words.</summary>
internal sealed record FileRow(string? Key, int? Version, int? Times, string? Original, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>The languages that the row has something in, in the order of the file.</summary>
    public IEnumerable<string> Languages =>
        Fields
            .Where(f => f.Value.Length > 0 && f.Key.Contains('.', StringComparison.Ordinal))
            .Select(f => f.Key[(f.Key.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Distinct(StringComparer.Ordinal);

    /// <summary>What is needed to say which row it is, where it lacks a wording.</summary>
    public string AnyWords => Fields.Values.FirstOrDefault(v => v.Any(char.IsLetter)) ?? "";
}

/// <summary>A whole file: what it says of itself, its rows, and rows that bear no names.</summary>
internal sealed record FileRows(
    string? CommitteeCode,
    string? Committee,
    string? SessionCode,
    IReadOnlyList<FileRow> Rows,
    IReadOnlyList<string> Loose
);
