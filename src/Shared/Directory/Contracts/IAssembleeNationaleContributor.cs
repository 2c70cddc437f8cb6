using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Contracts;

/// <summary>
/// What another capability reads out of the same folder, after bodies, people and memberships are in: Meetings reads
/// <c>reunions.ndjson.gz</c>. Called in turn; each keeps its own chunks, journal and (source, key) memory.
/// </summary>
public interface IAssembleeNationaleContributor
{
    Task<ImportTally> Import(AssembleeNationaleFolder folder, CancellationToken ct);
}

/// <summary>The folder being imported, and the way from the source's references to records here.</summary>
public sealed class AssembleeNationaleFolder(
    string path,
    Viewer viewer,
    IReadOnlyDictionary<string, BodyId> bodies,
    IReadOnlyDictionary<string, PersonId> people,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, BodyId>>> placeBodies,
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, PersonId>>> placePeople,
    IProgress<ImportProgress>? progress
)
{
    /// <summary>The source's name in every (source, key) of this import.</summary>
    public const string Source = "assemblee-nationale";

    public string Path { get; } = path;

    public Viewer Viewer { get; } = viewer;

    public IProgress<ImportProgress>? Progress { get; } = progress;

    /// <summary>The body behind each reference (<c>PO59047</c>), merges followed. One that the source does not describe becomes a placeholder, which the tally counts.</summary>
    public async Task<IReadOnlyDictionary<string, BodyId>> Bodies(IReadOnlyCollection<string> references, CancellationToken ct) =>
        references.All(bodies.ContainsKey) ? bodies : await placeBodies(references, ct);

    /// <summary>The person behind each reference (<c>PA1008</c>).</summary>
    public async Task<IReadOnlyDictionary<string, PersonId>> People(IReadOnlyCollection<string> references, CancellationToken ct) =>
        references.All(people.ContainsKey) ? people : await placePeople(references, ct);
}
