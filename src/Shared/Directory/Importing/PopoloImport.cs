using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.Popolo;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Directory.Importing;

/// <summary>Import of a Popolo file; the same file a second time changes nothing.</summary>
internal sealed class PopoloImport(IActions actions, IServiceScopeFactory scopes, IClock clock) : IPopoloImport
{
    private const int LargestFile = 64 * 1024 * 1024;

    public async Task<Result<ImportTally>> Run(
        Stream file,
        string source,
        string language,
        Viewer viewer,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        if (!viewer.May(DirectoryPermissions.Import, Installation.Whole))
        {
            return Refusal.Forbidden;
        }

        if (source.Length is 0 or > 100)
        {
            return new Refusal("directory.source-missing", Field: "Source");
        }

        var read = await Read(file, language, ct);
        if (!read.Try(out var rows))
        {
            return read.As<ImportTally>();
        }

        var ledger = await Ledger.Open(scopes, source, clock, ct);
        var import = new DirectoryImport(actions, ledger, Ids.NewGuid(clock.GetCurrentInstant()), source, viewer, progress);
        import.Tally.Count("bodies", rows.Bodies.Count);
        import.Tally.Count("people", rows.People.Count);
        import.Tally.Count("memberships", rows.Memberships.Count);
        await import.Take("bodies", rows.Bodies, ct);
        await import.Take("people", rows.People, ct);
        await import.Take("memberships", rows.Memberships, ct);
        await import.Close(import.Tally, ct);
        return import.Tally;
    }

    private static async Task<Result<PopoloRows>> Read(Stream file, string language, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, ct)) > 0; )
        {
            if (bytes.Length + read > LargestFile)
            {
                return new Refusal("directory.file-large", Field: "File").With("largest", LargestFile / 1024 / 1024);
            }

            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        try
        {
            using var document = await JsonDocument.ParseAsync(bytes, new JsonDocumentOptions { MaxDepth = 32 }, ct);
            var rows =
                document.RootElement.ValueKind == JsonValueKind.Object ? new PopoloReader(language).Read(document.RootElement) : null;
            return rows is null || rows.Bodies.Count + rows.People.Count + rows.Memberships.Count == 0
                ? new Refusal("directory.not-popolo", Field: "File")
                : rows;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new Refusal("directory.not-json", Field: "File").With("detail", exception.Message);
        }
    }
}
