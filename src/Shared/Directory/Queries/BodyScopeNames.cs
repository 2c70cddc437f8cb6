using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Queries;

/// <summary>The names of bodies behind scopes, for Access.</summary>
internal sealed class BodyScopeNames : IScopeNames
{
    public async Task<IReadOnlyList<NamedScope>> Search(ComitiaDb db, string text, string language, int limit, CancellationToken ct)
    {
        var found = await db
            .Bodies.Standing()
            .Named(text)
            .OrderBy(b => b.To != null)
            .ThenBy(b => b.Kind != BodyKind.Committee)
            .ThenBy(b => b.Code)
            .Take(limit)
            .ToListAsync(ct);
        return [.. found.Select(b => Named(b, language))];
    }

    public async Task<IReadOnlyList<NamedScope>> Names(
        ComitiaDb db,
        IReadOnlyCollection<string> scopes,
        string language,
        CancellationToken ct
    )
    {
        var ids = scopes.Select(BodyScope.Read).OfType<BodyId>().ToList();
        var found = ids.Count == 0 ? [] : await db.Bodies.Where(b => ids.Contains(b.Id)).ToListAsync(ct);
        return [.. found.Select(b => Named(b, language))];
    }

    private static NamedScope Named(Body body, string language) => new(BodyScope.Of(body.Id), body.Name.In(language).Text, body.Code);
}
