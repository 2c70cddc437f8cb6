using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Directory.Importing;

/// <summary>What a source's keys stand for here, as one run sees it: what was imported before, and what this run adds.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, (Guid Target, string Hash)> known;
    private readonly Dictionary<string, Guid> added = new(StringComparer.Ordinal);
    private readonly HashSet<string> merged = new(StringComparer.Ordinal);
    private readonly HashSet<string> codes;
    private readonly IServiceScopeFactory scopes;
    private readonly IClock clock;

    private Ledger(Dictionary<string, (Guid Target, string Hash)> known, HashSet<string> codes, IServiceScopeFactory scopes, IClock clock)
    {
        this.known = known;
        this.scopes = scopes;
        this.codes = codes;
        this.clock = clock;
    }

    /// <summary>Two queries: the source's keys with their hashes, and all codes in use.</summary>
    public static async Task<Ledger> Open(IServiceScopeFactory scopes, string source, IClock clock, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        var imported = await db
            .Imported.Where(i => i.Source == source)
            .Select(i => new
            {
                i.Key,
                i.Target,
                i.Hash,
            })
            .ToListAsync(ct);
        var inUse = await db.Bodies.Select(b => b.Code).ToListAsync(ct);
        return new Ledger(imported.ToDictionary(k => k.Key, k => (k.Target, k.Hash)), [.. inUse], scopes, clock);
    }

    /// <summary>
    /// Recognises records of this very installation: a file that it wrote names them by their own ids, whatever source it is said to come
    /// from. What was merged since stands for the one kept. Such a record was not imported yet: what the file says otherwise waits.
    /// </summary>
    public async Task Recognise(ImportedKind kind, IEnumerable<string> keys, CancellationToken ct)
    {
        var own = keys.Where(k => !Knows(k))
            .Distinct(StringComparer.Ordinal)
            .Select(k => (Key: k, Id: OwnId(k)))
            .Where(k => k.Id is not null)
            .ToLookup(k => k.Id!.Value, k => k.Key);
        if (own.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        foreach (var ids in own.Select(k => k.Key).Chunk(500))
        {
            foreach (var (id, kept) in await OwnRecords.Find(db, kind, ids, ct))
            {
                foreach (var key in own[id])
                {
                    known[key] = (kept, string.Empty);
                    _ = kept != id && merged.Add(key);
                }
            }
        }
    }

    /// <summary>The id in a key like <c>person/019cadfd89007edf88044c82e9648828</c>, where it is one.</summary>
    private static Guid? OwnId(string key) => Guid.TryParseExact(key.AsSpan(key.LastIndexOf('/') + 1), "N", out var id) ? id : null;

    public bool Knows(string key) => known.ContainsKey(key) || added.ContainsKey(key);

    /// <summary>Whether nothing is to be done about it: the source says what it said, or speaks of a duplicate that was merged here since.</summary>
    public bool IsUnchanged(SourceRow row) =>
        merged.Contains(row.Key) || known.TryGetValue(row.Key, out var record) && record.Hash == SourceRow.Hash(row.Values());

    public Guid Target(string key) => added.TryGetValue(key, out var id) ? id : known[key].Target;

    /// <summary>The row as a chunk takes it: with the id it has, or a new one and a code of its own.</summary>
    public ChunkRowPlan Plan(SourceRow row) =>
        known.TryGetValue(row.Key, out var record) ? new ChunkRowPlan(record.Target, IsNew: false, Code: null) : New(row);

    /// <summary>A row whose chunk was refused is not there after all.</summary>
    public void Forget(string key) => added.Remove(key);

    private ChunkRowPlan New(SourceRow row)
    {
        var id = Ids.NewGuid(clock.GetCurrentInstant());
        added[row.Key] = id;
        if (row.Kind != ImportedKind.Body)
        {
            return new ChunkRowPlan(id, IsNew: true, Code: null);
        }

        var code = Rules.BodyCode.Make(row.CodeWish ?? row[FieldNames.NameIn + row.Original] ?? row.Key, codes.Contains);
        codes.Add(code);
        return new ChunkRowPlan(id, IsNew: true, code);
    }
}

/// <summary>The id of a row's record, and a new body's code.</summary>
internal sealed record ChunkRowPlan(Guid Target, bool IsNew, string? Code);
