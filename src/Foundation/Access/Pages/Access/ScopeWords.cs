using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.Pages.Access;

/// <summary>The names of scopes from all that own some; one query for each owner.</summary>
internal static class ScopeWords
{
    public static async Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<IScopeNames> owners,
        ComitiaDb db,
        IEnumerable<string> scopes,
        string language,
        CancellationToken ct
    )
    {
        var wanted = scopes.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return names;
        }

        foreach (var owner in owners)
        {
            foreach (var named in await owner.Names(db, wanted, language, ct))
            {
                names[named.Scope] = named.Name;
            }
        }

        return names;
    }
}
