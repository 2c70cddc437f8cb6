using System.Diagnostics.CodeAnalysis;
using Comitia.Directory.Contracts;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;

namespace Comitia.Directory.Importing;

/// <summary>The run's ledger as contributors see it: references to records, placeholders made for those that nothing describes.</summary>
internal sealed class ImportPlaces(DirectoryImport import)
{
    public IReadOnlyDictionary<string, BodyId> Bodies { get; } = new Map<BodyId>(import.Ledger);

    public IReadOnlyDictionary<string, PersonId> People { get; } = new Map<PersonId>(import.Ledger);

    public async Task<IReadOnlyDictionary<string, BodyId>> PlaceBodies(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await import.Place(ImportedKind.Body, keys, ct);
        return Bodies;
    }

    public async Task<IReadOnlyDictionary<string, PersonId>> PlacePeople(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await import.Place(ImportedKind.Person, keys, ct);
        return People;
    }

    /// <summary>Looks up only: the ledger is not enumerated.</summary>
    private sealed class Map<TId>(Ledger ledger) : IReadOnlyDictionary<string, TId>
        where TId : struct, IId<TId>
    {
        public TId this[string key] => TryGetValue(key, out var id) ? id : throw new KeyNotFoundException(key);

        public IEnumerable<string> Keys => throw new NotSupportedException();

        public IEnumerable<TId> Values => throw new NotSupportedException();

        public int Count => throw new NotSupportedException();

        public bool ContainsKey(string key) => ledger.Knows(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out TId value)
        {
            value = ledger.Knows(key) ? Ids.From<TId>(ledger.Target(key)) : default;
            return ledger.Knows(key);
        }

        public IEnumerator<KeyValuePair<string, TId>> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }
}
