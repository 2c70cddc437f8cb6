using Comitia.Access.Contracts;
using Comitia.Access.SignIns;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>What the pages of this capability read; a page itself never holds a context.</summary>
internal sealed class AccessReading(ComitiaDb db, IEnumerable<IScopeNames> owners, IEnumerable<IGrantSource> sources)
{
    private const int MostFound = 12;

    /// <summary>Whether anything in this installation owns scopes to give roles over.</summary>
    public bool HasScopes => owners.Any();

    public Task<(IReadOnlyList<AccountLine> Lines, int Count)> Find(string? text, int page, LocalDate today, CancellationToken ct) =>
        AccountQueries.Find(db, text, page, today, ct);

    public Task<AccountFacts?> Facts(AccountId id, CancellationToken ct) => AccountQueries.Facts(db, id, ct);

    public Task<IReadOnlyList<GrantLine>> Grants(AccountId id, LocalDate today, CancellationToken ct) =>
        AccountQueries.Grants(db, id, today, ct);

    /// <summary>Grants that follow from elsewhere: from memberships.</summary>
    public async Task<IReadOnlyList<Grant>> FromElsewhere(AccountId id, LocalDate today, CancellationToken ct)
    {
        var found = new List<Grant>();
        foreach (var source in sources)
        {
            found.AddRange((await source.Of(db, id.Value, today, ct)).Grants);
        }

        return found;
    }

    /// <summary>The names of scopes from all that own some; one query for each owner.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(IEnumerable<string> scopes, string language, CancellationToken ct)
    {
        var wanted = scopes.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var owner in wanted.Count == 0 ? [] : owners)
        {
            foreach (var named in await owner.Names(db, wanted, language, ct))
            {
                names[named.Scope] = named.Name;
            }
        }

        return names;
    }

    /// <summary>Scopes whose name fits what was typed.</summary>
    public async Task<IReadOnlyList<NamedScope>> Scopes(string typed, string language, CancellationToken ct)
    {
        var found = new List<NamedScope>();
        foreach (var owner in owners)
        {
            found.AddRange(await owner.Search(db, typed, language, MostFound, ct));
        }

        return found;
    }

    public async Task<InstallationProfile> Profile(CancellationToken ct) =>
        await db.Set<InstallationProfile>().OrderBy(p => p.Id).FirstOrDefaultAsync(ct) ?? new InstallationProfile();

    public Task<bool> OpensFirst(string token, Instant now, CancellationToken ct) => OpenLinks.First(db, token, now, ct);

    public Task<LinkedAccount?> OpensPassword(string token, Instant now, CancellationToken ct) => OpenLinks.Password(db, token, now, ct);
}
