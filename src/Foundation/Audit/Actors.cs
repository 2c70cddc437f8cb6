using Comitia.Audit.Rules;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;

namespace Comitia.Audit;

/// <summary>Opens what the audit holds sealed: one query for all the keys that a page needs.</summary>
internal sealed class Actors(ComitiaDb db, PersonalKeys personal)
{
    /// <summary>What opens the sealed texts of these people; null for a text whose key is destroyed.</summary>
    public async Task<Func<string, string?>> Opener(IEnumerable<Guid> subjects, CancellationToken ct)
    {
        var keys = await personal.ForOpening(db, subjects.ToHashSet(), ct);
        return text => Seal.Whose(text) is { } whose && keys.TryGetValue(whose, out var key) ? Seal.Open(key, text) : null;
    }

    /// <summary>The names of those who acted, as they were written down; "erased" where the law had them erased.</summary>
    public async Task<Func<string, string>> Names(IEnumerable<string> actors, Say say, CancellationToken ct)
    {
        var open = await Opener(actors.Select(Seal.Whose).OfType<Guid>(), ct);
        return actor => Seal.Whose(actor) is null ? actor : open(actor) ?? say["audit.erased"];
    }
}
