using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Contracts;

/// <summary>What a run of an import did. A row is one record of the source; a rejected one says where it stands and why.</summary>
public sealed class ImportTally
{
    /// <summary>How many records of a kind the source has: <c>bodies</c>, <c>people</c>, <c>memberships</c>, and what contributors add.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public int Created { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Records made because the source names somebody or something it does not describe.</summary>
    public int Placeholders { get; set; }

    /// <summary>Records in which the source and a clerk both changed a field: a person decides.</summary>
    public int Waiting { get; set; }

    public List<RejectedRow> Rejected { get; } = [];

    public void Count(string kind, int number) => Counts[kind] = Counts.GetValueOrDefault(kind) + number;

    public void Add(ImportTally other)
    {
        foreach (var (kind, number) in other.Counts)
        {
            Count(kind, number);
        }

        Created += other.Created;
        Changed += other.Changed;
        Unchanged += other.Unchanged;
        Placeholders += other.Placeholders;
        Waiting += other.Waiting;
        Rejected.AddRange(other.Rejected);
    }
}

/// <summary>A row that was not taken: where it stands in the source (file and line, or its own key) and why.</summary>
public sealed record RejectedRow(string Where, Refusal Why);

/// <summary>How far a run has come, for a progress line.</summary>
public sealed record ImportProgress(string Step, int Done, int Of);

/// <summary>The whole import of a folder of the French National Assembly's open data (see <see cref="IAssembleeNationaleContributor"/>).</summary>
public interface IAssembleeNationaleImport
{
    /// <summary>Refused when the folder lacks its files; a row that cannot be taken is in the tally.</summary>
    Task<Result<ImportTally>> Run(string folder, Viewer viewer, IProgress<ImportProgress>? progress = null, CancellationToken ct = default);
}

/// <summary>Import of Popolo (popoloproject.com), one JSON file.</summary>
public interface IPopoloImport
{
    /// <param name="file">The JSON, at most 64 MB.</param>
    /// <param name="source">What names the source for good, so that a second import knows its records: <c>popolo:azerbaijan</c>.</param>
    /// <param name="language">The language of names whose language the file does not say.</param>
    /// <param name="viewer">Who imports.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="ct">Stops after the chunk at hand; a later run goes on from there.</param>
    Task<Result<ImportTally>> Run(
        Stream file,
        string source,
        string language,
        Viewer viewer,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    );
}

/// <summary>Export as Popolo: people, organizations and memberships.</summary>
public interface IPopoloExport
{
    Task Write(Stream into, CancellationToken ct);
}
