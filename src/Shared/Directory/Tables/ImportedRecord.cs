using Comitia.Directory.Rules.Importing;

namespace Comitia.Directory.Tables;

/// <summary>Which record here is which record of a source, and the values it last gave (architecture.md, Imports).</summary>
internal sealed class ImportedRecord
{
    public required Guid Id { get; init; }

    public required string Source { get; init; }

    /// <summary>The record's own id in the source.</summary>
    public required string Key { get; init; }

    public ImportedKind Kind { get; init; }

    /// <summary>The record here; a merge moves it to the one kept.</summary>
    public Guid Target { get; set; }

    /// <summary>SHA-256 of the row as last imported, in hexadecimal digits; empty for a placeholder, which no row described.</summary>
    public required string Hash { get; set; }

    /// <summary>The row's fields as last imported, as JSON.</summary>
    public required string Values { get; set; }
}
