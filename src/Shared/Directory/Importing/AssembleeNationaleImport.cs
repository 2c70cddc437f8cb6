using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.AssembleeNationale;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Directory.Importing;

/// <summary>Bodies, people and memberships of the folder, then what the contributors read of it.</summary>
internal sealed class AssembleeNationaleImport(IActions actions, IServiceScopeFactory scopes, IClock clock) : IAssembleeNationaleImport
{
    private const string Bodies = "organes.ndjson.gz";
    private const string People = "acteurs.ndjson.gz";

    public async Task<Result<ImportTally>> Run(
        string folder,
        Viewer viewer,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        if (!viewer.May(DirectoryPermissions.Import, Installation.Whole))
        {
            return Refusal.Forbidden;
        }

        foreach (var file in new[] { Bodies, People })
        {
            if (!File.Exists(Path.Combine(folder, file)))
            {
                return new Refusal("directory.file-missing", RefusalKind.NotFound).With("file", file).With("folder", folder);
            }
        }

        var ledger = await Ledger.Open(scopes, AssembleeNationaleFolder.Source, clock, ct);
        var import = new DirectoryImport(
            actions,
            ledger,
            Ids.NewGuid(clock.GetCurrentInstant()),
            AssembleeNationaleFolder.Source,
            viewer,
            progress
        );
        try
        {
            await TakeBodies(import, folder, ct);
            await TakePeople(import, folder, ct);
        }
        catch (InvalidDataException)
        {
            return new Refusal("directory.not-gzip").With("folder", folder);
        }

        await Contribute(import, folder, viewer, progress, ct);
        await import.Close(import.Tally, ct);
        return import.Tally;
    }

    private static async Task TakeBodies(DirectoryImport import, string folder, CancellationToken ct)
    {
        var rows = new List<SourceRow>();
        await foreach (var (line, value) in NdjsonFile.Lines(Path.Combine(folder, Bodies), ct))
        {
            Read(import, Bodies, line, value is { } organe ? () => rows.Add(OrganeReader.Read(organe, $"{Bodies}:{line}")) : null);
        }

        import.Tally.Count("bodies", rows.Count);
        await import.Take("bodies", rows, ct);
    }

    private static async Task TakePeople(DirectoryImport import, string folder, CancellationToken ct)
    {
        var people = new List<SourceRow>();
        var seats = new List<SourceRow>();
        await foreach (var (line, value) in NdjsonFile.Lines(Path.Combine(folder, People), ct))
        {
            Read(import, People, line, value is { } acteur ? () => TakePerson(import, acteur, $"{People}:{line}", people, seats) : null);
        }

        import.Tally.Count("people", people.Count);
        await import.Take("people", people, ct);
        await import.Take("memberships", seats, ct);
    }

    private static void TakePerson(
        DirectoryImport import,
        System.Text.Json.JsonElement acteur,
        string where,
        List<SourceRow> people,
        List<SourceRow> seats
    )
    {
        people.Add(ActeurReader.Person(acteur, where));
        seats.AddRange(ActeurReader.Seats(acteur, where));
        import.Tally.Count("memberships", ActeurReader.CountMandates(acteur));
    }

    private static void Read(DirectoryImport import, string file, int line, Action? read)
    {
        if (read is null)
        {
            import.Tally.Rejected.Add(new RejectedRow($"{file}:{line}", new Refusal("directory.line-unreadable").With("line", line)));
            return;
        }

        read();
    }

    private async Task Contribute(
        DirectoryImport import,
        string path,
        Viewer viewer,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var places = new ImportPlaces(import);
        var folder = new AssembleeNationaleFolder(
            path,
            viewer,
            places.Bodies,
            places.People,
            places.PlaceBodies,
            places.PlacePeople,
            progress
        );
        foreach (var contributor in scope.ServiceProvider.GetServices<IAssembleeNationaleContributor>())
        {
            import.Tally.Add(await contributor.Import(folder, ct));
        }
    }
}
